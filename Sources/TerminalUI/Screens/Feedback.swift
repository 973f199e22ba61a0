import Courseware

/// What is said after a practice question: what was chosen and why it is right or not, the key, the rule and its source.
struct Feedback {
  private let item: Item
  private let response: Response
  private let course: Course
  private let role: Role?

  init(on item: Item, _ response: Response, of course: Course, for role: Role?) {
    self.item = item
    self.response = response
    self.course = course
    self.role = role
  }

  func blocks(in room: Surroundings) -> [Document.Block] {
    let words = room.words
    let key = FeedbackKey(of: item, words)
    return [.heading(level: 2, words(isScenario ? .scenarioWay : .feedbackYours))] + yours(in: room)
      + (key.lines.isEmpty ? [] : [.heading(level: 2, words(.feedbackKey)), .list(key.lines, ordered: key.isOrdered)])
      + [.heading(level: 2, words(.feedbackWhy))] + item.explanation.blocks
  }

  private var isScenario: Bool { if case .scenario = item.kind { true } else { false } }

  private func yours(in room: Surroundings) -> [Document.Block] {
    let words = room.words
    switch (item.kind, response) {
    case (.singleChoice(let kind), .chosen(let ids)):
      return kind.options.filter { ids.contains($0.id) }.flatMap(said)
    case (.multipleChoice(let kind), .chosen(let ids)):
      return kind.options.filter { ids.contains($0.id) }.flatMap(said)
    case (.trueFalse(let kind), .truth(let value)):
      let feedback = value ? kind.feedbackForTrue : kind.feedbackForFalse
      return [.paragraph(words(value ? .choiceTrue : .choiceFalse))] + (feedback?.blocks ?? [])
    case (.matching(let kind), .pairs(let pairs)):
      return [.list(kind.lefts.map { $0.shown(with: pairs[$0.id], of: kind.rights) }, ordered: false)]
    case (.ordering(let kind), .order(let ids)):
      return [.list(ids.compactMap { id in kind.entries.first { $0.id == id }?.text.spans }, ordered: true)]
    case (.categorising(let kind), .pairs(let pairs)):
      let entries = kind.entries.map(\.choice)
      return [.list(entries.map { $0.shown(with: pairs[$0.id], of: kind.categories) }, ordered: false)]
        + entries.filter { entry in kind.entries.contains { $0.choice == entry && $0.category != pairs[entry.id] } }
        .flatMap { $0.feedback?.blocks ?? [] }
    case (.gapChoice(let kind), .pairs(let pairs)):
      let chosen = kind.gaps.compactMap { gap in gap.options.first { $0.id == pairs[gap.id] } }
      return chosen.enumerated().flatMap { number, choice -> [Document.Block] in
        [.paragraph([Document.Span(words.number(number + 1) + ". ")] + choice.text.spans)]
          + (choice.feedback?.blocks ?? [])
      }
    case (.shortText, .text(let text)): return [.paragraph(text)]
    case (.number(let kind), .number(let number)): return [.paragraph(number.shown(in: kind.unit))]
    case (.scenario(let kind), .path(let way)):
      return ScenarioPages(scenario: kind, course: course, role: role).replay(of: way, in: room)
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _),
      (.categorising, _), (.gapChoice, _), (.shortText, _), (.number, _), (.scenario, _):
      return []
    }
  }

  private func said(_ choice: Choice) -> [Document.Block] {
    [.paragraph(choice.text.spans)] + (choice.feedback?.blocks ?? [])
  }
}
