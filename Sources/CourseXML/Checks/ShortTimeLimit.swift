import Courseware
import Diagnostics

/// A time in which the final cannot even be read. At 200 words a minute, somewhat below what Brysbaert found for adults
/// who read silently in their own language ("How many words do we read per minute?", 2019: 238), since many read in
/// their second.
func shortTimeLimit(of assessment: WrittenAssessment, in items: [ItemFacts]) -> [Diagnostic] {
  guard let limit = assessment.timeLimit else { return [] }
  let words = Audience.allCases.map { audience in
    assessment.draws.filter { $0.reaches(audience) }.reduce(0) { sum, draw in
      let pool = items.filter { $0.bank == draw.bank?.value && $0.bank != nil && $0.isFor(audience) }
      guard let count = draw.count?.value, !pool.isEmpty else { return sum }
      return sum + pool.reduce(0) { $0 + $1.words } * count / pool.count
    }
  }
  let minutes = ((words.max() ?? 0) + wordsAMinute - 1) / wordsAMinute
  guard minutes > limit.value.minutes else { return [] }
  let message =
    "time-limit of \(limit.value.minutes) minutes is too short: to read the final takes \(minutes), and then to think"
  return [Diagnostic(.warning, .shortTimeLimit, message, at: limit.range)]
}

private let wordsAMinute = 200

extension Diagnostic.Code {
  static let shortTimeLimit = Self(rawValue: "short-time-limit")
}
