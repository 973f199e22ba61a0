import Courseware
import Diagnostics

/// Each objective can be tried before the final asks about it.
func unpractisedObjectives(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole else { return [] }
  let practised = Set(folder.modules.flatMap(\.practices).flatMap { $0.items + $0.drafts }.compactMap(\.objective?.value))
  return folder.modules.filter { !$0.practices.isEmpty && $0.scenarios.isEmpty }.flatMap(\.objectives)
    .filter { !practised.contains($0.value.id) }.map { objective in
      let message = "objective \"\(objective.value.id)\" is in no practice; let the trainee try it before the final"
      return Diagnostic(.warning, .unpractisedObjective, message, at: objective.range)
    }
}

extension Diagnostic.Code {
  static let unpractisedObjective = Self(rawValue: "unpractised-objective")
}
