import Courseware
import Diagnostics

/// What a module promises in its objectives it teaches on a page.
func untaughtObjectives(in module: WrittenModule) -> [Diagnostic] {
  guard module.pages.isEmpty, module.scenarios.isEmpty, !module.node.elements.contains(where: { $0.name == "page" })
  else { return [] }
  return module.objectives.map { objective in
    let message = "objective \"\(objective.value.id)\" is taught nowhere: its module has no page"
    return Diagnostic(.warning, .untaughtObjective, message, at: objective.range)
  }
}

extension Diagnostic.Code {
  static let untaughtObjective = Self(rawValue: "untaught-objective")
}

extension Explanation {
  static let untaughtObjective = Explanation(
    .untaughtObjective, .warning,
    rule: "A module with objectives has a page or a scenario that teaches them",
    why: """
      A trainee who fails is sent back to the module of the objective. There must be something to read.
      """,
    bad: """
      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <practice id="try-pause">
          <true-false id="may-pause" objective="pause" answer="true">
            <prompt>You may pause at any time.</prompt>
            <feedback for="true">Yes.</feedback>
            <feedback for="false">You may.</feedback>
            <explanation>It is said at the start. <source ref="conduct" at="Keys"/></explanation>
          </true-false>
        </practice>
      </module>
      """,
    good: """
      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
        <practice id="try-pause">
          <true-false id="may-pause" objective="pause" answer="true">
            <prompt>You may pause at any time.</prompt>
            <feedback for="true">Yes.</feedback>
            <feedback for="false">You may.</feedback>
            <explanation>It is said at the start. <source ref="conduct" at="Keys"/></explanation>
          </true-false>
        </practice>
      </module>
      """)
}
