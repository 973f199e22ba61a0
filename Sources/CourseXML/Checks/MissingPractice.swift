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
