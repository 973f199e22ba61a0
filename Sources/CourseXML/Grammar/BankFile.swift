import Courseware
import Diagnostics

/// A bank as far as it could be read.
struct WrittenBank: Sendable {
  let tag: SourceRange
  let id: Placed<Bank.ID>?
  /// Those that can be drawn.
  let items: [ItemFacts]
  let drafts: [ItemFacts]
  let acceptances: [WrittenAcceptance]
  let references: WrittenReferences
  /// Nil when a fault in it was reported, or when the questions were not to be kept.
  let bank: Bank?
}

extension Node {
  /// - Parameter packed: what the questions are compared with.
  func bank(for purpose: Purpose, after packed: PackedEdition?, _ faults: inout [Diagnostic]) -> WrittenBank {
    let parts = Parts(of: self, attributes: ["id", "xml:lang"], elements: itemElements + ["accept"], &faults)
    let id: Placed<Bank.ID>? = needed("id", &faults)?.name(&faults)
    let isEnglish = attribute("xml:lang").map { isEnglishTag($0.value) } ?? false
    var facts: [ItemFacts] = []
    var questions: [Item] = []
    parts.items(&faults) { node, faults in
      let written = node.item(in: .bank, &faults)
      let checked = purpose.asksChecks ? CheckedItem(written, in: .bank, isEnglish: isEnglish) : nil
      if let checked { faults += itemFaults(of: checked) }
      facts.append(ItemFacts(written, checked.map(QuestionFacts.init), after: packed))
      if purpose.keepsQuestions, !written.isDraft, let item = written.item { questions.append(item) }
    }
    return WrittenBank(
      tag: tag.settled, id: id?.settled, items: facts.filter { !$0.isDraft }, drafts: facts.filter(\.isDraft),
      acceptances: parts.acceptances(&faults), references: references,
      bank: purpose.keepsQuestions ? id.map { Bank(id: $0.value, items: questions) } : nil)
  }
}

extension Parts {
  /// Reads each item in the order written; there must be at least one.
  fileprivate func items(_ faults: inout [Diagnostic], _ read: (Node, inout [Diagnostic]) -> Void) {
    let found = any(itemElements)
    if found.isEmpty {
      let message = "\"\(node.name)\" holds no question; it needs \(itemElements.alternatives)"
      faults.error(.missingElement, message, at: node.tag)
    }
    for item in found { read(item, &faults) }
  }
}
