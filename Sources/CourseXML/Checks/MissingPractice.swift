import Courseware
import Diagnostics

/// What is practised is remembered. A module with objectives lets the trainee try them.
func missingPractice(in module: WrittenModule) -> [Diagnostic] {
  guard !module.objectives.isEmpty, module.practices.isEmpty, module.scenarios.isEmpty,
    !module.node.elements.contains(where: { ["practice", "scenario"].contains($0.name) })
  else { return [] }
  let message = "module has objectives but no practice and no scenario; let the trainee try what it teaches"
  return [Diagnostic(.warning, .missingPractice, message, at: module.id?.range ?? module.node.tag)]
}

extension Diagnostic.Code {
  static let missingPractice = Self(rawValue: "missing-practice")
}

extension Explanation {
  static let missingPractice = Explanation(
    .missingPractice, .warning,
    rule: "A module with objectives has a practice or a scenario",
    why: """
      What is tried is remembered better than what is only read. A module that only informs needs no objective.
      """,
    bad: """
      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """,
    good: """
      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """)
}
