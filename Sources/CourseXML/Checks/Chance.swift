/// How often something would be so by chance over items that have differently many options.
///
/// All numbers are whole: 840 is divided by every number of options from 1 to 8.
struct Chance {
  private var expected840 = 0
  private var variance840Squared = 0

  /// Adds an item of which one option in `count` is the one in question.
  mutating func add(oneOf count: Int) {
    precondition((1...8).contains(count), "an item has up to 8 options")
    expected840 += 840 / count
    variance840Squared += (840 / count) * (840 / count) * (count - 1)
  }

  /// Rounded to a whole item.
  var expected: Int { (expected840 + 420) / 840 }

  /// Whether this many are more than two standard deviations above what chance gives.
  func isUnlikely(_ count: Int) -> Bool {
    let excess = count * 840 - expected840
    return excess > 0 && excess * excess > 4 * variance840Squared
  }
}

/// With fewer single-choice items than these nothing can be said.
let fewestItemsForStatistics = 8
