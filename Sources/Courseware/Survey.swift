/// A question about the course itself. Kept as a count, without the person, and never scored.
public struct Rating: Equatable, Sendable {
  public let id: Item.ID
  public let audience: Set<Audience>?
  public let prompt: Prose
  /// Two to ten, from one end of the scale to the other.
  public let points: [Choice]

  public init?(id: Item.ID, audience: Set<Audience>?, prompt: Prose, points: [Choice]) {
    guard (2...10).contains(points.count), allDiffer(points) else { return nil }
    self.id = id
    self.audience = audience
    self.prompt = prompt
    self.points = points
  }
}

/// Something to think about. What a trainee makes of it is shown to nobody and never kept, counted or timed.
public struct Reflection: Equatable, Sendable {
  public let id: Item.ID
  public let audience: Set<Audience>?
  public let prompt: Prose

  public init(id: Item.ID, audience: Set<Audience>?, prompt: Prose) {
    self.id = id
    self.audience = audience
    self.prompt = prompt
  }
}
