/// What adds up about one question over those who were asked it. Points are in 840ths, the score on the rest of the
/// form in hundredths of a percent: whole numbers, held as `Double` so that they are exact up to 2^53 and no sum, however
/// large, stops the program.
public struct ItemSums: Equatable, Sendable {
  public internal(set) var asked = 0.0
  public internal(set) var possible = 0.0
  public internal(set) var earned = 0.0
  public internal(set) var earnedSquares = 0.0
  public internal(set) var rest = 0.0
  public internal(set) var restSquares = 0.0
  public internal(set) var earnedTimesRest = 0.0

  public init() {}

  public init(
    asked: Double, possible: Double, earned: Double, earnedSquares: Double, rest: Double, restSquares: Double,
    earnedTimesRest: Double
  ) {
    self.asked = asked
    self.possible = possible
    self.earned = earned
    self.earnedSquares = earnedSquares
    self.rest = rest
    self.restSquares = restSquares
    self.earnedTimesRest = earnedTimesRest
  }

  @inline(__always)
  mutating func add(earned: Double, possible: Double, rest: Double) {
    asked += 1
    self.possible += possible
    self.earned += earned
    earnedSquares += earned * earned
    self.rest += rest
    restSquares += rest * rest
    earnedTimesRest += earned * rest
  }

  static func += (left: inout ItemSums, right: ItemSums) {
    left.asked += right.asked
    left.possible += right.possible
    left.earned += right.earned
    left.earnedSquares += right.earnedSquares
    left.rest += right.rest
    left.restSquares += right.restSquares
    left.earnedTimesRest += right.earnedTimesRest
  }

  /// Facility: the share of the points that were there to earn, 0 to 1; for a question with two results the share of
  /// those who were right (Crocker and Algina 1986, chapter 14). nil when nobody was asked.
  public var facility: Double? { possible > 0 ? earned / possible : nil }

  /// Discrimination: Pearson's correlation, −1 to 1, of the points on this question with the score on the rest of the
  /// same person's form, so that the question is not held against itself (the corrected point-biserial: Henrysson 1963;
  /// Crocker and Algina 1986, chapter 14). nil where either does not vary.
  public var discrimination: Double? {
    let spreads =
      (asked * earnedSquares - earned * earned) * (asked * restSquares - rest * rest)
    guard asked > 1, asked * earnedSquares > earned * earned, spreads > 0 else { return nil }
    return (asked * earnedTimesRest - earned * rest) / spreads.squareRoot()
  }
}
