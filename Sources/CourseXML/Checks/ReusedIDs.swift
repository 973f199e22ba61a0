import Courseware
import Diagnostics

/// An id means one question for ever: what was answered to another would count as answers to this one.
func reusedIDs(in folder: WrittenFolder) -> [Diagnostic] {
  guard let packed = folder.lastPacked?.edition, packed.course == folder.course?.id?.value else { return [] }
  let taken = Set(folder.items.compactMap(\.id?.value)).union(packed.items.keys)
  var faults: [Diagnostic] = []
  for written in folder.banks.flatMap(\.items) {
    guard let item = written.item, let place = written.id?.range, let before = packed.items[item.id],
      before.key != item.kind.key
    else { continue }
    var message = "id \"\(item.id)\" had another key in \(before.version); a changed question needs a new id"
    var fixIts: [Diagnostic.FixIt] = []
    if let free = (2...99).lazy.compactMap({ Item.ID("\(item.id)-\($0)") }).first(where: { !taken.contains($0) }) {
      message += "; did you mean \"\(free)\"?"
      fixIts = [.init(replace: place, with: free.text)]
    }
    faults.error(.reusedID, message, at: place, fixIts: fixIts)
  }
  return faults
}

extension Diagnostic.Code {
  static let reusedID = Self(rawValue: "reused-id")
}
