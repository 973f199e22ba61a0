/// Give each numbered left side one of the lettered right sides. A right side may be given more than once.
public struct MatchingField: Equatable, Sendable {
  /// What the sides are to each other; the words follow it.
  public enum Sides: Equatable, Sendable {
    case partners
    /// The right sides are categories that the left sides are sorted into.
    case categories
  }

  public let label: String
  public let sides: Sides
  public let lefts: [[Document.Span]]
  public let rights: [[Document.Span]]
  private var draft: Pairing

  /// Nil when a side is empty, or when there are more right sides than letters.
  public init?(
    label: String, sides: Sides = .partners, lefts: [[Document.Span]], rights: [[Document.Span]],
    pairing: [Int?]? = nil
  ) {
    guard let draft = Pairing(options: lefts.map { _ in rights.count }, chosen: pairing) else { return nil }
    self.label = label
    self.sides = sides
    self.lefts = lefts
    self.rights = rights
    self.draft = draft
  }

  /// For each left side the right side it has so far.
  public var pairing: [Int?] { draft.chosen }
  /// The left side that is being paired.
  public var focus: Int { draft.focus }

  public static func letter(_ right: Int) -> Character { Pairing.letter(right) }

  func goingOn(from before: MatchingField) -> MatchingField {
    guard lefts.count == before.lefts.count, rights.count == before.rights.count else { return self }
    var field = self
    field.draft = before.draft
    return field
  }

  /// Whether a letter names one of the right sides, so that it is no command here.
  func takes(_ letter: Character) -> Bool { draft.takes(letter) }

  public mutating func handle(_ key: Key) -> Reaction { draft.handle(key) }

  /// Pairs as "1-B 2-A" or "A-2", some or all; those given before stay.
  public mutating func read(line: String) -> Reaction { draft.read(line: line) }
}
