/// The one thing on a page that a trainee answers. It holds the draft; the model holds the field.
public enum Field: Equatable, Sendable {
  case choice(ChoiceField)
  case matching(MatchingField)
  case gaps(GapField)
  case ordering(OrderingField)
  case input(InputField)

  /// What the full-screen front end does with a key. The draft may change even where the answer is refused.
  public mutating func handle(_ key: Key) -> Reaction {
    switch self {
    case .choice(var field):
      defer { self = .choice(field) }
      return field.handle(key)
    case .matching(var field):
      defer { self = .matching(field) }
      return field.handle(key)
    case .gaps(var field):
      defer { self = .gaps(field) }
      return field.handle(key)
    case .ordering(var field):
      defer { self = .ordering(field) }
      return field.handle(key)
    case .input(var field):
      defer { self = .input(field) }
      return field.handle(key)
    }
  }

  /// What the linear front end does with a typed line: a line is an answer, or says what is wrong with it.
  public mutating func read(line: String) -> Reaction {
    switch self {
    case .choice(var field):
      defer { self = .choice(field) }
      return field.read(line: line)
    case .matching(var field):
      defer { self = .matching(field) }
      return field.read(line: line)
    case .gaps(var field):
      defer { self = .gaps(field) }
      return field.read(line: line)
    case .ordering(var field):
      defer { self = .ordering(field) }
      return field.read(line: line)
    case .input(var field):
      defer { self = .input(field) }
      return field.read(line: line)
    }
  }
}
