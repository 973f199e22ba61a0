/// What a trainee gave back: ids, never positions, so that it means the same in every order and language.
public enum Response: Equatable, Sendable {
  case chosen(Set<Choice.ID>)
  case truth(Bool)
  /// Left side to right side, entry to category, gap to option.
  case pairs([Choice.ID: Choice.ID])
  case order([Choice.ID])
  /// As typed, in composed form.
  case text(String)
  case number(DecimalNumber)
  /// The choices of a scenario, from its start to an ending.
  case path([Choice.ID])
}

extension Item {
  /// Whether the response is one that this item can have been given: of its kind, with its own ids, whole.
  public func accepts(_ response: Response) -> Bool {
    switch (kind, response) {
    case (.singleChoice(let kind), .chosen(let ids)):
      ids.count == 1 && ids.isSubset(of: kind.options.map(\.id))
    case (.multipleChoice(let kind), .chosen(let ids)):
      !ids.isEmpty && ids.isSubset(of: kind.options.map(\.id))
    case (.trueFalse, .truth): true
    case (.matching(let kind), .pairs(let pairs)):
      Set(pairs.keys) == Set(kind.lefts.map(\.id)) && Set(pairs.values).isSubset(of: kind.rights.map(\.id))
    case (.ordering(let kind), .order(let ids)):
      ids.count == kind.entries.count && Set(ids) == Set(kind.entries.map(\.id))
    case (.categorising(let kind), .pairs(let pairs)):
      Set(pairs.keys) == Set(kind.entries.map(\.choice.id)) && Set(pairs.values).isSubset(of: kind.categories.map(\.id))
    case (.gapChoice(let kind), .pairs(let pairs)):
      pairs.count == kind.gaps.count
        && kind.gaps.allSatisfy { gap in gap.options.contains { $0.id == pairs[gap.id] } }
    case (.shortText, .text(let text)): ShortText.canBeTyped(text)
    case (.number, .number): true
    case (.scenario(let kind), .path(let choices)):
      if case .ending? = kind.walk(choices)?.end { true } else { false }
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _),
      (.categorising, _), (.gapChoice, _), (.shortText, _), (.number, _), (.scenario, _):
      false
    }
  }
}

extension Item {
  /// A response that earns every point.
  public var key: Response {
    switch kind {
    case .singleChoice(let kind): .chosen([kind.key])
    case .multipleChoice(let kind): .chosen(kind.keys)
    case .trueFalse(let kind): .truth(kind.key)
    case .matching(let kind): .pairs(Dictionary(uniqueKeysWithValues: kind.lefts.map { ($0.id, $0.id) }))
    case .ordering(let kind): .order(kind.entries.map(\.id))
    case .categorising(let kind):
      .pairs(Dictionary(uniqueKeysWithValues: kind.entries.map { ($0.choice.id, $0.category) }))
    case .gapChoice(let kind): .pairs(Dictionary(uniqueKeysWithValues: kind.gaps.map { ($0.id, $0.key) }))
    case .shortText(let kind): .text(kind.answers[0])
    case .number(let kind): .number(kind.value)
    case .scenario(let kind): .path(kind.bestWay)
    }
  }
}
