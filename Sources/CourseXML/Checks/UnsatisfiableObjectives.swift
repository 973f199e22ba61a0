import Courseware
import Diagnostics

/// The draws leave room for as many questions on every objective as `every-objective` asks for, for every audience.
func unsatisfiableObjectives(in folder: WrittenFolder) -> [Diagnostic] {
  guard let written = folder.course?.assessment, let rule = written.everyObjective, let assessment = written.assessment
  else { return [] }
  let objectives = folder.modules.flatMap(\.objectives).map(\.value.id)
  let failing = Audience.allCases.first { audience in
    !assessment.canBeDrawn(for: audience, on: objectives) { folder.stock(of: $0, for: audience) }
  }
  guard let audience = failing else { return [] }
  let draws = assessment.draws(for: audience)
  let asked = draws.reduce(into: Set<Objective.ID>()) { $0.formUnion(folder.stock(of: $1.bank, for: audience).keys) }
  let drawn = draws.reduce(0) { $0 + $1.count }
  let due = "\(assessment.atLeastPerObjective) on each of \(asked.count) objectives"
  let message =
    "final for \"\(audience.rawValue)\" cannot hold \(due): it draws \(drawn) questions, and not from every bank enough"
  return [Diagnostic(.error, .unsatisfiableObjectives, message, at: rule.tag)]
}

extension WrittenFolder {
  /// How many questions on each objective a bank holds for an audience.
  fileprivate func stock(of bank: Bank.ID, for audience: Audience) -> [Objective.ID: Int] {
    (self.bank(bank)?.items ?? []).reduce(into: [:]) { stock, item in
      if item.isFor(audience), let objective = item.objective?.value { stock[objective, default: 0] += 1 }
    }
  }
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
