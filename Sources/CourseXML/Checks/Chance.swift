/// How often something would be so by chance over choices that have differently many options.
///
/// All numbers are whole: 840 is divided by every number of options from 1 to 8.
struct Chance {
  private var expected840 = 0
  private var variance840Squared = 0

  /// Adds a choice of which so many options of `count` are the ones in question.
  mutating func add(_ favourable: Int = 1, of count: Int) {
    precondition((1...8).contains(count) && favourable <= count, "a choice has up to 8 options")
    expected840 += 840 / count * favourable
    variance840Squared += (840 / count) * (840 / count) * favourable * (count - favourable)
  }

  /// Rounded to a whole item.
  var expected: Int { (expected840 + 420) / 840 }

  /// Whether this many are more than two standard deviations above what chance gives.
  func isUnlikely(_ count: Int) -> Bool { count * 840 > expected840 && isFarOff(count) }

  /// Whether this many are more than two standard deviations below what chance gives.
  func isUnlikelyFew(_ count: Int) -> Bool { count * 840 < expected840 && isFarOff(count) }

  private func isFarOff(_ count: Int) -> Bool {
    let excess = count * 840 - expected840
    return excess * excess > 4 * variance840Squared
  }
}

/// With fewer choices than these nothing can be said.
let fewestItemsForStatistics = 8
