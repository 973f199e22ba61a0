/// Whole percents of an attempt's score, 0 to 100, rounded down: what attempts are sorted by.
public enum ScoreBand {
  public static let count = 101

  /// A score in hundredths of a percent, rounded down as everywhere in the program.
  /// - Parameters: points of any one unit; `possible` is above 0.
  static func hundredths(earned: Int, possible: Int) -> Int { earned * 10_000 / possible }
}

/// The weakest and the strongest third of a group by score. People with one score stay together, so a third holds as
/// many as it must to be at least a third (Crocker and Algina 1986, chapter 14, with thirds for their 27 percent).
public struct Thirds: Equatable, Sendable {
  /// Bands up to this one.
  public let lowest: Int
  /// Bands from this one.
  public let highest: Int
  /// Attempts in each.
  public let lowerCount: Int
  public let upperCount: Int

  /// nil when the scores lie so close together that one band would belong to both.
  public init?(scores: [Int]) {
    let all = scores.reduce(0, +)
    guard all > 0 else { return nil }
    func bands(_ order: some Sequence<Int>) -> (last: Int, count: Int) {
      var count = 0
      for band in order {
        count += scores[band]
        if count * 3 >= all { return (band, count) }
      }
      preconditionFailure("all bands together hold everybody")
    }
    let lower = bands(scores.indices)
    let upper = bands(scores.indices.reversed())
    guard lower.last < upper.last else { return nil }
    (lowest, lowerCount) = lower
    (highest, upperCount) = upper
  }
}
