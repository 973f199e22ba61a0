public import Courseware

extension RecordStore {
  /// How a person did on each objective of a course, final by final, those that were failed too. It is in the events
  /// themselves, so it stays when answers are deleted by policy.
  public func objectiveResults(of person: Person.ID, in course: Course.ID) throws(RecordFault) -> [ObjectiveResult] {
    try completions(of: person, in: course).flatMap { completion in
      (completion.facts.objectives ?? [:]).sorted { $0.key < $1.key }.map { objective, score in
        ObjectiveResult(
          Objective.Reference(course: course, objective: objective), score: score, at: completion.at.milliseconds)
      }
    }
  }
}

extension RecordStore {
  /// What was earned on each objective in a completion, sorted by objective. Empty where its event was written before
  /// events told of them. Throws `.damagedLine` where the row cannot have come from its event.
  public func objectives(
    of completion: CompletionRecord
  ) throws(RecordFault) -> [(objective: Objective.ID, score: Score)] {
    guard let log = LogName(completion.log), case .completed(let facts) = try line(log, seq: completion.logSeq).event,
      facts.attempt.description == completion.recordID
    else { throw .damagedLine(log: completion.log, seq: completion.logSeq) }
    return (facts.objectives ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
