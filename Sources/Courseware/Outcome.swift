/// What a handed-in attempt came to, found from its responses alone.
public struct Outcome: Equatable, Sendable {
  /// In the order of the form.
  public let marks: [Mark]
  public let score: Score
  public let passPercent: Int
  /// Critical items that were not fully right, where the course says that they must be.
  public let failedDuties: [Item.ID]

  public var passed: Bool { score.reaches(percent: passPercent) && failedDuties.isEmpty }

  public init(of attempt: Attempt, under rules: Assessment) {
    precondition(attempt.isSubmitted, "an attempt has an outcome when it is handed in")
    marks = attempt.items.map { attempt.start.grader.mark(attempt.responses[$0.id], to: $0) }
    score = marks.score
    passPercent = rules.passPercent
    failedDuties = rules.criticalMustBeRight ? marks.filter { $0.critical && !$0.isFull }.map(\.item) : []
  }

  /// The score on each objective that was asked about, in the order given.
  public func byObjective(_ objectives: [Objective]) -> [(objective: Objective, score: Score)] {
    objectives.compactMap { objective in
      let own = marks.filter { $0.objective == objective.id }
      return own.isEmpty ? nil : (objective, own.score)
    }
  }
}

extension [Mark] {
  public var score: Score {
    Score(earned: reduce(Points(0)) { $0 + $1.earned }, possible: reduce(0) { $0 + $1.possible })
  }
}
