internal import Courseware

/// Whether an event acts: whether its log has a say in what it is about, and whether it comes in turn.
///
/// The writer asks before it appends, the rebuild and the audit ask of what they find.
extension Projection {
  func objection(to line: EventLine) throws(RecordFault) -> Objection? {
    switch line.event {
    case .opened, .began, .clockDoubtful, .clockConfirmed, .enrolled, .completed, .issued:
      guard line.actor == .store else {
        return .wrongActor(line.event.kind, subject: line.event.subject ?? line.log.text)
      }
    case .started, .answered, .submitted, .allowed: break
    }
    return switch line.event {
    case .opened(let body): try objection(to: body, line)
    case .began: nil
    case .clockDoubtful(let body): try objection(to: line, about: .began, at: body.began)
    case .clockConfirmed(let body): try objection(to: line, about: .clockDoubtful, at: body.doubt)
    case .enrolled(let body): try objection(to: body, line)
    case .started(let start): try objection(to: start, line)
    case .answered(let body):
      try objection(to: line, by: body.attempt) { $0.state == .underway && body.number - 1 == $0.answers }
    case .submitted(let body):
      try objection(to: line, by: body.attempt) { $0.state == .underway && body.answers == $0.answers }
    case .completed(let body): try objection(to: body, line)
    case .issued(let body):
      try objection(to: line, on: body.attempt) { attempt in
        attempt.state == .passed ? nil : .outOfTurn(.issued, subject: body.attempt.description)
      }
    case .allowed(let body): try objection(to: body, line)
    }
  }

  private func objection(to body: Event.Opened, _ line: EventLine) throws(RecordFault) -> Objection? {
    guard line.seq == 1, LogName(key: body.key) == line.log,
      try !isThere("SELECT 1 FROM \(tables.name("log")) WHERE log=$1", line.log.text)
    else { return .misplacedOpening(line.log, seq: line.seq) }
    if let before = body.continues {
      let hash = try database.first(
        "SELECT hash FROM event WHERE log=$1 AND seq=$2", .text(before.log.text), .integer(before.seq)
      ) { $0.text(0) }
      guard hash == before.hash.hex else { return .continuesUnknown(before) }
    }
    return nil
  }

  /// For what points at an earlier event of its own log.
  private func objection(to line: EventLine, about kind: EventKind, at seq: Int) throws(RecordFault) -> Objection? {
    let found = try database.first(
      "SELECT kind FROM event WHERE log=$1 AND seq=$2", .text(line.log.text), .integer(seq)
    ) { $0.text(0) }
    if seq < line.seq, found == kind.rawValue { return nil }
    return .notBornHere(line.event.kind, subject: line.log.text, born: nil)
  }

  private func objection(to body: Event.Enrolled, _ line: EventLine) throws(RecordFault) -> Objection? {
    let subject = body.person.description
    let isKnown = try isThere("SELECT 1 FROM \(tables.name("person")) WHERE person=$1", subject)
    return isKnown ? .bornTwice(.enrolled, subject: subject) : nil
  }

  private func objection(to start: Attempt.Start, _ line: EventLine) throws(RecordFault) -> Objection? {
    let person = start.person.description
    guard line.actor == .person(start.person) else {
      return .wrongActor(.started, subject: start.attempt.description)
    }
    if try isThere("SELECT 1 FROM \(tables.name("attempt")) WHERE attempt=$1", start.attempt.description) {
      return .bornTwice(.started, subject: start.attempt.description)
    }
    return try objection(to: line, subject: person, born: try birth(of: start.person))
  }

  private func objection(to body: Event.Completed, _ line: EventLine) throws(RecordFault) -> Objection? {
    try objection(to: line, on: body.attempt) { attempt in
      guard attempt.state == .submitted else { return .outOfTurn(.completed, subject: body.attempt.description) }
      let agrees =
        attempt.person == .person(body.person) && attempt.course == body.course.text
        && attempt.version == body.version.description && attempt.edition == body.edition.hex
        && attempt.grader == body.grader.rawValue
      return agrees ? nil : .contradictsStart(.completed, subject: body.attempt.description)
    }
  }

