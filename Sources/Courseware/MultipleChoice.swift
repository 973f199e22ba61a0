/// Pick every option that fits, of two to eight.
public struct MultipleChoice: Equatable, Sendable {
  public let options: [Choice]
  public let keys: Set<Choice.ID>
  public let scoring: Scoring

  /// At least one option is right and at least one is not.
  public init?(options: [Choice], keys: Set<Choice.ID>, scoring: Scoring) {
    guard (2...8).contains(options.count), allDiffer(options) else { return nil }
    guard keys.isStrictSubset(of: Set(options.map(\.id))), !keys.isEmpty else { return nil }
    self.options = options
    self.keys = keys
    self.scoring = scoring
  }
}
