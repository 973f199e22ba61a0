/// What a trainee can ask for on any page, by one letter that is the same in both front ends.
public enum Command: Equatable, Sendable, CaseIterable {
  case next, previous, back, help, contacts, language, review, time, quit

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
    }
  }

  /// The same by function key, for keyboards whose letters are not Latin and for fields that take letters.
  public var functionKey: Int {
    switch self {
    case .help: 1
    case .contacts: 2
    case .language: 3
    case .review: 4
    case .time: 5
    case .previous: 7
    case .next: 8
    case .back: 9
    case .quit: 10
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