  /// Staff act on people and attempts that were born here, and only under their own signature.
  private func objection(to body: Event.Allowed, _ line: EventLine) throws(RecordFault) -> Objection? {
    let (person, subject) = (body.person.description, line.event.subject ?? line.log.text)
    guard line.actor == .key(KeyName(of: body.key)) else { return .wrongActor(.allowed, subject: subject) }
    guard world.isSignature(body.signature, line.bytesToSign, body.key) else {
      return .notSigned(.allowed, subject: subject)
    }
    if let objection = try objection(to: line, subject: person, born: try birth(of: body.person)) { return objection }
    guard let attempt = body.allowance.attempt else { return nil }
    return try objection(to: line, on: attempt) { row in
      guard row.person == .person(body.person) else { return .contradictsStart(.allowed, subject: subject) }
      let isInTurn =
        switch body.allowance {
        case .wait: row.state == .failed
        case .time: row.state == .underway
        case .pin, .attempt, .nextTime: true
        }
      return isInTurn ? nil : .outOfTurn(.allowed, subject: subject)
    }
  }

  private func birth(of person: Person.ID) throws(RecordFault) -> Birth? {
    try database.first(
      "SELECT log, seq FROM \(tables.name("person")) WHERE person=$1", .text(person.description)
    ) { Birth(log: LogName($0.text(0)), seq: $0.integer(1)) }
  }

  /// For what only the person does whose attempt it is.
  private func objection(
    to line: EventLine, by attempt: Attempt.ID, _ isInTurn: (AttemptRow) -> Bool
  ) throws(RecordFault) -> Objection? {
    try objection(to: line, on: attempt) { row in
      guard line.actor == row.person else { return .wrongActor(line.event.kind, subject: attempt.description) }
      return isInTurn(row) ? nil : .outOfTurn(line.event.kind, subject: attempt.description)
    }
  }

  /// For what is about an attempt: it must be born here, and `judge` have nothing to say against it.
  private func objection(
    to line: EventLine, on attempt: Attempt.ID, _ judge: (AttemptRow) -> Objection?
  ) throws(RecordFault) -> Objection? {
    let subject = attempt.description
    let row = try row(of: subject)
    if let objection = try objection(to: line, subject: subject, born: row?.birth) { return objection }
    return row.flatMap(judge)
  }

  private func objection(
    to line: EventLine, subject: String, born: Birth?
  ) throws(RecordFault) -> Objection? {
    if let born, let log = born.log, try cachedLineage(of: line.log).holds(bornIn: log, at: born.seq) { return nil }
    return .notBornHere(line.event.kind, subject: subject, born: born?.log)
  }

  private func isThere(_ sql: String, _ key: String) throws(RecordFault) -> Bool {
    try database.first(sql, .text(key)) { _ in true } ?? false
  }
}

private struct Birth {
  /// nil when the column holds no log's name.
  let log: LogName?
  let seq: Int
}

private struct AttemptRow {
  let birth: Birth
  let person: EventLine.Actor?
  let course: String
  let version: String
  let edition: String
  let grader: Int
  let answers: Int
  let state: AttemptState?
}

extension Projection {
  fileprivate func row(of attempt: String) throws(RecordFault) -> AttemptRow? {
    try database.first(
      """
      SELECT log, seq, person, course, version, edition, grader, answers, state
      FROM \(tables.name("attempt")) WHERE attempt=$1
      """, .text(attempt)
    ) { row in
      AttemptRow(
        birth: Birth(log: LogName(row.text(0)), seq: row.integer(1)),
        person: Person.ID(row.text(2)).map { .person($0) }, course: row.text(3), version: row.text(4),
        edition: row.text(5), grader: row.integer(6), answers: row.integer(7),
        state: AttemptState(rawValue: row.text(8)))
    }
  }
}
