/// One tag of a file after another, without a tree; comments and unparsed text are passed over. It reads memory that
/// somebody else holds, since a scan that counted references would spend its time with that.
struct TagScan {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  struct Tag {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    /// From `<` to behind `>`.
    let range: Range<Int>

    func isNamed(_ name: StaticString) -> Bool {
      let behind = range.lowerBound + 1 + name.utf8CodeUnitCount
      guard behind < range.upperBound, bytes.hold(name, at: range.lowerBound + 1) else { return false }
      let next = bytes[behind]
      return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }

    /// Where the value of an attribute stands, in either kind of quotes.
    func value(of name: StaticString) -> Range<Int>? {
      var place = range.lowerBound
      while let equals = index(of: UInt8(ascii: "="), from: place), equals + 1 < range.upperBound {
        let quote = bytes[equals + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"), let close = index(of: quote, from: equals + 2)
        else { return nil }
        let start = equals - name.utf8CodeUnitCount
        if start > range.lowerBound, bytes[start - 1] <= 0x20, bytes.hold(name, at: start) { return equals + 2..<close }
        place = close + 1
      }
      return nil
    }

    /// Of a `trans-unit`: whether it bears a signature. The mark `approved` alone is none, since many tools write it.
    var isSigned: Bool {
      guard let mark = value(of: "approved"), bytes[mark].elementsEqual("yes".utf8), let data = value(of: "extradata")
      else { return false }
      return bytes[data].split(separator: UInt8(ascii: " ")).contains { $0.starts(with: "approved=".utf8) }
    }

    private func index(of byte: UInt8, from start: Int) -> Int? {
      var index = start
      while index < range.upperBound {
        if bytes[index] == byte { return index }
        index += 1
      }
      return nil
    }
  }

  /// Nil at the end of the file, and where a tag has none.
  mutating func next() -> Tag? {
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        place += 1
        continue
      }
      if passes(over: "<!--", to: "-->") || passes(over: "<![CDATA[", to: "]]>") { continue }
      guard let end = endOfTag() else { return nil }
      defer { place = end }
      return Tag(bytes: bytes, range: place..<end)
    }
    return nil
  }

  /// Behind the `>` that is in no quotes.
  private func endOfTag() -> Int? {
    var quote: UInt8 = 0
    var index = place
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return index
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return nil
  }

  private mutating func passes(over opening: StaticString, to closing: StaticString) -> Bool {
    guard bytes.hold(opening, at: place) else { return false }
    place += opening.utf8CodeUnitCount
    while place < bytes.count, !bytes.hold(closing, at: place) { place += 1 }
    place = min(place + closing.utf8CodeUnitCount, bytes.count)
    return true
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate func hold(_ text: StaticString, at place: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard place + length <= count else { return false }
    for offset in 0..<length where self[place + offset] != text.utf8Start[offset] { return false }
    return true
  }
}
