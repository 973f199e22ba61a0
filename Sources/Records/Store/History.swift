public import Courseware

extension RecordStore {
  /// What a person did before at one MAJOR version of a course.
  public func history(
    of person: Person.ID, course: Course.ID, major: Int
  ) throws(RecordFault) -> Eligibility.History {
    let rows = try database.all(
      """
      SELECT attempt.attempt, attempt.state, completion.completed_at
      FROM attempt LEFT JOIN completion ON completion.attempt = attempt.attempt
      WHERE attempt.person=$1 AND attempt.course=$2 AND attempt.major=$3
      """, .text(person.description), .text(course.text), .integer(major)
    ) { (id: Attempt.ID($0.text(0)), state: AttemptState(rawValue: $0.text(1)), completedAt: $0.optionalInteger(2)) }
    let failed = rows.filter { $0.state == .failed }
    return Eligibility.History(
      underway: rows.first { $0.state == .underway }.flatMap(\.id), failed: failed.count,
      lastFailedAt: failed.compactMap(\.completedAt).max().map(Int64.init))
  }
}

extension RecordStore {
  /// What a person completed at one course, every version, oldest first.
  public func completions(of person: Person.ID, in course: Course.ID) throws(RecordFault) -> [Completion] {
    try database.snapshot { () throws(RecordFault) in
      // By way of the attempts: their index leads to a person's own few, however many others have completed.
      let ids = try database.all(
        """
        SELECT completion.attempt
        FROM attempt JOIN completion ON completion.attempt = attempt.attempt
        WHERE attempt.person=$1 AND attempt.course=$2 ORDER BY completion.completed_at, completion.attempt
        """, .text(person.description), .text(course.text)
      ) { Attempt.ID($0.text(0)) }
      var completions: [Completion] = []
      for id in ids.compactMap(\.self) {
        if let completion = try completion(of: id) { completions.append(completion) }
      }
      return completions
    }
  }
}
