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
