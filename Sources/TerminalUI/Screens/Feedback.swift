import Courseware

/// What is said after a practice question: what was chosen and why it is right or not, the key, the rule and its source.
struct Feedback {
  private let item: Item
  private let response: Response

  init(on item: Item, _ response: Response) {
    self.item = item
    self.response = response
  }

  func blocks(in room: Surroundings) -> [Document.Block] {
    let words = room.words
    return [.heading(level: 2, words(.feedbackYours))] + yours(words)
      + [.heading(level: 2, words(.feedbackKey))] + [.list(key(words), ordered: isOrdered)]
      + [.heading(level: 2, words(.feedbackWhy))] + item.explanation.blocks
  }

  private var isOrdered: Bool { if case .ordering = item.kind { true } else { false } }

  private func yours(_ words: Phrasebook) -> [Document.Block] {
    func said(_ choice: Choice) -> [Document.Block] {
      [.paragraph(choice.text.spans)] + (choice.feedback?.blocks ?? [])
    }
    switch (item.kind, response) {
    case (.singleChoice(let kind), .chosen(let ids)):
      return kind.options.filter { ids.contains($0.id) }.flatMap(said)
    case (.multipleChoice(let kind), .chosen(let ids)):
      return kind.options.filter { ids.contains($0.id) }.flatMap(said)
    case (.trueFalse(let kind), .truth(let value)):
      let feedback = value ? kind.feedbackForTrue : kind.feedbackForFalse
      return [.paragraph(words(value ? .choiceTrue : .choiceFalse))] + (feedback?.blocks ?? [])
    case (.matching(let kind), .pairs(let pairs)):
      return [.list(kind.lefts.map { pair($0, with: pairs[$0.id], of: kind.rights) }, ordered: false)]
    case (.ordering(let kind), .order(let ids)):
      return [.list(ids.compactMap { id in kind.entries.first { $0.id == id }?.text.spans }, ordered: true)]
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _),
      (.categorising, _), (.gapChoice, _), (.shortText, _), (.number, _), (.scenario, _):
      return []
    }
  }

  private func key(_ words: Phrasebook) -> [[Document.Span]] {
    switch item.kind {
    case .singleChoice(let kind): kind.options.filter { $0.id == kind.key }.map(\.text.spans)
    case .multipleChoice(let kind): kind.options.filter { kind.keys.contains($0.id) }.map(\.text.spans)
    case .trueFalse(let kind): [[Document.Span(words(kind.key ? .choiceTrue : .choiceFalse))]]
    case .matching(let kind): kind.lefts.map { pair($0, with: $0.id, of: kind.rights) }
    case .ordering(let kind): kind.entries.map(\.text.spans)
    case .categorising, .gapChoice, .shortText, .number, .scenario: []
    }
  }

  private func pair(_ left: Choice, with right: Choice.ID?, of rights: [Choice]) -> [Document.Span] {
    left.text.spans + [Document.Span(" - ")] + (rights.first { $0.id == right }?.text.spans ?? [])
  }
}
