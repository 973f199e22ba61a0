import Diagnostics
import SafeXML

extension Node {
  /// Reports every option, entry and the like of this item that has no id. Responses store ids and no positions, so
  /// each needs one; its author need not care which, and is offered the next free letter of the item.
  func reportMissingIDs(_ faults: inout [Diagnostic]) {
    var taken: Set<String> = []
    var unnamed: [Node] = []
    collectChoices(named: &taken, unnamed: &unnamed)
    var free = "abcdefghijklmnopqrstuvwxyz".map(String.init).filter { !taken.contains($0) }[...]
    for node in unnamed {
      let behind = node.element.nameRange.upperBound
      let place = node.source.range(behind..<behind)
      let fixIts = free.popFirst().map { [Diagnostic.FixIt(replace: place, with: " id=\"\($0)\"")] } ?? []
      faults.error(.missingAttribute, "\"\(node.name)\" needs the attribute \"id\"", at: node.tag, fixIts: fixIts)
    }
  }

  private func collectChoices(named taken: inout Set<String>, unnamed: inout [Node]) {
    for node in elements {
      if choiceElements.contains(node.name) {
        if let id = node.attribute("id") { taken.insert(id.value) } else { unnamed.append(node) }
      }
      node.collectChoices(named: &taken, unnamed: &unnamed)
    }
  }
}

/// The elements of an item that a response can name.
private let choiceElements = ["option", "pair", "distractor", "entry", "category", "gap", "point"]
