import Courseware
import Diagnostics

/// A pass mark below 100 percent that is 100 in truth: with few points one lost point is already too many. No trainee
/// would read it out of the number.
func strictPassMark(in folder: WrittenFolder) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment, let rules = assessment.assessment, rules.passPercent < 100,
    let written = assessment.node.attribute("pass-percent")
  else { return [] }
  for audience in Audience.allCases {
    let total = folder.pools(for: audience).reduce(0) { sum, drawn in
      sum + drawn.pool.map(\.points).sorted(by: >).prefix(drawn.count).reduce(0, +)
    }
    guard total >= fewestPoints, (total - 1) * 100 < total * rules.passPercent else { continue }
    let message =
      "pass mark \(rules.passPercent) forgives nothing: of \(total) points, \(total - 1) are below it; lower it, or "
      + "write 100"
    return [Diagnostic(.warning, .strictPassMark, message, at: written.range)]
  }
  return []
}

/// With fewer points every mark is coarse, and its author knows it.
private let fewestPoints = 8

extension Diagnostic.Code {
  static let strictPassMark = Self(rawValue: "strict-pass-mark")
}

extension Explanation {
  static let strictPassMark = Explanation(
    .strictPassMark, .warning,
    rule: "A pass mark below 100 allows for a lost point",
    why: """
      Of ten points, nine are less than 95 percent: then 95 means 100, and no trainee can read it out of the number.
      It is asked of finals of 8 points and more.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- 10 such items -->

      <assessment id="final" pass-percent="95" shuffle="items options">
        <draw count="10" from="duty"/>
      </assessment>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <!-- 10 such items -->

      <assessment id="final" pass-percent="90" shuffle="items options">
        <draw count="10" from="duty"/>
      </assessment>
      """)
}
