import Courseware
import Diagnostics

/// A bank as far as it could be read.
struct WrittenBank: Sendable {
  let node: Node
  let id: Placed<Bank.ID>?
  /// Those that can be drawn.
  let items: [WrittenItem]
  let drafts: [WrittenItem]
  let acceptances: [WrittenAcceptance]

  /// Nil when a fault in it was reported.
  var bank: Bank? { id.map { Bank(id: $0.value, items: items.compactMap(\.item)) } }
}

extension Node {
  func bank(_ faults: inout [Diagnostic]) -> WrittenBank {
    let parts = Parts(of: self, attributes: ["id", "xml:lang"], elements: itemElements + ["accept"], &faults)
    let id: Placed<Bank.ID>? = needed("id", &faults)?.name(&faults)
    let items = parts.items(in: .bank, &faults)
    return WrittenBank(
      node: self, id: id, items: items.filter { !$0.isDraft }, drafts: items.filter(\.isDraft),
      acceptances: parts.acceptances(&faults))
  }
}
