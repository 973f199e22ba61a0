/// What adds up about one question over those who were asked it. Points are in 840ths, the score on the rest of the
/// form in hundredths of a percent: whole numbers, held as `Double` so that they are exact up to 2^53 and no sum, however
/// large, stops the program.
public struct ItemSums: Equatable, Sendable {
  /// All in one vector, which the machine adds in a few steps; the last place is empty.
  private(set) var sums = SIMD8<Double>()

  public var asked: Double { sums[0] }
  public var possible: Double { sums[1] }
  public var earned: Double { sums[2] }
  public var earnedSquares: Double { sums[3] }
  public var rest: Double { sums[4] }
  public var restSquares: Double { sums[5] }
  public var earnedTimesRest: Double { sums[6] }

  public init() {}

  public init(
    asked: Double, possible: Double, earned: Double, earnedSquares: Double, rest: Double, restSquares: Double,
    earnedTimesRest: Double
  ) {
    sums = SIMD8(asked, possible, earned, earnedSquares, rest, restSquares, earnedTimesRest, 0)
  }

  /// Of one answer.
  @inline(__always)
  init(earned: Double, possible: Double, rest: Double) {
    sums = SIMD8(1, possible, earned, earned * earned, rest, rest * rest, earned * rest, 0)
  }

  @inline(__always)
  static func += (left: inout ItemSums, right: ItemSums) { left.sums += right.sums }

  /// Facility: the share of the points that were there to earn, 0 to 1; for a question with two results the share of
  /// those who were right (Crocker and Algina 1986, chapter 14). nil when nobody was asked.
  public var facility: Double? { possible > 0 ? earned / possible : nil }

  /// Discrimination: Pearson's correlation, −1 to 1, of the points on this question with the score on the rest of the
  /// same person's form, so that the question is not held against itself (the corrected point-biserial: Henrysson 1963;
  /// Crocker and Algina 1986, chapter 14). nil where either does not vary.
  public var discrimination: Double? {
    let ofEarned = asked * earnedSquares - earned * earned
    let ofRest = asked * restSquares - rest * rest
    guard asked > 1, ofEarned > 0, ofRest > 0 else { return nil }
    return (asked * earnedTimesRest - earned * rest) / (ofEarned * ofRest).squareRoot()
  }
}
