/// Fill each gap of a text with one of the gap's own options.
public struct GapChoice: Equatable, Sendable {
  public let text: [Piece]
  /// In the order of the text.
  public let gaps: [Gap]
  public let scoring: Scoring

  public enum Piece: Equatable, Sendable {
    case words([Inline])
    case gap(Choice.ID)
  }

  public struct Gap: Equatable, Sendable {
    public let id: Choice.ID
    public let options: [Choice]
    public let key: Choice.ID

    public init?(id: Choice.ID, options: [Choice], key: Choice.ID) {
      guard (2...8).contains(options.count), options.contains(where: { $0.id == key }) else { return nil }
      self.id = id
      self.options = options
      self.key = key
    }
  }

  /// Every gap stands in the text once; no two options of the item share an id, so that one list can hold them all.
  public init?(text: [Piece], gaps: [Gap], scoring: Scoring) {
    let placed = text.compactMap { piece -> Choice.ID? in if case .gap(let id) = piece { id } else { nil } }
    guard (1...8).contains(gaps.count), placed == gaps.map(\.id), Set(placed).count == placed.count else { return nil }
    guard allDiffer(gaps.flatMap(\.options)) else { return nil }
    self.text = text
    self.gaps = gaps
    self.scoring = scoring
  }
}
