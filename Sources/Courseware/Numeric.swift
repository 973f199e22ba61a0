/// Type a number, right within a tolerance. Its element is called `number`.
public struct Numeric: Equatable, Sendable {
  public let value: DecimalNumber
  /// Never below zero; zero asks for the value itself.
  public let tolerance: DecimalNumber
  /// What is counted, as shown behind the number.
  public let unit: String?

  public init?(value: DecimalNumber, tolerance: DecimalNumber, unit: String?) {
    guard tolerance >= .zero else { return nil }
    self.value = value
    self.tolerance = tolerance
    self.unit = unit
  }

  public func accepts(_ answer: DecimalNumber) -> Bool { answer.isWithin(tolerance, of: value) }
}
