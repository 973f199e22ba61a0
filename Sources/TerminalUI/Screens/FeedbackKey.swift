import Courseware

/// The right answer of a practice question, line by line.
struct FeedbackKey {
  let lines: [[Document.Span]]
  let isOrdered: Bool

  init(of item: Item, _ words: Phrasebook) {
    var isOrdered = false
    switch item.kind {
    case .singleChoice(let kind): lines = kind.options.filter { $0.id == kind.key }.map(\.text.spans)
    case .multipleChoice(let kind): lines = kind.options.filter { kind.keys.contains($0.id) }.map(\.text.spans)
    case .trueFalse(let kind): lines = [[Document.Span(words(kind.key ? .choiceTrue : .choiceFalse))]]
    case .matching(let kind): lines = kind.lefts.map { $0.shown(with: $0.id, of: kind.rights) }
    case .ordering(let kind):
      lines = kind.entries.map(\.text.spans)
      isOrdered = true
    case .categorising(let kind): lines = kind.entries.map { $0.choice.shown(with: $0.category, of: kind.categories) }
    case .gapChoice(let kind):
      lines = kind.gaps.compactMap { gap in gap.options.first { $0.id == gap.key }?.text.spans }
      isOrdered = true
    case .shortText(let kind): lines = kind.answers.map { [Document.Span($0)] }
    case .number(let kind):
      let value = kind.value.shown(in: kind.unit)
      let isExact = kind.tolerance == .zero
      lines = [
        [
          Document.Span(
            isExact
              ? value
              : words(.keyTolerance, ["value": value, "tolerance": kind.tolerance.shown(in: kind.unit)]))
        ]
      ]
    case .scenario(let kind):
      // Where no choice has points, no way is the right one.
      let steps = kind.bestPoints == 0 ? [] : kind.walk(kind.bestWay)?.steps ?? []
      lines = steps.map { $0.way.choice.text.spans }
      isOrdered = true
    }
    self.isOrdered = isOrdered
  }
}

extension Choice {
  /// "left - right".
  func shown(with other: Choice.ID?, of others: [Choice]) -> [Document.Span] {
    text.spans + [Document.Span(" - ")] + (others.first { $0.id == other }?.text.spans ?? [])
  }
}

extension DecimalNumber {
  func shown(in unit: String?) -> String { unit.map { "\(self) \($0)" } ?? "\(self)" }
}
