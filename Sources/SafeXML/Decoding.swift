extension Span<UInt8> {
  /// The bytes are valid UTF-8.
  func text(_ range: Range<Int>) -> String {
    extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}

/// What a stretch of a well-formed file says: references resolved, every line end a line feed, and
/// in a text comments and instructions left out and CDATA sections opened.
struct Decoding {
  private var result: [UInt8] = []
  private var at: Int

  static func text(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var decoding = Decoding(at: range.lowerBound)
    while decoding.at < range.upperBound {
      if bytes[decoding.at] == UInt8(ascii: "<") {
        decoding.passMarkup(in: bytes)
      } else {
        decoding.takeCharacter(in: bytes)
      }
    }
    return String(decoding: decoding.result, as: UTF8.self)
  }

  /// In a value every line break and tab that is written as itself is a space.
  static func value(_ range: Range<Int>, in bytes: Span<UInt8>) -> String {
    var decoding = Decoding(at: range.lowerBound)
    while decoding.at < range.upperBound {
      let isReference = bytes[decoding.at] == UInt8(ascii: "&")
      decoding.takeCharacter(in: bytes)
      if !isReference, let last = decoding.result.last, last.isSpace {
        decoding.result[decoding.result.count - 1] = UInt8(ascii: " ")
      }
    }
    return String(decoding: decoding.result, as: UTF8.self)
  }

  private init(at: Int) { self.at = at }

  private mutating func takeCharacter(in bytes: Span<UInt8>) {
    switch bytes[at] {
    case UInt8(ascii: "&"): takeReference(in: bytes)
    case UInt8(ascii: "\r"):
      result.append(UInt8(ascii: "\n"))
      at += at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "\n") ? 2 : 1
    case let byte:
      result.append(byte)
      at += 1
    }
  }

  private mutating func takeReference(in bytes: Span<UInt8>) {
    let start = at + 1
    while at < bytes.count, bytes[at] != UInt8(ascii: ";") { at += 1 }
    let name = bytes.text(start..<at)
    at += 1
    switch name {
    case "amp": result.append(UInt8(ascii: "&"))
    case "lt": result.append(UInt8(ascii: "<"))
    case "gt": result.append(UInt8(ascii: ">"))
    case "quot": result.append(UInt8(ascii: "\""))
    case "apos": result.append(UInt8(ascii: "'"))
    default: if let scalar = referredCharacter(name) { result.append(contentsOf: String(scalar).utf8) }
    }
  }

  private mutating func passMarkup(in bytes: Span<UInt8>) {
    if bytes.holds("<![CDATA[", at: at) {
      at += 9
      while at < bytes.count, !bytes.holds("]]>", at: at) {
        if bytes[at] == UInt8(ascii: "&") {
          result.append(bytes[at])
          at += 1
        } else {
          takeCharacter(in: bytes)
        }
      }
      at += 3
    } else {
      let closing: StaticString = bytes.holds("<!--", at: at) ? "-->" : "?>"
      at += closing.utf8CodeUnitCount == 3 ? 4 : 2
      while at < bytes.count, !bytes.holds(closing, at: at) { at += 1 }
      at += closing.utf8CodeUnitCount
    }
  }
}

/// The character of `#65` or `#x41`, or nil when there is none that XML may hold.
func referredCharacter(_ name: String) -> Unicode.Scalar? {
  let digits = name.utf8.dropFirst()
  let isHexadecimal = digits.first == UInt8(ascii: "x")
  guard name.utf8.first == UInt8(ascii: "#"), digits.first != UInt8(ascii: "+") else { return nil }
  let value = isHexadecimal ? UInt32(Substring(digits.dropFirst()), radix: 16) : UInt32(Substring(digits))
  guard let value, value != 0xFFFE, value != 0xFFFF else { return nil }
  return Unicode.Scalar(value)
}

extension Span<UInt8> {
  func holds(_ word: StaticString, at start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start + length <= count, self[start] == word.utf8Start[0] else { return false }
    for offset in 1..<length where self[start + offset] != word.utf8Start[offset] { return false }
    return true
  }
}
