import Courseware
import Diagnostics

/// A pass mark below 100 percent that is 100 in truth: with few points one lost point is already too many. No trainee
/// would read it out of the number.
func strictPassMark(of assessment: WrittenAssessment, in items: [ItemFacts]) -> [Diagnostic] {
  guard let rules = assessment.assessment, rules.passPercent < 100,
    let written = assessment.node.attribute("pass-percent")
  else { return [] }
  for audience in Audience.allCases {
    let total = assessment.draws.filter { $0.reaches(audience) }.reduce(0) { sum, draw in
      let pool = items.filter { $0.bank == draw.bank?.value && $0.bank != nil && $0.isFor(audience) }
      return sum + pool.map(\.points).sorted(by: >).prefix(draw.count?.value ?? 0).reduce(0, +)
    }
    guard total > 0, (total - 1) * 100 < total * rules.passPercent else { continue }
    let message =
      "pass mark \(rules.passPercent) forgives nothing: of \(total) points, \(total - 1) are below it; lower it, or "
      + "write 100"
    return [Diagnostic(.warning, .strictPassMark, message, at: written.range)]
  }
  return []
}

extension Diagnostic.Code {
  static let strictPassMark = Self(rawValue: "strict-pass-mark")
}
