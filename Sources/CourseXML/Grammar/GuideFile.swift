import Courseware
import Diagnostics

/// The facilitator's guide as far as it could be read.
struct WrittenGuide: Sendable {
  let node: Node
  let pages: [Placed<Page.ID>]
  let acceptances: [WrittenAcceptance]
  /// Nil when a fault in it was reported.
  let guide: Guide?
}

extension Node {
  func guide(_ faults: inout [Diagnostic]) -> WrittenGuide {
    let before = faults.count
    let parts = Parts(of: self, attributes: ["xml:lang"], elements: ["title", "page", "accept"], &faults)
    let title = parts.one("title", &faults)?.plainText(&faults)
    var acceptances = parts.acceptances(&faults)
    // A facilitator is neither an audience nor a job, and a guide tells of no change.
    let pages = parts.some("page", faults: &faults).compactMap { $0.page(for: .facilitators, &acceptances, &faults) }
    var guide: Guide?
    if let title, !faults[before...].contains(where: { $0.severity == .error }) {
      guide = Guide(title: title, pages: pages.map(\.page))
    }
    return WrittenGuide(node: self, pages: pages.map(\.id), acceptances: acceptances, guide: guide)
  }
}
