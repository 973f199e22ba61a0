import Courseware
import Diagnostics

/// A duty that may not be failed can be asked about: some draw reaches the item, for someone whom it is for.
func unreachableCriticalItems(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let assessment = folder.course?.assessment else { return [] }
  var faults: [Diagnostic] = []
  for bank in folder.banks {
    let draws = assessment.draws.filter { $0.bank?.value == bank.id?.value }
    for item in bank.items where item.critical {
      let isReached = draws.contains { draw in Audience.allCases.contains { draw.reaches($0) && item.isFor($0) } }
      if isReached { continue }
      let name = item.id?.value.text ?? item.node.name
      let message = "critical item \"\(name)\" is never asked: no draw reaches it"
      faults.error(.unreachableCriticalItem, message, at: item.id?.range ?? item.node.tag)
    }
  }
  return faults
}

extension Diagnostic.Code {
  static let unreachableCriticalItem = Self(rawValue: "unreachable-critical-item")
}
