import Courseware
import Diagnostics

/// What the final asks about can be tried before.
func unpractisedObjectives(in folder: WrittenFolder) -> [Diagnostic] {
  // Where each answer is explained at once, the questions are the practice.
  guard folder.isWhole, folder.course?.assessment?.assessment?.feedback != .each else { return [] }
  let practised = folder.modules.flatMap(\.practices).flatMap { $0.items + $0.drafts }.compactMap(\.objective?.value)
  let open = Set(folder.bankItems.compactMap(\.objective?.value)).subtracting(practised)
  // A module without any practice is told so as a whole; in a scenario there is more to try than one objective.
  return folder.modules.filter { !$0.practices.isEmpty && $0.scenarios.isEmpty }.flatMap(\.objectives)
    .filter { open.contains($0.value.id) }.map { objective in
      let message = "objective \"\(objective.value.id)\" is in no practice; let the trainee try it before the final"
      return Diagnostic(.warning, .unpractisedObjective, message, at: objective.range)
    }
}

extension Diagnostic.Code {
  static let unpractisedObjective = Self(rawValue: "unpractised-objective")
}

extension Explanation {
  static let unpractisedObjective = Explanation(
    .unpractisedObjective, .warning,
    rule: "Each objective that the final asks about is in a practice of its module",
    why: """
      A trainee should meet the kind of question before it counts. A module with a scenario is not asked.
      """,
    bad: """
      <objective id="assist">Help a person who was harmed, without promises.</objective>
      <true-false id="tell-nobody" objective="assist" points="1" answer="false">
        <prompt>A victim can be sure that you tell nobody.</prompt>
        <explanation>You report what you are told. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """,
    good: """
      <objective id="assist">Help a person who was harmed, without promises.</objective>
      <practice id="try-assist">
        <true-false id="promise" objective="assist" answer="false">
          <prompt>You may promise a victim that nobody will hear of it.</prompt>
          <feedback for="true">You report what you are told.</feedback>
          <feedback for="false">Right.</feedback>
          <explanation>You report what you are told. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </true-false>
      </practice>
      <true-false id="tell-nobody" objective="assist" points="1" answer="false">
        <prompt>A victim can be sure that you tell nobody.</prompt>
        <explanation>You report what you are told. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """)
}
