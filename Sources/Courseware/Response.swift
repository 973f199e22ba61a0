/// What a trainee gave back: ids, never positions, so that it means the same in every order and language.
public enum Response: Equatable, Sendable {
  case chosen(Set<Choice.ID>)
  case truth(Bool)
  /// Left side to right side.
  case pairs([Choice.ID: Choice.ID])
  case order([Choice.ID])
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
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _): false
    }
  }
}
