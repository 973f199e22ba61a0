/// A UUID, made once for a person, an attempt or a certificate. `Kind` keeps them apart.
public struct UniqueID<Kind>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Always 16.
  public let bytes: [UInt8]

  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Version 7 (RFC 9562, 5.7): 48 bits of milliseconds since 1970, the rest by chance.
  public init(milliseconds: Int64, random: inout some RandomNumberGenerator) {
    precondition(milliseconds >= 0 && milliseconds < 1 << 48, "a UUIDv7 holds 48 bits of time")
    var bytes = (0..<6).map { UInt8(truncatingIfNeeded: milliseconds >> (40 - 8 * $0)) }
    bytes += (0..<10).map { _ in UInt8.random(in: 0...255, using: &random) }
    bytes[6] = bytes[6] & 0x0f | 0x70
    bytes[8] = bytes[8] & 0x3f | 0x80
    self.bytes = bytes
  }

  /// Reads the lower-case form with hyphens and nothing else.
  public init?(_ text: String) {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "-") }
    guard digits.count == 32 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 32, by: 2) {
      guard let high = Self.value(digits[place]), let low = Self.value(digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
    guard description.utf8.elementsEqual(text.utf8) else { return nil }
  }

  public var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var end = 0
      for (place, byte) in bytes.enumerated() {
        if place == 4 || place == 6 || place == 8 || place == 10 {
          text[end] = UInt8(ascii: "-")
          end += 1
        }
        text[end] = Self.digit(byte >> 4)
        text[end + 1] = Self.digit(byte & 15)
        end += 2
      }
      return end
    }
  }

  public static func < (left: Self, right: Self) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}

/// A trainee, once and for all: names and numbers may change, this does not.
public enum Person {
  public typealias ID = UniqueID<Person>
}
