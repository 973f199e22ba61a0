import Courseware
import Diagnostics

/// Every item asks about an objective that some module declares.
func unknownObjectives(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole else { return [] }
  let declared = Set(folder.modules.flatMap(\.objectives).map(\.value.id))
  var faults: [Diagnostic] = []
  for objective in folder.items.compactMap(\.objective) where !declared.contains(objective.value) {
    let message = "objective \"\(objective.value)\" is declared in no module"
    faults.unknown(
      .unknownObjective, message, objective.value.text, among: declared.map(\.text), at: objective.range)
  }
  return faults
}

extension Diagnostic.Code {
  static let unknownObjective = Self(rawValue: "unknown-objective")
}

extension Explanation {
  static let unknownObjective = Explanation(
    .unknownObjective, .error,
    rule: "Every item asks about an objective that a module declares",
    why: """
      A trainee who fails is told which objectives to study again. An item without a known objective could tell
      nothing.
      """,
    bad: """
      <true-false id="silence" objective="reprot" points="1" answer="false">
        <prompt>You may wait with a report until you have proof.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """,
    good: """
      <true-false id="silence" objective="report" points="1" answer="false">
        <prompt>You may wait with a report until you have proof.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """)
}
