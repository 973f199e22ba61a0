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
    let last = failed.compactMap { row in row.id.map { (at: row.completedAt ?? 0, id: $0) } }.max { $0 < $1 }
    let allowed = try database.all(
      "SELECT what, attempt, minutes FROM allowance WHERE person=$1 AND course=$2 AND major=$3",
      .text(person.description), .text(course.text), .integer(major)
    ) { (what: Allowance.Kind(rawValue: $0.text(0)), attempt: $0.optionalText(1), minutes: $0.optionalInteger(2)) }
    return Eligibility.History(
      underway: rows.first { $0.state == .underway }.flatMap(\.id), failed: failed.count,
      lastFailed: last?.id, lastFailedAt: last.map { Timestamp(clamping: Int64($0.at)).milliseconds },
      attemptsAdded: allowed.count { $0.what == .attempt },
      isWaitLifted: allowed.contains { $0.what == .wait && $0.attempt == last?.id.description },
      minutesAdded: allowed.filter { $0.what == .time && $0.attempt == nil }.compactMap(\.minutes)
        .reduce(0) { min($0 + max(0, min($1, Allowance.mostMinutes)), 1 << 20) })
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

extension RecordStore {
  /// A person's attempts that are not handed in, oldest first, at whatever course and version.
  public func underway(of person: Person.ID) throws(RecordFault) -> [Attempt.ID] {
    try database.all(
      "SELECT attempt FROM attempt WHERE person=$1 AND state='underway' ORDER BY started_at, attempt",
      .text(person.description)
    ) { Attempt.ID($0.text(0)) }.compactMap(\.self)
  }

  /// The time that a completion counts from. Where the clock was in doubt, that is the time at which somebody confirmed
  /// it: the latest that the completion can have been. Until then it is what the doubtful clock said.
  public func countedTime(of completion: Completion) throws(RecordFault) -> Timestamp {
    let (log, seq) = (completion.point.log, completion.point.seq)
    let doubt =
      try database.first(
        "SELECT max(seq) FROM event WHERE log=$1 AND kind='clock-doubtful' AND seq<$2", .text(log.text), .integer(seq)
      ) { $0.optionalInteger(0) } ?? nil
    guard let doubt else { return completion.at }
    let answer =
      try database.first(
        "SELECT min(seq) FROM event WHERE log=$1 AND kind='clock-confirmed' AND seq>$2", .text(log.text),
        .integer(doubt)
      ) { $0.optionalInteger(0) } ?? nil
    guard let answer, answer > seq else { return completion.at }
    return try line(log, seq: answer).at
  }

  /// Where a log stood at one of its events; nil where it has none of that number.
  public func point(in log: LogName, seq: Int) throws(RecordFault) -> LogPoint? {
    try database.first("SELECT hash FROM event WHERE log=$1 AND seq=$2", .text(log.text), .integer(seq)) {
      SHA256(hex: $0.text(0)).map { LogPoint(log: log, seq: seq, hash: $0) }
    } ?? nil
  }
}
