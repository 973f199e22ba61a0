/// The signs that are no words. Nothing is said by them alone.
public enum Glyphs: Equatable, Sendable {
  /// For every terminal.
  case ascii
  /// For terminals that are known to take UTF-8.
  case unicode

  var rule: Character { self == .ascii ? "-" : "─" }
  var done: Character { self == .ascii ? "=" : "━" }
  var bar: Character { self == .ascii ? "|" : "│" }
  var full: Character { self == .ascii ? "#" : "█" }
  var empty: Character { self == .ascii ? "-" : "░" }
  var chosenOne: String { "(x)" }
  var chosenOfMany: String { self == .ascii ? "[x]" : "[✓]" }
  var bullet: String { "-" }
}
