import Courseware
import Diagnostics

/// A module as far as it could be read.
struct WrittenModule: Sendable {
  let node: Node
  let id: Placed<Module.ID>?
  let objectives: [Placed<Objective>]
  let pages: [Placed<Page.ID>]
  let practices: [WrittenPractice]
  /// Nil when a fault in it was reported.
  let module: Module?
}

struct WrittenPractice: Sendable {
  let id: Placed<Practice.ID>?
  let items: [WrittenItem]
}

extension Node {
  func module(_ faults: inout [Diagnostic]) -> WrittenModule {
    let before = faults.count
    let parts = Parts(
      of: self, attributes: ["id", "xml:lang"],
      elements: ["title", "objective", "content-warning", "page", "practice"], &faults)
    let id: Placed<Module.ID>? = needed("id", &faults)?.name(&faults)
    let title = parts.one("title", &faults)?.plainText(&faults)
    let objectives = parts.some("objective", faults: &faults).compactMap { $0.objective(&faults) }
    let warning = parts.optional("content-warning", &faults)?.plainText(&faults)
    var pages: [Placed<Page.ID>] = []
    var practices: [WrittenPractice] = []
    var steps: [Module.Step] = []
    for node in parts.some("page", "practice", faults: &faults) {
      if node.name == "page" {
        guard let (page, id) = node.page(&faults) else { continue }
        pages.append(id)
        steps.append(.page(page))
      } else {
        let practice = node.practice(&faults)
        practices.append(practice)
        if let id = practice.id {
          steps.append(.practice(Practice(id: id.value, items: practice.items.compactMap(\.item))))
        }
      }
    }
    var module: Module?
    if let id, let title, faults.count == before {
      module = Module(
        id: id.value, title: title, objectives: objectives.map(\.value), contentWarning: warning, steps: steps)
    }
    return WrittenModule(
      node: self, id: id, objectives: objectives, pages: pages, practices: practices, module: module)
  }

  private func objective(_ faults: inout [Diagnostic]) -> Placed<Objective>? {
    let text = plainText(attributes: ["id"], &faults)
    guard let id: Placed<Objective.ID> = needed("id", &faults)?.name(&faults), let text else { return nil }
    return id.map { Objective(id: $0, text: text) }
  }

  private func page(_ faults: inout [Diagnostic]) -> (Page, Placed<Page.ID>)? {
    let parts = Parts(of: self, attributes: ["id", "audience"], elements: ["title"] + blockElements, &faults)
    let id: Placed<Page.ID>? = needed("id", &faults)?.name(&faults)
    let title = parts.one("title", &faults)?.plainText(&faults)
    let audience = audience(&faults)
    let blocks = parts.any(blockElements).compactMap { $0.block(&faults) }
    if parts.any(blockElements).isEmpty {
      faults.error(.missingElement, "page holds only a title; it needs \(blockElements.alternatives)", at: tag)
    }
    guard let id, let title else { return nil }
    return (Page(id: id.value, title: title, audience: audience, blocks: blocks), id)
  }

  private func practice(_ faults: inout [Diagnostic]) -> WrittenPractice {
    let parts = Parts(of: self, attributes: ["id"], elements: itemElements, &faults)
    let id: Placed<Practice.ID>? = needed("id", &faults)?.name(&faults)
    return WrittenPractice(id: id, items: parts.items(in: .practice, &faults))
  }
}

extension Parts {
  /// The items in the order written; there must be at least one.
  func items(in place: ItemPlace, _ faults: inout [Diagnostic]) -> [WrittenItem] {
    let found = any(itemElements)
    if found.isEmpty {
      let message = "\"\(node.name)\" holds no question; it needs \(itemElements.alternatives)"
      faults.error(.missingElement, message, at: node.tag)
    }
    return found.map { $0.item(in: place, &faults) }
  }
}
