/// A value of the one JSON that the program stores and hashes: no floats, no null, keys in byte order.
///
/// Equality is equality of bytes: two spellings of `é` are two values, as they are two hashes.
public enum JSON: Sendable {
  case object(Object)
  case array([JSON])
  case string(String)
  /// Between −(2^53 − 1) and 2^53 − 1, so that no reader rounds it.
  case integer(Int)
  case bool(Bool)
}

extension JSON {
  /// What a value may be at most. The defaults are those of an event line.
  public struct Limits: Sendable, Equatable {
    /// Objects and arrays inside each other; a lone string has depth 0.
    public let depth: Int
    /// Length of the text in bytes.
    public let bytes: Int

    public init(depth: Int = 8, bytes: Int = 65_536) {
      precondition(depth > 0 && bytes > 0, "limits that let nothing through")
      self.depth = depth
      self.bytes = bytes
    }
  }

  static let largestInteger = (1 << 53) - 1
}

extension JSON {
  public var object: Object? { if case .object(let object) = self { object } else { nil } }
  public var array: [JSON]? { if case .array(let array) = self { array } else { nil } }
  public var string: String? { if case .string(let string) = self { string } else { nil } }
  public var integer: Int? { if case .integer(let integer) = self { integer } else { nil } }
  public var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }

  /// The member of an object; nil when there is none, and when the value is no object.
  public subscript(key: String) -> JSON? { object?[key] }
}

extension JSON: Equatable {
  public static func == (left: JSON, right: JSON) -> Bool {
    switch (left, right) {
    case (.object(let left), .object(let right)): left == right
    case (.array(let left), .array(let right)): left == right
    case (.string(let left), .string(let right)): left.utf8.elementsEqual(right.utf8)
    case (.integer(let left), .integer(let right)): left == right
    case (.bool(let left), .bool(let right)): left == right
    case (.object, _), (.array, _), (.string, _), (.integer, _), (.bool, _): false
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral members: (String, JSON)...) { self = .object(Object(literal: members)) }
}
