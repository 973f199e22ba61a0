/// The part of CBOR that certificates are made of: RFC 8949 with the deterministic encoding of section 4.2.1.
///
/// Equality is equality of the encoded bytes.
public indirect enum CBOR: Sendable {
  /// Major types 0 and 1, between −2^63 and 2^63 − 1.
  case integer(Int)
  case bytes([UInt8])
  case text(String)
  case array([CBOR])
  case map(Map)
  case tag(Int, CBOR)
}

extension CBOR {
  /// A map with whole numbers as keys, each once.
  public struct Map: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// In the byte order of the encoded keys: 0, 1, 2, … and then −1, −2, …
    public private(set) var members: [Member]

    public struct Member: Sendable, Equatable {
      public let key: Int
      public fileprivate(set) var value: CBOR

      init(key: Int, value: CBOR) {
        self.key = key
        self.value = value
      }
    }

    public init() { members = [] }

    public init(dictionaryLiteral members: (Int, CBOR)...) {
      self.init()
      for (key, value) in members {
        precondition(self[key] == nil, "a key stands twice in a literal")
        self[key] = value
      }
    }

    /// The caller has checked the order: the scanner, which refuses any other.
    init(inOrder members: [Member]) { self.members = members }

    /// Adds, replaces, or with nil removes a member.
    public subscript(key: Int) -> CBOR? {
      get { members.first { $0.key == key }?.value }
      set {
        members.removeAll { $0.key == key }
        guard let newValue else { return }
        let place = members.firstIndex { Map.precedes(key, $0.key) } ?? members.count
        members.insert(Member(key: key, value: newValue), at: place)
      }
    }

    static func precedes(_ left: Int, _ right: Int) -> Bool {
      switch (left < 0, right < 0) {
      case (false, false): left < right
      case (true, true): left > right
      case (false, true): true
      case (true, false): false
      }
    }
  }
}

extension CBOR {
  public var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  public var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }
  public var text: String? { if case .text(let text) = self { text } else { nil } }
  public var array: [CBOR]? { if case .array(let array) = self { array } else { nil } }
  public var map: Map? { if case .map(let map) = self { map } else { nil } }
}

extension CBOR: Equatable {
  public static func == (left: CBOR, right: CBOR) -> Bool {
    switch (left, right) {
    case (.integer(let left), .integer(let right)): left == right
    case (.bytes(let left), .bytes(let right)): left == right
    case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
    case (.array(let left), .array(let right)): left == right
    case (.map(let left), .map(let right)): left == right
    case (.tag(let left, let inLeft), .tag(let right, let inRight)): left == right && inLeft == inRight
    case (.integer, _), (.bytes, _), (.text, _), (.array, _), (.map, _), (.tag, _): false
    }
  }
}

extension CBOR {
  /// The one encoding: shortest heads, definite lengths, keys in byte order.
  public func encoded() -> [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .integer(let integer): CBOR.appendInteger(integer, to: &bytes)
    case .bytes(let content):
      CBOR.appendHead(.bytes, UInt64(content.count), to: &bytes)
      bytes += content
    case .text(let content):
      CBOR.appendHead(.text, UInt64(content.utf8.count), to: &bytes)
      bytes += content.utf8
    case .array(let values):
      CBOR.appendHead(.array, UInt64(values.count), to: &bytes)
      for value in values { value.append(to: &bytes) }
    case .map(let map):
      CBOR.appendHead(.map, UInt64(map.members.count), to: &bytes)
      for member in map.members {
        CBOR.appendInteger(member.key, to: &bytes)
        member.value.append(to: &bytes)
      }
    case .tag(let number, let content):
      precondition(number >= 0, "a tag has no sign")
      CBOR.appendHead(.tag, UInt64(number), to: &bytes)
      content.append(to: &bytes)
    }
  }

  /// The top three bits of an item's first byte.
  enum Major: UInt8 {
    case unsigned, negative, bytes, text, array, map, tag
  }

  private static func appendInteger(_ integer: Int, to bytes: inout [UInt8]) {
    // −1 − n is stored as n: its bits are those of the number, turned over.
    integer < 0
      ? appendHead(.negative, UInt64(~integer), to: &bytes) : appendHead(.unsigned, UInt64(integer), to: &bytes)
  }

  private static func appendHead(_ major: Major, _ argument: UInt64, to bytes: inout [UInt8]) {
    let extra =
      switch argument {
      case 0...23: 0
      case 24...0xFF: 1
      case 0x100...0xFFFF: 2
      case 0x1_0000...0xFFFF_FFFF: 4
      default: 8
      }
    let short = extra == 0 ? UInt8(argument) : 24 + UInt8(extra.trailingZeroBitCount)
    bytes.append(major.rawValue << 5 | short)
    for byte in stride(from: extra - 1, through: 0, by: -1) {
      bytes.append(UInt8(truncatingIfNeeded: argument >> UInt64(8 * byte)))
    }
  }
}
