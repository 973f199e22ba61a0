/// Points as an exact fraction: earned of possible, in whole numbers.
///
/// Both are scaled by the smallest factor that makes the earned points whole; a plain 27 of 30 stays 27 of 30.
public struct Score: Hashable, Sendable {
  public let earned: Int
  public let possible: Int

  public static let none = Score(earned: Points(0), possible: 0)

  public init?(earned: Int, possible: Int) {
    guard possible > 0, (0...possible).contains(earned) else { return nil }
    self.earned = earned
    self.possible = possible
  }

  init(earned: Points, possible: Int) {
    self.earned = earned.numerator
    self.possible = possible * earned.denominator
  }

  /// Decided on the fraction, never on a rounded number.
  public func reaches(percent: Int) -> Bool {
    // In full width, like the percent below: a score that others wrote down may be of any size.
    let (has, needs) = (earned.multipliedFullWidth(by: 100), possible.multipliedFullWidth(by: percent))
    return possible > 0 && (has.high, has.low) >= (needs.high, needs.low)
  }

  /// Hundredths of a percent, rounded down, so that what is printed never says more than what was decided.
  public var percentHundredths: Int {
    possible == 0 ? 0 : possible.dividingFullWidth(earned.multipliedFullWidth(by: 10_000)).quotient
  }

  /// Rounded down to two places: `79.99`.
  public var percentText: String {
    let places = percentHundredths % 100
    return "\(percentHundredths / 100)." + (places < 10 ? "0" : "") + String(places)
  }
}

/// Points that need not be whole: a reduced fraction, never below zero.
public struct Points: Hashable, Sendable, CustomStringConvertible {
  public let numerator: Int
  public let denominator: Int

  public init(_ whole: Int) { self.init(whole, over: 1) }

  public init(_ numerator: Int, over denominator: Int) {
    precondition(numerator >= 0 && denominator > 0, "points are never below zero")
    let divisor = greatestCommonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  public static func + (left: Points, right: Points) -> Points {
    Points(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  /// `2`, `1/3`.
  public var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int { b == 0 ? max(a, 1) : greatestCommonDivisor(b, a % b) }
