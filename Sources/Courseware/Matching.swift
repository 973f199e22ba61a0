/// Give each left side the right side that belongs to it. A pair's two sides carry the pair's id.
public struct Matching: Equatable, Sendable {
  public let lefts: [Choice]
  /// The pairs' right sides in the order of the pairs, then the distractors.
  public let rights: [Choice]
  public let scoring: Scoring

  public init?(pairs: [(left: Choice, right: Choice)], distractors: [Choice], scoring: Scoring) {
    guard (2...8).contains(pairs.count), distractors.count <= 8 else { return nil }
    guard pairs.allSatisfy({ $0.left.id == $0.right.id }) else { return nil }
    lefts = pairs.map(\.left)
    rights = pairs.map(\.right) + distractors
    guard allDiffer(rights) else { return nil }
    self.scoring = scoring
  }
}
