public import Courseware

/// How a result follows from the raw answers, mark by mark: facts, for whoever puts them into words.
public struct Derivation: Sendable, Equatable {
  public let start: Attempt.Start
  /// Every answer that was kept, changed ones too, in the order they were given.
  public let answers: [KeptAnswer]
  /// In the order of the form.
  public let steps: [Step]
  public let outcome: Outcome
  /// What the log says it came to; nil for a specimen.
  public let recorded: Completion?

  public struct Step: Sendable, Equatable {
    public let item: Item
    /// The last answer to the item: the one that counts. nil when the time was over before there was one.
    public let answer: KeptAnswer?
    public let mark: Mark
  }
}

extension RecordStore {
  /// nil while the attempt is underway. `course` is read from the edition of the attempt's start.
  public func derivation(of id: Attempt.ID, in course: Course) throws(RecordFault) -> Derivation? {
    try database.snapshot { () throws(RecordFault) in
      let record = try record(of: id)
      let attempt = try replay(id, in: course)
      guard attempt.isSubmitted else { return nil }
      let outcome = Outcome(of: attempt, under: course.assessment)
      let last = Dictionary(record.answers.map { ($0.item, $0) }) { _, later in later }
      let steps = zip(attempt.items, outcome.marks).map { item, mark in
        Derivation.Step(item: item, answer: last[item.id], mark: mark)
      }
      return Derivation(
        start: record.start, answers: record.answers, steps: steps, outcome: outcome, recorded: record.completed)
    }
  }
}
