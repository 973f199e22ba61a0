/// An author's identifier: `[a-z0-9][a-z0-9-]*`, at most 64 characters. `Kind` keeps an item's name from standing
/// where an option's is asked for.
public struct Name<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let text: String

  public init?(_ text: String) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-") else { return nil }
    guard bytes.allSatisfy(Self.allowed) else { return nil }
    self.text = text
  }

  /// The nearest name: small letters, one hyphen for whatever else stands between them, at most 64 characters. nil when
  /// nothing is left.
  public static func nearest(to text: String) -> Self? {
    let words = text.lowercased().utf8.split { !Self.allowed($0) || $0 == UInt8(ascii: "-") }
    var name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-").prefix(64)
    while name.hasSuffix("-") { name.removeLast() }
    return Self(String(name))
  }

  private static func allowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
    default: false
    }
  }

  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text.utf8.lexicographicallyPrecedes(right.text.utf8) }
}
