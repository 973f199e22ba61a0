public import Courseware

/// A handed-in attempt that counts: what it came to, and the event that says so.
public struct Completion: Sendable, Equatable {
  public let facts: Event.Completed
  public let at: Timestamp
  /// A certificate names it, and so bears witness for the log.
  public let point: LogPoint
}

/// What became of an attempt that was handed in.
public enum Submission: Sendable, Equatable {
  case counts(Completion, Outcome)
  /// The course shows what a final is like; nothing is recorded of how it went.
  case specimen(Outcome)
}

extension RecordWriter {
  /// Starts an attempt. Its edition must be kept, and no other attempt at this MAJOR version be underway.
  public func start(_ start: Attempt.Start, in course: Course) throws(RecordFault) -> Attempt {
    guard let attempt = Attempt(start, in: course), SHA256(hex: start.scored) != nil else {
      throw .anotherCourse(start.attempt)
    }
    try write { (tail) throws(RecordFault) in
      guard try store.isKept(edition: start.edition) else { throw .editionNotKept(start.edition) }
      let history = try store.history(of: start.person, course: start.course, major: start.version.major)
      if let underway = history.underway { throw .attemptUnderway(underway) }
      _ = try tail.append(.started(start), by: .person(start.person))
    }
    return attempt.allowed(extraMinutes: try store.extraMinutes(of: start.attempt))
  }

  /// Keeps one answer and gives the attempt after it. `elapsed`: milliseconds that the question was on the screen.
  ///
  /// Throws `.continuedElsewhere` when another terminal went on with the attempt.
  public func answer(
    _ attempt: Attempt, item: Item.ID, response: Response, elapsed: Int
  ) throws(RecordFault) -> Attempt {
    let number = attempt.answers + 1
    let next = try applying(.answered(number: number, item: item, response: response, elapsed: elapsed), to: attempt)
    let start = attempt.start
    let commitment = world.commitment(to: response.canonical, for: .answer)
    let body = Event.Answered(
      answer: commitment.hash, attempt: start.attempt, elapsedMilliseconds: max(0, elapsed), item: item, number: number)
    try write { (tail) throws(RecordFault) in
      try checkHere(attempt)
      try tail.keep(commitment)
      _ = try tail.append(.answered(body), by: .person(start.person))
    }
    return next
  }

  /// Hands an attempt in and grades it, in one transaction, from what is on the disk and from nothing else.
  ///
  /// - Parameter elapsed: where the time limit ends it, the milliseconds on the screen since the last answer.
  public func submit(
    _ attempt: Attempt, in course: Course, ranOutAfter elapsed: Int? = nil
  ) throws(RecordFault) -> Submission {
    let body = Event.Submitted(
      attempt: attempt.start.attempt, answers: attempt.answers, elapsedMilliseconds: elapsed.map { max(0, $0) })
    _ = try applying(body.event, to: attempt)
    let start = attempt.start
    return try write { (tail) throws(RecordFault) in
      try checkHere(attempt)
      let kept = try store.replay(start.attempt, in: course)
      let outcome = Outcome(of: try applying(body.event, to: kept), under: course.assessment)
      _ = try tail.append(.submitted(body), by: .person(start.person))
      guard case .counts = course.certificate.standing, let edition = SHA256(hex: start.edition) else {
        return .specimen(outcome)
      }
      let facts = Event.Completed(outcome, of: kept.start, edition: edition)
      let line = try tail.append(.completed(facts), by: .store)
      try database.raise(to: Schema.withObjectives)
      return .counts(Completion(facts: facts, at: line.at, point: line.point), outcome)
    }
  }

  private func applying(_ event: Attempt.Event, to attempt: Attempt) throws(RecordFault) -> Attempt {
    do throws(Attempt.Refusal) { return try attempt.applying(event) } catch { throw .refused(error) }
  }

  /// Whether the attempt still stands where this terminal last saw it.
  private func checkHere(_ attempt: Attempt) throws(RecordFault) {
    let id = attempt.start.attempt
    let kept = try database.first("SELECT answers, state FROM attempt WHERE attempt=$1", .text(id.description)) {
      (answers: $0.integer(0), state: AttemptState(rawValue: $0.text(1)))
    }
    guard let kept else { throw .unknownAttempt(id) }
    guard kept.state == .underway, kept.answers == attempt.answers else {
      // Without a trap, whatever somebody wrote into the column.
      throw .continuedElsewhere(expected: kept.answers &+ 1)
    }
  }
}
