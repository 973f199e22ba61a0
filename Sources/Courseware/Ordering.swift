/// Put three to eight entries in order.
public struct Ordering: Equatable, Sendable {
  /// In the right order.
  public let entries: [Choice]
  public let scoring: Scoring

  public init?(entries: [Choice], scoring: Scoring) {
    guard (3...8).contains(entries.count), allDiffer(entries) else { return nil }
    self.entries = entries
    self.scoring = scoring
  }
}
