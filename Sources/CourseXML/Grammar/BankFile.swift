import Courseware
import Diagnostics

/// A bank as far as it could be read.
struct WrittenBank: Sendable {
  let node: Node
  let id: Placed<Bank.ID>?
  let items: [WrittenItem]

  /// Nil when a fault in it was reported.
  var bank: Bank? { id.map { Bank(id: $0.value, items: items.compactMap(\.item)) } }
}

extension Node {
  func bank(_ faults: inout [Diagnostic]) -> WrittenBank {
    let parts = Parts(of: self, attributes: ["id", "xml:lang"], elements: itemElements, &faults)
    let id: Placed<Bank.ID>? = needed("id", &faults)?.name(&faults)
    return WrittenBank(node: self, id: id, items: parts.items(in: .bank, &faults))
  }
}
