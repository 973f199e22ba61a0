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
