internal import Courseware
internal import Text

/// A line of text.
public struct InputField: Equatable, Sendable {
  public enum Secrecy: Equatable, Sendable {
    case shown
    /// A PIN: the screen and the transcript show how many characters there are, never which.
    case hidden
  }

  /// What is to be typed.
  public enum Matter: Equatable, Sendable {
    case text
    /// A word or a few, as an item takes them.
    case shortAnswer
    /// `unit` is what is counted, in the author's words.
    case number(unit: String?)
    /// Thoughts that nobody keeps: they are not read back either.
    case thoughts
  }

  public let label: String
  public let matter: Matter
  public let secrecy: Secrecy
  /// In characters, as a reader counts them.
  public let limit: Int
  /// What Enter gives when nothing was typed; nil where something has to be typed.
  public let ifEmpty: String?
  public private(set) var text: [Character]
  /// Before which character the next one goes, from 0 to `text.count`.
  public private(set) var caret: Int
  /// What stands in the field is a suggestion that nobody has touched: typing replaces it, moving in it keeps it.
  private var isSuggestion: Bool

  public init(
    label: String, matter: Matter = .text, text: String = "", secrecy: Secrecy = .shown, limit: Int,
    ifEmpty: String? = nil
  ) {
    precondition(limit > 0, "a field takes at least one character")
    self.label = label
    self.matter = matter
    self.secrecy = secrecy
    self.limit = limit
    self.ifEmpty = ifEmpty
    self.text = Array(Self.typeable(text).prefix(limit))
    caret = self.text.count
    isSuggestion = !text.isEmpty && text == ifEmpty
  }

  func goingOn(from before: InputField) -> InputField {
    guard secrecy == before.secrecy, before.text.count <= limit, !before.text.isEmpty else { return self }
    var field = self
    field.text = before.text
    field.caret = before.caret
    field.isSuggestion = before.isSuggestion && ifEmpty == before.ifEmpty
    return field
  }

  public mutating func handle(_ key: Key) -> Reaction {
    defer { isSuggestion = isSuggestion && key == .enter }
    switch key {
    case .character(let character): return insert(Self.typeable(String(character)))
    case .paste(let paste):
      let reaction = insert(Self.typeable(paste.text))
      return paste.isCut ? .refused(.tooLong(limit: limit)) : reaction
    case .left: return move(to: caret - 1)
    case .right: return move(to: caret + 1)
    case .home: return move(to: 0)
    case .end: return move(to: text.count)
    case .backspace:
      guard caret > 0 else { return .changed }
      caret -= 1
      text.remove(at: caret)
      return .changed
    case .delete:
      if caret < text.count { text.remove(at: caret) }
      return .changed
    case .enter: return confirm()
    case .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown, .function, .control, .unknown: return .ignored
    }
  }

  public mutating func read(line: String) -> Reaction {
    let typed = Self.typeable(line)
    guard typed.count <= limit else { return .refused(.tooLong(limit: limit)) }
    text = typed
    caret = text.count
    return confirm()
  }

  private func confirm() -> Reaction {
    // Blanks at the ends and second blanks between words are slips of the hand.
    let words = String(text).split(separator: " ", omittingEmptySubsequences: true)
    guard !words.isEmpty else { return ifEmpty.map { .answered(.text($0)) } ?? .refused(.empty) }
    let typed = nfc(words.joined(separator: " "))
    switch matter {
    case .text, .thoughts: return .answered(.text(typed))
    case .shortAnswer:
      // One character may be many scalars, and what is kept is limited in those.
      return ShortText.canBeTyped(typed) ? .answered(.text(typed)) : .refused(.tooLong(limit: limit))
    case .number(let unit):
      return TypedDecimal.read(typed, unit: unit).map { .answered(.number($0)) } ?? .refused(.notANumber)
    }
  }

  /// The caret never leaves the field, so an arrow at its edge is taken and does nothing.
  private mutating func move(to place: Int) -> Reaction {
    caret = min(max(place, 0), text.count)
    return .changed
  }

  private mutating func insert(_ characters: [Character]) -> Reaction {
    if isSuggestion {
      text = []
      caret = 0
    }
    let fitting = characters.prefix(limit - text.count)
    // A combining mark joins the character before it, so what is counted is the joined text.
    let before = Array(String(text[..<caret]) + String(fitting))
    text = before + text[caret...]
    caret = before.count
    return fitting.count < characters.count ? .refused(.tooLong(limit: limit)) : .changed
  }

  /// What a person can have meant to type: tabs and line ends as spaces, other control characters left out.
  private static func typeable(_ text: String) -> [Character] {
    let replaced = Displayable(text).text.unicodeScalars.filter { $0 != "\u{FFFD}" }
    return Array(String(String.UnicodeScalarView(replaced)))
  }
}
