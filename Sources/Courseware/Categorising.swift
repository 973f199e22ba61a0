/// Put each entry into the category where it belongs.
public struct Categorising: Equatable, Sendable {
  public let categories: [Choice]
  public let entries: [Entry]
  public let scoring: Scoring

  public struct Entry: Equatable, Sendable {
    public let choice: Choice
    /// The category that it belongs to.
    public let category: Choice.ID
    public init(choice: Choice, category: Choice.ID) {
      self.choice = choice
      self.category = category
    }
  }

  public init?(categories: [Choice], entries: [Entry], scoring: Scoring) {
    guard (2...6).contains(categories.count), (2...12).contains(entries.count) else { return nil }
    guard allDiffer(categories + entries.map(\.choice)) else { return nil }
    guard entries.allSatisfy({ entry in categories.contains { $0.id == entry.category } }) else { return nil }
    self.categories = categories
    self.entries = entries
    self.scoring = scoring
  }
}
