/// One tag of a file after another, without a tree; comments and unparsed text are passed over.
struct TagScan {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  struct Tag {
    let bytes: ArraySlice<UInt8>
    /// Of its `<`.
    var start: Int { bytes.startIndex }
    /// Behind its `>`.
    var end: Int { bytes.endIndex }

    func begins(with name: StaticString) -> Bool {
      let length = name.utf8CodeUnitCount
      guard bytes.count > length + 1 else { return false }
      let isNamed = bytes[(start + 1)...].prefix(length).elementsEqual(
        UnsafeBufferPointer(start: name.utf8Start, count: length))
      return isNamed && !isOfName(bytes[start + 1 + length])
    }

    /// Whether the attribute has one of the values, in either kind of quotes.
    func holds(_ name: StaticString, _ values: [[UInt8]]) -> Bool {
      let length = name.utf8CodeUnitCount
      let written = UnsafeBufferPointer(start: name.utf8Start, count: length)
      var rest = bytes
      while let equals = rest.firstIndex(of: UInt8(ascii: "=")), equals + 1 < end {
        let quote = bytes[equals + 1]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
          let close = bytes[(equals + 2)...].firstIndex(of: quote)
        else { return false }
        let before = bytes[start..<equals]
        if before.suffix(length).elementsEqual(written), let blank = before.dropLast(length).last, blank <= 0x20 {
          return values.contains { $0.elementsEqual(bytes[(equals + 2)..<close]) }
        }
        rest = bytes[(close + 1)...]
      }
      return false
    }

    private func isOfName(_ byte: UInt8) -> Bool {
      byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "/")
    }
  }

  /// Nil at the end of the file, and where a tag has none.
  mutating func next() -> Tag? {
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if passes(over: "<!--", to: "-->", at: start) || passes(over: "<![CDATA[", to: "]]>", at: start) { continue }
      guard let end = end(ofTagAt: start) else { return nil }
      place = end
      return Tag(bytes: bytes[start..<end])
    }
    return nil
  }

  /// Behind the `>` that is in no quotes.
  private func end(ofTagAt start: Int) -> Int? {
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      switch byte {
      case quote: quote = nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"): if quote == nil { quote = byte }
      case UInt8(ascii: ">") where quote == nil: return index + 1
      case _: break
      }
    }
    return nil
  }

  private mutating func passes(over opening: StaticString, to closing: StaticString, at start: Int) -> Bool {
    let opening = UnsafeBufferPointer(start: opening.utf8Start, count: opening.utf8CodeUnitCount)
    let closing = UnsafeBufferPointer(start: closing.utf8Start, count: closing.utf8CodeUnitCount)
    guard bytes[start...].starts(with: opening) else { return false }
    place = start + opening.count
    while place < bytes.count, !bytes[place...].starts(with: closing) { place += 1 }
    place = min(place + closing.count, bytes.count)
    return true
  }
}
