import Courseware
import Diagnostics

/// With `every-objective`, each objective must have a question in a bank that the final draws from.
func unaskedObjectives(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let assessment = folder.course?.assessment, let rule = assessment.everyObjective else {
    return []
  }
  let drawn = assessment.draws.compactMap(\.bank?.value)
  let items = folder.banks.filter { bank in bank.id.map { drawn.contains($0.value) } ?? false }.map(\.items).joined()
  let asked = Set(items.compactMap(\.objective?.value))
  return folder.modules.flatMap(\.objectives).filter { !asked.contains($0.value.id) }.map { objective in
    Diagnostic(
      .error, .unaskedObjective,
      "objective \"\(objective.value.id)\" is asked about in no bank that the final draws from",
      at: objective.range, notes: [.init("every objective must be asked about", at: rule.tag)])
  }
}

extension Diagnostic.Code {
  static let unaskedObjective = Self(rawValue: "unasked-objective")
}

extension Explanation {
  static let unaskedObjective = Explanation(
    .unaskedObjective, .error,
    rule: "With `<every-objective/>` each objective has a question in a bank that the final draws from",
    why: """
      The certificate says that the holder was asked about every objective. So there must be a question.
      """,
    bad: """
      <objective id="assist">Help a person who was harmed, without promises.</objective>
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
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
