import Courseware
import Diagnostics

extension Node {
  func ordering(_ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["scoring"], elements: ["entry"], &faults)
    let scoring = scoring(&faults)
    let written = parts.any(["entry"])
    let isSound = has(written, of: "entry", in: 3...8, &faults)
    let entries = written.compactMap { $0.choice(&faults) }
    guard entries.differ(&faults), isSound, entries.count == written.count else { return (parts, nil) }
    let kind = Ordering(entries: entries.map(\.choice), scoring: scoring)
    return (parts, kind.map(Item.Kind.ordering))
  }
}
