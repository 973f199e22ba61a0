import Courseware
import Diagnostics

/// The draws leave room for as many questions on every objective as `every-objective` asks for, for every audience.
func unsatisfiableObjectives(of course: Course, in folder: WrittenFolder) -> [Diagnostic] {
  guard let rule = folder.course?.assessment?.everyObjective else { return [] }
  // Whether a form can be drawn does not depend on chance; only which form it is does.
  var random = SystemRandomNumberGenerator()
  let failing = Audience.allCases.filter { course.drawForm(for: $0, using: &random) == nil }
  guard let audience = failing.first else { return [] }
  let objectives = course.assessedObjectives(for: audience).count
  let atLeast = course.assessment.atLeastPerObjective
  let drawn = course.assessment.draws.filter { $0.audience?.contains(audience) ?? true }.reduce(0) { $0 + $1.count }
  let message =
    "final for \"\(audience.rawValue)\" cannot hold \(atLeast) on each of \(objectives) objectives: it draws \(drawn) "
    + "questions, and not from every bank enough"
  return [Diagnostic(.error, .unsatisfiableObjectives, message, at: rule.tag)]
}

extension Diagnostic.Code {
  static let unsatisfiableObjectives = Self(rawValue: "unsatisfiable-objectives")
}

extension Explanation {
  static let unsatisfiableObjectives = Explanation(
    .unsatisfiableObjectives, .error,
    rule: "The draws leave room for as many questions on each objective as `<every-objective/>` asks for",
    why: """
      With too few questions, or with the questions on one objective in a bank that is hardly drawn from, no final
      could be made that keeps the rule.
      """,
    bad: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="1" from="duty"/>
        <every-objective at-least="1"/>
      </assessment>
      """,
    good: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
        <every-objective at-least="1"/>
      </assessment>
      """)
}
