extension JSON {
  /// Why bytes are not a canonical text, and where.
  public struct Refusal: Error, Sendable, Equatable {
    /// In bytes from the start of the text.
    public let offset: Int
    public let reason: Reason

    public init(offset: Int, reason: Reason) {
      self.offset = offset
      self.reason = reason
    }

    public enum Reason: Sendable, Equatable {
      case tooLong(limit: Int)
      case tooDeep(limit: Int)
      /// No value, comma, colon or bracket where one must stand; floats, null, spaces and unknown escapes end here.
      case unexpectedByte
      case unexpectedEnd
      /// The same key again, or one that stands before its neighbour in byte order.
      case keyOutOfOrder
      /// A key is printable ASCII without `"` and `\`: no two spellings of one letter can be two keys.
      case keyNotPlain
      case controlCharacter
      case invalidUTF8
      /// 2^53 or more.
      case integerTooLarge
      /// Bytes after the value.
      case trailingBytes
      /// Encoded again, the value gives other bytes from this offset on.
      case notCanonical
    }
  }

  /// Reads a canonical text and refuses every other spelling of the same value.
  public static func decode(_ bytes: [UInt8], limits: Limits = Limits()) throws(Refusal) -> JSON {
    guard bytes.count <= limits.bytes else {
      throw Refusal(offset: limits.bytes, reason: .tooLong(limit: limits.bytes))
    }
    var scanner = JSONScanner(bytes: bytes, depth: limits.depth)
    let value = try scanner.value(depth: 0)
    guard scanner.at == bytes.count else { throw Refusal(offset: scanner.at, reason: .trailingBytes) }

    let again = try? value.canonical(limits: limits)
    if again != bytes {
      let same = zip(again ?? [], bytes).prefix { $0 == $1 }.count
      throw Refusal(offset: same, reason: .notCanonical)
    }
    return value
  }
}

/// One pass over the bytes. Nothing is skipped and nothing is guessed, so it holds no state but its place.
private struct JSONScanner {
  let bytes: [UInt8]
  let depth: Int
  var at = 0

  init(bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  mutating func value(depth outer: Int) throws(JSON.Refusal) -> JSON {
    switch try peek() {
    case UInt8(ascii: "{"): return .object(try object(depth: outer + 1))
    case UInt8(ascii: "["): return .array(try array(depth: outer + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try integer())
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    default: throw refusal(.unexpectedByte)
    }
  }

  private mutating func object(depth: Int) throws(JSON.Refusal) -> JSON.Object {
    guard depth <= self.depth else { throw refusal(.tooDeep(limit: self.depth)) }
    at += 1
    var members: [JSON.Object.Member] = []
    if try peek() == UInt8(ascii: "}") {
      at += 1
      return JSON.Object()
    }
    var previous = 0..<0
    while true {
      let key = try keyRange()
      if !members.isEmpty, !bytes[previous].lexicographicallyPrecedes(bytes[key]) {
        throw JSON.Refusal(offset: key.lowerBound, reason: .keyOutOfOrder)
      }
      previous = key
      try take(UInt8(ascii: ":"))
      members.append(.init(key: String(decoding: bytes[key], as: UTF8.self), value: try value(depth: depth)))
      if try commaOr(UInt8(ascii: "}")) { return JSON.Object(inOrder: members) }
    }
  }

  private mutating func array(depth: Int) throws(JSON.Refusal) -> [JSON] {
    guard depth <= self.depth else { throw refusal(.tooDeep(limit: self.depth)) }
    at += 1
    var values: [JSON] = []
    if try peek() == UInt8(ascii: "]") {
      at += 1
      return values
    }
    while true {
      values.append(try value(depth: depth))
      if try commaOr(UInt8(ascii: "]")) { return values }
    }
  }

  /// The bytes between the quotes.
  private mutating func keyRange() throws(JSON.Refusal) -> Range<Int> {
    try take(UInt8(ascii: "\""))
    let start = at
    while try peek() != UInt8(ascii: "\"") {
      guard isKeyByte(bytes[at]) else { throw refusal(.keyNotPlain) }
      at += 1
    }
    at += 1
    return start..<at - 1
  }

  private mutating func string() throws(JSON.Refusal) -> String {
    at += 1
    let start = at
    var runStart = at
    var unescaped: [UInt8] = []
    while true {
      let byte = try peek()
      if byte == UInt8(ascii: "\"") {
        break
      } else if byte == UInt8(ascii: "\\") {
        unescaped += bytes[runStart..<at]
        at += 1
        let escaped = try peek()
        guard escaped == UInt8(ascii: "\"") || escaped == UInt8(ascii: "\\") else { throw refusal(.unexpectedByte) }
        runStart = at
      } else if byte < 0x20 || byte == 0x7F || (byte < 0xA0 && byte >= 0x80 && bytes[at - 1] == 0xC2) {
        throw refusal(.controlCharacter)
      }
      at += 1
    }
    defer { at += 1 }
    let text =
      if runStart == start {
        String(validating: bytes[start..<at], as: UTF8.self)
      } else {
        String(validating: unescaped + bytes[runStart..<at], as: UTF8.self)
      }
    guard let text else { throw JSON.Refusal(offset: start, reason: .invalidUTF8) }
    return text
  }

  /// Leading zeros and `-0` pass here: encoding again finds them.
  private mutating func integer() throws(JSON.Refusal) -> Int {
    let start = at
    let isNegative = bytes[at] == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let firstDigit = at
    var magnitude = 0
    while at < bytes.count, case UInt8(ascii: "0")...UInt8(ascii: "9") = bytes[at] {
      magnitude = magnitude * 10 + Int(bytes[at] - UInt8(ascii: "0"))
      guard magnitude <= JSON.largestInteger else { throw JSON.Refusal(offset: start, reason: .integerTooLarge) }
      at += 1
    }
    guard at > firstDigit else { throw refusal(at < bytes.count ? .unexpectedByte : .unexpectedEnd) }
    return isNegative ? -magnitude : magnitude
  }

  private mutating func word(_ word: StaticString) throws(JSON.Refusal) {
    for index in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[index]) }
  }

  /// True when the list ends here.
  private mutating func commaOr(_ end: UInt8) throws(JSON.Refusal) -> Bool {
    let byte = try peek()
    guard byte == end || byte == UInt8(ascii: ",") else { throw refusal(.unexpectedByte) }
    at += 1
    return byte == end
  }

  private mutating func take(_ expected: UInt8) throws(JSON.Refusal) {
    guard try peek() == expected else { throw refusal(.unexpectedByte) }
    at += 1
  }

  private func peek() throws(JSON.Refusal) -> UInt8 {
    guard at < bytes.count else { throw refusal(.unexpectedEnd) }
    return bytes[at]
  }

  private func refusal(_ reason: JSON.Refusal.Reason) -> JSON.Refusal { JSON.Refusal(offset: at, reason: reason) }
}
