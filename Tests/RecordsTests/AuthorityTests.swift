import Courseware
import Testing

@testable import Records

/// A log acts only on what was born in it, or in a log that it continues: kind by kind.
@Suite struct AuthorityTests {
  let bench = Workbench()
  private let store: RecordStore
  /// Everything below was born here.
  private let home: RecordWriter
  /// A log of the same store that has nothing to do with it.
  private let stranger: RecordWriter
  private let person: Person.ID
  private let attempt: Attempt

  init() throws {
    store = try bench.create()
    home = try bench.openLog(1, in: store)
    stranger = try bench.openLog(2, in: store)
    person = try home.enrol("NA-1", on: bench)
    attempt = try home.answer(try home.startSample(by: person, on: bench), with: Sample.right, on: bench)
  }

  private var id: Attempt.ID { attempt.start.attempt }

  private func append(_ event: Event, by actor: EventLine.Actor, to writer: RecordWriter) throws {
    try writer.write { (tail) throws(RecordFault) in _ = try tail.append(event, by: actor) }
  }

  private func refusal(_ kind: EventKind, subject: String) -> RecordFault {
    .objection(.notBornHere(kind, subject: subject, born: home.log))
  }

  @Test func startsNoAttemptOfAStranger() throws {
    let start = try Sample.start(bench.id(), by: person)
    #expect(throws: refusal(.started, subject: person.description)) {
      try append(.started(start), by: .person(person), to: stranger)
    }
  }

  @Test func answersNoAttemptOfAStranger() {
    #expect(throws: refusal(.answered, subject: id.description)) {
      try stranger.answer(attempt, item: name("zero"), response: .truth(true), elapsed: 1)
    }
  }

  @Test func handsInNoAttemptOfAStranger() throws {
    #expect(throws: refusal(.submitted, subject: id.description)) {
      try stranger.submit(attempt, in: try Sample.course())
    }
  }

  @Test func completesNoAttemptOfAStranger() throws {
    let outcome = Outcome(of: try attempt.applying(.submitted), under: try Sample.course().assessment)
    let facts = Event.Completed(outcome, of: attempt.start, edition: try Sample.edition().hash)
    try append(.submitted(.init(attempt: id, answers: 5)), by: .person(person), to: home)
    #expect(throws: refusal(.completed, subject: id.description)) {
      try append(.completed(facts), by: .store, to: stranger)
    }
  }

  @Test func certifiesNoAttemptOfAStranger() throws {
    _ = try home.submit(attempt, in: try Sample.course())
    #expect(throws: refusal(.issued, subject: id.description)) {
      try stranger.issue(bench.id(), for: id, kid: "21fe31dfa154a261", cose: [1])
    }
  }

  @Test func confirmsNoDoubtOfAStranger() throws {
    #expect(throws: RecordFault.objection(.notBornHere(.clockConfirmed, subject: stranger.log.text, born: nil))) {
      try append(.clockConfirmed(.init(by: .zero, doubt: 2)), by: .store, to: stranger)
    }
  }

  @Test func doubtsNoClockOfAStranger() throws {
    #expect(throws: RecordFault.objection(.notBornHere(.clockDoubtful, subject: stranger.log.text, born: nil))) {
      try append(
        .clockDoubtful(.init(began: 4, byMilliseconds: 1, reason: .ahead)), by: .store, to: stranger)
    }
  }

  @Test func enrolsNobodyTwice() throws {
    #expect(throws: RecordFault.objection(.bornTwice(.enrolled, subject: person.description))) {
      try append(.enrolled(.init(identity: .zero, person: person)), by: .store, to: stranger)
    }
  }

  @Test func opensNoLogInTheMiddle() throws {
    let opening = Event.Opened(centre: "", key: Workbench.key(1), machine: nil, continues: nil)
    let next = try #require(try store.head(of: home.log)).seq + 1
    #expect(throws: RecordFault.objection(.misplacedOpening(home.log, seq: next))) {
      try append(.opened(opening), by: .store, to: home)
    }
  }

  @Test func letsNobodyAnswerForAnother() throws {
    let other = try home.enrol("NA-2", on: bench)
    let body = Event.Answered(answer: .zero, attempt: id, elapsedMilliseconds: 1, item: name("zero"), number: 6)
    #expect(throws: RecordFault.objection(.wrongActor(.answered, subject: id.description))) {
      try append(.answered(body), by: .person(other), to: home)
    }
  }

  @Test func letsNobodyButTheStoreEnrol() throws {
    let other: Person.ID = bench.id()
    #expect(throws: RecordFault.objection(.wrongActor(.enrolled, subject: other.description))) {
      try append(.enrolled(.init(identity: .zero, person: other)), by: .person(other), to: home)
    }
  }

  @Test func goesOnInALogThatContinues() throws {
    let heir = try bench.openLog(3, in: store, continuing: try store.head(of: home.log))
    guard case .counts(let completion, _) = try heir.submit(attempt, in: try Sample.course()) else { return }
    #expect(completion.point.log == heir.log)
    #expect(try heir.issue(bench.id(), for: id, kid: "21fe31dfa154a261", cose: [1]).attempt == id)
  }

  @Test func goesOnInALogThatContinuesOneThatContinues() throws {
    let middle = try bench.openLog(3, in: store, continuing: try store.head(of: home.log))
    let heir = try bench.openLog(4, in: store, continuing: try store.head(of: middle.log))
    #expect(try heir.answer(attempt, item: name("zero"), response: .truth(false), elapsed: 1).answers == 6)
  }

  @Test func hasNoSayInWhatAnAncestorBoreAfterwards() {
    let point = LogPoint(log: home.log, seq: 4, hash: .zero)
    let lineage = Lineage(of: stranger.log, continuing: [point])
    #expect(lineage.holds(bornIn: home.log, at: 4) && !lineage.holds(bornIn: home.log, at: 5))
  }
}
