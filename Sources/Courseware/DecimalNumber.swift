/// A number with a decimal point, exactly as written: at most twelve digits, no exponent, no binary rounding.
public struct DecimalNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// In units of 10^-12, so that every number of twelve digits is whole and two of them compare by subtraction.
  private let trillionths: Int128

  public static let zero = DecimalNumber(trillionths: 0)
  public static let mostDigits = 12

  private init(trillionths: Int128) { self.trillionths = trillionths }

  /// `-?`, digits, and a point with digits behind it if there is a fraction: `18`, `-0.5`. nil for anything else.
  public init?(_ text: String) {
    var bytes = text.utf8[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { bytes.removeFirst() }
    let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : parts[0].prefix(0)
    guard parts[0].count + fraction.count <= Self.mostDigits else { return nil }
    var value: Int128 = 0
    for digit in Array(parts[0]) + Array(fraction) { value = value * 10 + Int128(digit - 0x30) }
    for _ in fraction.count..<Self.mostDigits { value *= 10 }
    trillionths = isNegative ? -value : value
  }

  public func isWithin(_ tolerance: DecimalNumber, of other: DecimalNumber) -> Bool {
    (trillionths - other.trillionths).magnitude <= tolerance.trillionths.magnitude
  }

  public static func < (left: Self, right: Self) -> Bool { left.trillionths < right.trillionths }

  /// The one spelling in which it is stored: no zeros in front but one, none at the end of a fraction.
  public var description: String {
    let (whole, fraction) = trillionths.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000_000)
    let sign = trillionths < 0 ? "-" : ""
    guard fraction > 0 else { return sign + String(whole) }
    let digits = String(fraction)
    var places = String(repeating: "0", count: Self.mostDigits - digits.utf8.count) + digits
    while places.hasSuffix("0") { places.removeLast() }
    return sign + String(whole) + "." + places
  }
}
