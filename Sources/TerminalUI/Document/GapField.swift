/// Fill each numbered gap of a text with one of the gap's own lettered options.
public struct GapField: Equatable, Sendable {
  public enum Piece: Equatable, Sendable {
    case words([Document.Span])
    /// Gaps stand in the order of their numbers.
    case gap
  }

  public let label: String
  public let text: [Piece]
  /// The options of each gap.
  public let gaps: [[[Document.Span]]]
  private var draft: Pairing

  /// Nil when there is no gap, a gap has no option, or there are more of them than letters.
  public init?(label: String, text: [Piece], gaps: [[[Document.Span]]], filling: [Int?]? = nil) {
    precondition(text.count { $0 == .gap } == gaps.count, "every gap stands in the text once")
    guard let draft = Pairing(options: gaps.map(\.count), chosen: filling) else { return nil }
    self.label = label
    self.text = text
    self.gaps = gaps
    self.draft = draft
  }

  /// For each gap the option that is in it so far.
  public var filling: [Int?] { draft.chosen }
  /// The gap that is being filled.
  public var focus: Int { draft.focus }

  func goingOn(from before: GapField) -> GapField {
    guard gaps.map(\.count) == before.gaps.map(\.count) else { return self }
    var field = self
    field.draft = before.draft
    return field
  }

  var lastLetter: Character { draft.lastLetter }

  /// Whether a letter names an option of a gap, so that it is no command here.
  func takes(_ letter: Character) -> Bool { draft.takes(letter) }

  public mutating func handle(_ key: Key) -> Reaction { draft.handle(key) }

  /// Gaps with their letters, "1-B 2-A", some or all; those filled before stay.
  public mutating func read(line: String) -> Reaction { draft.read(line: line) }

  /// The text with what is in each gap; `name` makes the sign for a gap of its number and what is in it.
  func spans(_ name: (_ number: Int, _ filling: String?) -> String) -> [Document.Span] {
    var gap = 0
    return text.flatMap { piece -> [Document.Span] in
      switch piece {
      case .words(let spans): return spans
      case .gap:
        defer { gap += 1 }
        return [Document.Span(name(gap + 1, filling[gap].map { gaps[gap][$0].words }), .strong)]
      }
    }
  }
}
