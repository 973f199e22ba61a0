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
