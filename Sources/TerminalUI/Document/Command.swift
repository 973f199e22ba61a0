/// What a trainee can ask for on any page, by one letter that is the same in both front ends.
public enum Command: Equatable, Sendable, CaseIterable {
  case next, previous, back, help, contacts, language, review, time, quit
  /// The words of the glossary on this page, and where its rules come from.
  case terms, sources
  case find
  /// The translation over its source.
  case bothLanguages
  /// A page that shows nothing of the course and keeps nothing.
  case pause
  /// From the full screen to lines, and back.
  case frontEnd
  /// Somebody of the staff helps at the seat.
  case staff
  /// The full screen shows lines in the wrong order, where they are read from right to left.
  case readingOrder

  /// The key on a page, and the typed line in linear mode.
  public var letter: Character {
    switch self {
    case .next: "n"
    case .previous: "p"
    case .back: "b"
    case .help: "?"
    case .contacts: "c"
    case .language: "l"
    case .review: "v"
    case .time: "t"
    case .quit: "q"
    case .terms: "g"
    case .sources: "s"
    case .find: "f"
    case .bothLanguages: "d"
    case .pause: "z"
    case .frontEnd: "m"
    case .staff: "o"
    case .readingOrder: "y"
    }
  }

  /// The same by function key, for keyboards whose letters are not Latin and for fields that take letters. nil for what
  /// is reached from the help page there, by its number.
  public var functionKey: Int? {
    switch self {
    case .help: 1
    case .contacts: 2
    case .language: 3
    case .review: 4
    case .time: 5
    case .find: 6
    case .previous: 7
    case .next: 8
    case .back: 9
    case .quit: 10
    case .readingOrder: 11
    case .staff: 12
    case .terms, .sources, .bothLanguages, .pause, .frontEnd: nil
    }
  }

  init?(letter: Character) {
    guard let command = Command.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = command
  }

  init?(functionKey: Int) {
    guard let command = Command.allCases.first(where: { $0.functionKey == functionKey }) else { return nil }
    self = command
  }
}
