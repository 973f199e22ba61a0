public import Courseware

/// An answer as it was given and kept.
public struct KeptAnswer: Sendable, Equatable {
  /// Counts the attempt's answers from 1.
  public let number: Int
  public let item: Item.ID
  public let response: Response
  /// Milliseconds that the question was on the screen.
  public let elapsedMilliseconds: Int
  public let at: Timestamp
  public let point: LogPoint
}

/// All that the log holds of one attempt.
struct AttemptRecord {
  let start: Attempt.Start
  /// In the order of their numbers.
  let answers: [KeptAnswer]
  let submitted: Event.Submitted?
  let completed: Completion?
}

extension RecordStore {
  /// What was fixed when the attempt started; its `edition` says which course to replay it in.
  public func start(of attempt: Attempt.ID) throws(RecordFault) -> Attempt.Start {
    guard let line = try line(of: attempt, in: "attempt") else { throw .unknownAttempt(attempt) }
    guard case .started(let start) = line.event, start.attempt == attempt else {
      throw .damagedLine(log: line.log.text, seq: line.seq)
    }
    return start
  }

  /// The attempt as it stands now, replayed from its events. `course` is read from the edition of its start.
  public func attempt(_ id: Attempt.ID, in course: Course) throws(RecordFault) -> Attempt {
    try database.snapshot { () throws(RecordFault) in try replay(id, in: course) }
  }

  /// What the attempt came to; nil while it is underway, and for a specimen.
  public func completion(of attempt: Attempt.ID) throws(RecordFault) -> Completion? {
    guard let line = try line(of: attempt, in: "completion") else { return nil }
    // The row only says where the event is: what it is about stands in the event.
    guard case .completed(let facts) = line.event, facts.attempt == attempt else {
      throw .damagedLine(log: line.log.text, seq: line.seq)
    }
    return Completion(facts: facts, at: line.at, point: line.point)
  }

  /// The event that a row of a projection was made from. It is there after the answers were deleted by policy, too.
  func line(of attempt: Attempt.ID, in table: String) throws(RecordFault) -> EventLine? {
    let place = try database.first("SELECT log, seq FROM \(table) WHERE attempt=$1", .text(attempt.description)) {
      (log: LogName($0.text(0)), seq: $0.integer(1))
    }
    guard let place, let log = place.log else { return nil }
    return try line(log, seq: place.seq)
  }

  /// Inside a transaction.
  func replay(_ id: Attempt.ID, in course: Course) throws(RecordFault) -> Attempt {
    let record = try record(of: id)
    let extra = try extraMinutes(of: id)
    guard let attempt = Attempt(record.start, in: course, extraMinutes: extra) else { throw .anotherCourse(id) }
    do throws(Attempt.Refusal) { return try record.replayed(from: attempt) } catch { throw .refused(error) }
  }

  /// Inside a transaction.
  func record(of id: Attempt.ID) throws(RecordFault) -> AttemptRecord {
    var start: Attempt.Start?
    var answers: [KeptAnswer] = []
    var submitted: Event.Submitted?
    var completed: Completion?
    let rows = try database.rows("SELECT log, seq, line FROM event WHERE subject=$1", .text(id.description))
    while try rows.next() {
      guard let line = try? EventLine(rows.cursor.blob(2)) else {
        throw .damagedLine(log: rows.cursor.text(0), seq: rows.cursor.integer(1))
      }
      switch line.event {
      case .started(let body): start = body
      case .answered(let body): answers.append(try keptAnswer(body, line))
      case .submitted(let body): submitted = body
      case .completed(let body): completed = Completion(facts: body, at: line.at, point: line.point)
      case .opened, .began, .clockDoubtful, .clockConfirmed, .enrolled, .issued, .allowed: break
      }
    }
    guard let start else { throw .unknownAttempt(id) }
    // An attempt may run through two logs, one continuing the other: the answers' numbers are its order.
    answers.sort { $0.number < $1.number }
    return AttemptRecord(start: start, answers: answers, submitted: submitted, completed: completed)
  }

  private func keptAnswer(_ body: Event.Answered, _ line: EventLine) throws(RecordFault) -> KeptAnswer {
    guard let response = Response(try committed(body.answer.hex, for: .answer)) else {
      throw .damagedPrivateRow(commitment: body.answer.hex)
    }
    return KeptAnswer(
      number: body.number, item: body.item, response: response, elapsedMilliseconds: body.elapsedMilliseconds,
      at: line.at, point: line.point)
  }
}

extension AttemptRecord {
  /// Every answer again, then the handing-in. `attempt` is the attempt before its first answer.
  func replayed(from attempt: Attempt) throws(Attempt.Refusal) -> Attempt {
    var attempt = attempt
    for answer in answers {
      attempt = try attempt.applying(
        .answered(
          number: answer.number, item: answer.item, response: answer.response, elapsed: answer.elapsedMilliseconds))
    }
    guard let submitted else { return attempt }
    return try attempt.applying(submitted.event)
  }
}
