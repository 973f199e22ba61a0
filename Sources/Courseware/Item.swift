/// A question. Its kind holds the key; what a trainee gave back is a `Response`.
public struct Item: Equatable, Sendable {
  public typealias ID = Name<Item>

  public let id: ID
  public let objective: Objective.ID
  /// 1 to 10. A practice never counts; its items hold 1.
  public let points: Int
  /// A duty that may not be failed, whatever the total.
  public let critical: Bool
  public let audience: Set<Audience>?
  public let prompt: Prose
  public let kind: Kind
  public let explanation: Prose

  public init(
    id: ID, objective: Objective.ID, points: Int, critical: Bool, audience: Set<Audience>?, prompt: Prose, kind: Kind,
    explanation: Prose
  ) {
    precondition((1...10).contains(points), "an item is worth 1 to 10 points")
    self.id = id
    self.objective = objective
    self.points = points
    self.critical = critical
    self.audience = audience
    self.prompt = prompt
    self.kind = kind
    self.explanation = explanation
  }

  /// The grammar closes the set. A new kind is one file, one case, and what the compiler then asks for.
  public enum Kind: Equatable, Sendable {
    case singleChoice(SingleChoice)
    case multipleChoice(MultipleChoice)
    case trueFalse(TrueFalse)
    case matching(Matching)
    case ordering(Ordering)
    case categorising(Categorising)
    case gapChoice(GapChoice)
    case shortText(ShortText)
    case number(Numeric)
    case scenario(Scenario)
  }

  /// Ids of what is shown in an order of its own: options, right sides, entries, every gap's options. A true-false, a
  /// typed answer and a scenario have none to turn.
  public var choices: [Choice.ID] {
    switch kind {
    case .singleChoice(let kind): kind.options.map(\.id)
    case .multipleChoice(let kind): kind.options.map(\.id)
    case .trueFalse: []
    case .matching(let kind): kind.rights.map(\.id)
    case .ordering(let kind): kind.entries.map(\.id)
    case .categorising(let kind): kind.entries.map(\.choice.id)
    case .gapChoice(let kind): kind.gaps.flatMap(\.options).map(\.id)
    case .shortText, .number, .scenario: []
    }
  }
}

/// Something a trainee can pick, pair or place.
public struct Choice: Equatable, Sendable {
  public typealias ID = Name<Choice>
  public let id: ID
  public let text: [Inline]
  public let feedback: Prose?
  public init(id: ID, text: [Inline], feedback: Prose? = nil) {
    self.id = id
    self.text = text
    self.feedback = feedback
  }
}

/// How the parts of an item with several parts add up.
public enum Scoring: String, CaseIterable, Sendable {
  case allOrNothing = "all-or-nothing"
  case partial
}

/// Whether nothing in the list is there twice.
func allDiffer(_ choices: [Choice]) -> Bool {
  // Of a few, comparing each with each is faster than hashing them.
  guard choices.count <= 16 else { return Set(choices.map(\.id)).count == choices.count }
  return choices.indices.allSatisfy { index in !choices[..<index].contains { $0.id == choices[index].id } }
}
