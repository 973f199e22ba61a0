/// What the environment's TERM says of a terminal, before it is asked itself.
enum TermName: Equatable {
  /// None is named, or "dumb": it cannot move its cursor.
  case dumb
  /// A console, or a terminal with a paper's mind: its font has a few hundred letters, and it would print some of what it
  /// is asked.
  case console
  /// Any other. A name that nobody knows is that of a terminal.
  case emulator

  init(_ term: String?) {
    switch term ?? "" {
    case "", "dumb": self = .dumb
    case let name where name.hasPrefix("linux") || name.hasPrefix("vt"): self = .console
    default: self = .emulator
    }
  }
}
