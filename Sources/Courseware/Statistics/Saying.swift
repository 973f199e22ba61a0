/// One thing that a response says, as statistics tell answers apart: an option that was picked, a pair that was made,
/// what was typed. Its text is made of ids, so that it means the same in every language.
public struct Saying: Hashable, Comparable, Sendable {
  public let text: String
  /// Whether it is what the key says.
  public let isRight: Bool

  public init(_ text: String, isRight: Bool) {
    self.text = text
    self.isRight = isRight
  }

  /// Typed answers that few people gave, or that came after too many others.
  public static let other = Saying("*", isRight: false)

  public static func < (left: Saying, right: Saying) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension Item {
  /// What can be said here, as it is written; empty where people type, or go a way of their own.
  public var foreseenSayings: [Saying] {
    switch kind {
    case .singleChoice(let kind): kind.options.map { Saying($0.id.text, isRight: $0.id == kind.key) }
    case .multipleChoice(let kind): kind.options.map { Saying($0.id.text, isRight: kind.keys.contains($0.id)) }
    case .trueFalse(let kind): [true, false].map { Saying("\($0)", isRight: $0 == kind.key) }
    case .matching(let kind):
      kind.lefts.flatMap { left in kind.rights.map { right in pair(left.id, right.id, key: left.id) } }
    case .ordering(let kind):
      kind.entries.indices.flatMap { right in
        kind.entries.indices.map { given in placed(kind.entries[right].id, at: given, right: right) }
      }
    case .categorising(let kind):
      kind.entries.flatMap { entry in
        kind.categories.map { pair(entry.choice.id, $0.id, key: entry.category) }
      }
    case .gapChoice(let kind):
      kind.gaps.flatMap { gap in gap.options.map { pair(gap.id, $0.id, key: gap.key) } }
    case .shortText, .number, .scenario: []
    }
  }

  /// What the response says, part by part.
  public func sayings(in response: Response) -> [Saying] {
    switch (kind, response) {
    case (.singleChoice(let kind), .chosen(let ids)):
      ids.sorted().map { Saying($0.text, isRight: $0 == kind.key) }
    case (.multipleChoice(let kind), .chosen(let ids)):
      ids.sorted().map { Saying($0.text, isRight: kind.keys.contains($0)) }
    case (.trueFalse(let kind), .truth(let value)): [Saying("\(value)", isRight: value == kind.key)]
    case (.matching(let kind), .pairs(let pairs)):
      kind.lefts.compactMap { left in pairs[left.id].map { pair(left.id, $0, key: left.id) } }
    case (.ordering(let kind), .order(let ids)):
      kind.entries.indices.compactMap { right in
        ids.firstIndex(of: kind.entries[right].id).map { placed(kind.entries[right].id, at: $0, right: right) }
      }
    case (.categorising(let kind), .pairs(let pairs)):
      kind.entries.compactMap { entry in
        pairs[entry.choice.id].map { pair(entry.choice.id, $0, key: entry.category) }
      }
    case (.gapChoice(let kind), .pairs(let pairs)):
      kind.gaps.compactMap { gap in pairs[gap.id].map { pair(gap.id, $0, key: gap.key) } }
    case (.shortText(let kind), .text(let text)): [typed(text, kind)]
    case (.number(let kind), .number(let number)): [Saying(number.description, isRight: kind.accepts(number))]
    case (.scenario(let kind), .path(let choices)):
      [Saying(choices.map(\.text).joined(separator: ">"), isRight: kind.walk(choices)?.points == kind.bestPoints)]
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _),
      (.categorising, _), (.gapChoice, _), (.shortText, _), (.number, _), (.scenario, _):
      []
    }
  }

  private func pair(_ side: Choice.ID, _ given: Choice.ID, key: Choice.ID) -> Saying {
    Saying("\(side)=\(given)", isRight: given == key)
  }

  /// Places count from 1.
  private func placed(_ entry: Choice.ID, at given: Int, right: Int) -> Saying {
    Saying("\(entry)@\(given + 1)", isRight: given == right)
  }

  /// As it is compared, so that spellings which count as one are one.
  private func typed(_ text: String, _ kind: ShortText) -> Saying {
    let folded = Folding.first.fold(text)
    return folded.isEmpty ? .other : Saying(folded, isRight: kind.accepts(text, folding: .first))
  }
}
