import Courseware
import Diagnostics

/// Who reads a page.
enum PageReaders {
  /// It may be for an audience or a job, or for who passed before.
  case trainees
  case facilitators

  /// What says on a page and on its blocks whom they are for.
  var attributes: [String] {
    switch self {
    case .trainees: ["audience", "for"]
    case .facilitators: []
    }
  }

  fileprivate var pageAttributes: [String] {
    switch self {
    case .trainees: ["id"] + attributes + ["changed"]
    case .facilitators: ["id"]
    }
  }
}

extension Node {
  func page(
    for whom: PageReaders, _ acceptances: inout [WrittenAcceptance], _ faults: inout [Diagnostic]
  ) -> (page: Page, id: Placed<Page.ID>)? {
    let parts = Parts(
      of: self, attributes: whom.pageAttributes, elements: ["title", "accept"] + blockElements, &faults)
    let id: Placed<Page.ID>? = needed("id", &faults)?.name(&faults)
    let title = parts.one("title", &faults)?.plainText(&faults)
    let readers = readers(&faults)
    let change = attribute("changed")?.change(&faults)
    let blocks = parts.any(blockElements).compactMap { $0.block(for: whom, &faults) }
    if parts.any(blockElements).isEmpty {
      faults.error(.missingElement, "page holds only a title; it needs \(blockElements.alternatives)", at: tag)
    }
    acceptances += parts.acceptances(&faults)
    guard let id, let title else { return nil }
    return (Page(id: id.value, title: title, readers: readers, change: change, blocks: blocks), id)
  }
}
