extension CBOR {
  /// Why bytes are not the deterministic encoding of one value, and where.
  public struct Refusal: Error, Sendable, Equatable {
    /// In bytes from the start.
    public let offset: Int
    public let reason: Reason

    public init(offset: Int, reason: Reason) {
      self.offset = offset
      self.reason = reason
    }

    public enum Reason: Sendable, Equatable {
      case unexpectedEnd
      case trailingBytes
      /// Arrays, maps and tags inside each other.
      case tooDeep(limit: Int)
      case notShortest
      case indefiniteLength
      /// Floats, booleans, null and reserved heads.
      case unsupported
      /// Beyond 64 bits with a sign.
      case integerTooLarge
      case invalidUTF8
      case keyNotAnInteger
      /// The same key again, or one that stands before its neighbour in byte order.
      case keyOutOfOrder
    }
  }

  /// Reads exactly one value; every other encoding of it is refused.
  public static func decode(_ bytes: [UInt8], depth: Int = 4) throws(Refusal) -> CBOR {
    var scanner = CBORScanner(bytes: bytes, depth: depth)
    let value = try scanner.value(depth: 0)
    guard scanner.at == bytes.count else { throw Refusal(offset: scanner.at, reason: .trailingBytes) }
    return value
  }
}

private struct CBORScanner {
  let bytes: [UInt8]
  let depth: Int
  var at = 0

  init(bytes: [UInt8], depth: Int) {
    self.bytes = bytes
    self.depth = depth
  }

  mutating func value(depth outer: Int) throws(CBOR.Refusal) -> CBOR {
    let start = at
    let (major, argument) = try head()
    switch major {
    case .unsigned, .negative: return .integer(major == .negative ? ~argument : argument)
    case .bytes: return .bytes(Array(try take(argument)))
    case .text:
      guard let text = String(validating: try take(argument), as: UTF8.self) else {
        throw CBOR.Refusal(offset: start, reason: .invalidUTF8)
      }
      return .text(text)
    case .array, .map, .tag:
      guard outer < depth else { throw CBOR.Refusal(offset: start, reason: .tooDeep(limit: depth)) }
      // Every element takes a byte at least: a count beyond the end is refused before anything is made for it.
      guard major == .tag || argument <= bytes.count - at else { throw refusal(.unexpectedEnd) }
      if major == .tag { return .tag(argument, try value(depth: outer + 1)) }
      return major == .array
        ? .array(try array(count: argument, depth: outer + 1)) : .map(try map(count: argument, depth: outer + 1))
    }
  }

  private mutating func array(count: Int, depth: Int) throws(CBOR.Refusal) -> [CBOR] {
    var values: [CBOR] = []
    for _ in 0..<count { values.append(try value(depth: depth)) }
    return values
  }

  private mutating func map(count: Int, depth: Int) throws(CBOR.Refusal) -> CBOR.Map {
    var members: [CBOR.Map.Member] = []
    for _ in 0..<count {
      let start = at
      let (major, argument) = try head()
      guard major == .unsigned || major == .negative else {
        throw CBOR.Refusal(offset: start, reason: .keyNotAnInteger)
      }
      let key = major == .negative ? ~argument : argument
      if let last = members.last, !CBOR.Map.precedes(last.key, key) {
        throw CBOR.Refusal(offset: start, reason: .keyOutOfOrder)
      }
      members.append(.init(key: key, value: try value(depth: depth)))
    }
    return CBOR.Map(inOrder: members)
  }

  /// The type of the next item, and its number: the value itself, a length, a count or a tag.
  private mutating func head() throws(CBOR.Refusal) -> (CBOR.Major, Int) {
    let start = at
    let first = try take(1)[start]
    guard let major = CBOR.Major(rawValue: first >> 5) else {
      throw CBOR.Refusal(offset: start, reason: .unsupported)
    }
    switch first & 31 {
    case let short where short < 24: return (major, Int(short))
    case let long where long < 28:
      let extra = 1 << Int(long - 24)
      let argument = try take(extra).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      let least: UInt64 = extra == 1 ? 24 : 1 << UInt64(4 * extra)
      guard argument >= least else { throw CBOR.Refusal(offset: start, reason: .notShortest) }
      guard let argument = Int(exactly: argument) else {
        throw CBOR.Refusal(offset: start, reason: .integerTooLarge)
      }
      return (major, argument)
    case 31 where major != .unsigned && major != .negative && major != .tag:
      throw CBOR.Refusal(offset: start, reason: .indefiniteLength)
    default: throw CBOR.Refusal(offset: start, reason: .unsupported)
    }
  }

  private mutating func take(_ count: Int) throws(CBOR.Refusal) -> ArraySlice<UInt8> {
    guard count <= bytes.count - at else { throw refusal(.unexpectedEnd) }
    at += count
    return bytes[at - count..<at]
  }

  private func refusal(_ reason: CBOR.Refusal.Reason) -> CBOR.Refusal { CBOR.Refusal(offset: at, reason: reason) }
}
