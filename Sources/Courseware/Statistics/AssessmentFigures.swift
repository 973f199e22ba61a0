/// What the counts say about a final as a whole.
public struct AssessmentFigures: Equatable, Sendable {
  public let attempts: Int
  public let people: Int
  public let passed: Int
  /// In percent.
  public let mean: Double
  /// Standard deviation in percent, with n − 1; nil for one attempt.
  public let spread: Double?
  /// Cronbach's alpha; nil where it cannot be told.
  public let alpha: Double?
  /// Alpha, less what is owed to easier and harder draws.
  public let dependability: Double?
  /// Questions in a form, on average.
  public let length: Double
  /// In percent: how far a score right at the pass mark may be from what the same person would have on all questions of
  /// the banks. Lord's (1957) binomial error, 100 √(c (1 − c) / (n − 1)), made for forms that are drawn at random;
  /// n counts questions by their weight, (Σp)² / Σp². It leaves out that people know more or less: it is rather too large.
  public let standardErrorAtPassMark: Double?

  /// nil for a group without an attempt.
  /// - Parameter passPercent: 1 to 100.
  public init?(_ sums: Sums, passPercent: Int) {
    guard sums.attempts > 0 else { return nil }
    let n = Double(sums.attempts)
    attempts = sums.attempts
    people = sums.people
    passed = sums.passed
    mean = sums.score / n / 100
    let squares = sums.scoreSquares - sums.score * sums.score / n
    spread = sums.attempts > 1 ? (max(0, squares) / (n - 1)).squareRoot() / 100 : nil
    let components = VarianceComponents(sums)
    alpha = components?.alpha
    dependability = components?.dependability
    length = sums.items.reduce(0) { $0 + $1.asked } / n
    let weighted = sums.itemPossibleSquares > 0 ? sums.possibleSquares / sums.itemPossibleSquares : 0
    let cut = Double(passPercent) / 100
    standardErrorAtPassMark = weighted > 1 ? 100 * (cut * (1 - cut) / (weighted - 1)).squareRoot() : nil
  }
}
