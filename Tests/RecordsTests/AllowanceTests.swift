import Courseware
import Testing

@testable import Records

/// What staff allow, and what comes of it.
@Suite struct AllowanceTests {
  private let bench = Workbench()
  private let store: RecordStore
  private let home: RecordWriter
  private let person: Person.ID
  private let course: Course
  private let sea: Course.ID = name("sea-prevention")

  init() throws {
    store = try bench.create()
    home = try bench.openLog(1, in: store)
    person = try home.enrol("NA-1", on: bench)
    course = try Sample.course(timeLimit: Assessment.Wait(minutes: 10))
  }

  private func allow(_ allowance: Allowance, _ person: Person.ID? = nil) throws {
    try home.allow(allowance, to: person ?? self.person, because: "The power failed", by: Workbench.signer())
  }

  private func begin() throws -> Attempt {
    try store.keep(try Sample.edition())
    return try home.start(try Sample.start(bench.id(), by: person), in: course)
  }

  private func fail() throws -> Attempt.ID {
    var attempt = try begin()
    for (item, response) in Sample.wrong {
      attempt = try home.answer(attempt, item: item, response: response, elapsed: 1)
    }
    _ = try home.submit(attempt, in: course)
    return attempt.start.attempt
  }

  private func history() throws -> Eligibility.History {
    try store.history(of: person, course: sea, major: course.version.major)
  }

  @Test func keepsTheReasonBesideTheLogAndNotInIt() throws {
    try allow(.pin)
    let kept = try #require(try store.allowances(of: person).first)
    #expect(kept.reason == "The power failed" && kept.kind == .pin)
    let line = try store.line(kept.point.log, seq: kept.point.seq)
    #expect(!String(decoding: line.bytes, as: UTF8.self).contains("power"))
    #expect(line.actor == .key(KeyName(of: Workbench.key(77))))
  }

  @Test func takesThePINAwayUntilANewOneIsChosen() throws {
    try store.setPIN(of: person, hash: "$argon2id$old")
    try allow(.pin)
    #expect(try store.pin(of: person)?.hash == nil)
    #expect(try store.choosePIN(of: person, hash: "$argon2id$new"))
    #expect(try store.pin(of: person)?.hash == "$argon2id$new")
  }

  @Test func letsAPINBeChosenOnce() throws {
    try allow(.pin)
    #expect(try store.choosePIN(of: person, hash: "$argon2id$mine"))
    #expect(try !store.choosePIN(of: person, hash: "$argon2id$theirs"))
  }

  @Test func addsAnAttemptToThoseOfTheRules() throws {
    _ = try fail()
    try allow(.attempt(sea, major: course.version.major))
    try allow(.attempt(sea, major: course.version.major + 1))
    #expect(try history().attemptsAdded == 1)
  }

  @Test func endsTheWaitAfterTheLastFailedAttemptOnly() throws {
    let first = try fail()
    try allow(.wait(after: first))
    #expect(try history().isWaitLifted)
    bench.pass(milliseconds: 1_000)
    _ = try fail()
    #expect(try !history().isWaitLifted)
  }

  @Test func givesTimeToTheAttemptUnderway() throws {
    let attempt = try begin()
    try allow(.time(attempt.start.attempt, minutes: 5))
    try allow(.time(attempt.start.attempt, minutes: 2))
    #expect(try store.attempt(attempt.start.attempt, in: course).timeLimit == 17 * 60_000)
  }

  @Test func givesTimeToTheNextAttemptAndToNoOther() throws {
    try allow(.nextTime(sea, major: course.version.major, minutes: 5))
    #expect(try history().minutesAdded == 5)
    #expect(try begin().timeLimit == 15 * 60_000)
    #expect(try history().minutesAdded == 0)
  }

  @Test func takesAnAnswerAfterTheRulesLimitAndTheAuditAgrees() throws {
    var attempt = try begin()
    attempt = try home.answer(attempt, item: name("zero"), response: .truth(true), elapsed: 9 * 60_000)
    try allow(.time(attempt.start.attempt, minutes: 5))
    attempt = attempt.allowed(extraMinutes: try store.extraMinutes(of: attempt.start.attempt))
    attempt = try home.answer(attempt, item: name("duty"), response: .chosen([name("b")]), elapsed: 5 * 60_000)
    #expect(throws: RecordFault.refused(.timeIsLeft)) { try home.submit(attempt, in: course, ranOutAfter: 59_999) }
    _ = try home.submit(attempt, in: course, ranOutAfter: 60_000)
    let report = try store.audit(reading: { _ in course }, knowing: { _ in true }, progress: { _ in })
    #expect(report.findings == [])
    #expect(report.graded == 1)
  }

  @Test func isAllOrNothing() throws {
    let before = try store.database.first("SELECT count(*) FROM private") { $0.integer(0) }
    let wrongly = EventSigner(key: Workbench.key(77)) { _ in [UInt8](repeating: 0, count: 64) }
    try store.setPIN(of: person, hash: "$argon2id$old")
    #expect(throws: RecordFault.objection(.notSigned(.allowed, subject: person.description))) {
      try home.allow(.pin, to: person, because: "x", by: wrongly)
    }
    #expect(try store.database.first("SELECT count(*) FROM private") { $0.integer(0) } == before)
    #expect(try store.pin(of: person)?.hash == "$argon2id$old")
  }

  @Test func aStoreWithAnAllowanceIsNotForOlderPrograms() throws {
    #expect(try StoreFile.kind(of: bench.path) == .store(version: 1))
    try allow(.pin)
    #expect(try store.database.first("PRAGMA user_version") { $0.integer(0) } == 2)
  }

  @Test func aStoreFromBeforeIsAuditedWithoutBeingChanged() throws {
    try store.database.script("DROP TABLE allowance")
    let looking = try bench.open()
    #expect(try looking.auditSample().findings == [])
    #expect(
      try store.database.first("SELECT count(*) FROM sqlite_schema WHERE name='allowance'") { $0.integer(0) } == 0)
  }

  @Test func namesWhatAnAttemptNeeded() throws {
    let rules = Assessment(
      id: name("final"), passPercent: 80, attemptsAllowed: 1, wait: Assessment.Wait(minutes: 60), shufflesItems: false,
      shufflesChoices: false, draws: [], atLeastPerObjective: 0, criticalMustBeRight: true)
    let first = try fail()
    bench.pass(milliseconds: 1_000)
    try allow(.pin)
    try allow(.attempt(sea, major: course.version.major))
    try allow(.wait(after: first))
    try allow(.nextTime(sea, major: course.version.major, minutes: 5))
    bench.pass(milliseconds: 1_000)
    let attempt = try begin()
    bench.pass(milliseconds: 1)
    try allow(.attempt(sea, major: course.version.major))
    let needed = try store.allowances(behind: attempt.start, under: rules)
    #expect(needed.map(\.kind).sorted { $0.rawValue < $1.rawValue } == [.attempt, .time, .wait])
    let start = try store.start(of: first)
    #expect(try store.allowances(behind: start, under: rules) == [])
  }
}

/// Staff act on what was born in their log, in turn, and under their own signature.
@Suite struct AllowanceAuthorityTests {
  private let bench = Workbench()
  private let home: RecordWriter
  private let stranger: RecordWriter
  private let person: Person.ID
  private let attempt: Attempt

  init() throws {
    let store = try bench.create()
    home = try bench.openLog(1, in: store)
    stranger = try bench.openLog(2, in: store)
    person = try home.enrol("NA-1", on: bench)
    attempt = try home.startSample(by: person, on: bench)
  }

  private func refuses(
    _ allowance: Allowance, to someone: Person.ID? = nil, in writer: RecordWriter? = nil, _ objection: Objection,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: RecordFault.objection(objection), sourceLocation: sourceLocation) {
      try (writer ?? home).allow(allowance, to: someone ?? person, because: "x", by: Workbench.signer())
    }
  }

  private var subject: String { attempt.start.attempt.description }

  @Test func allowsNothingToAStranger() {
    refuses(.pin, in: stranger, .notBornHere(.allowed, subject: person.description, born: home.log))
  }

  @Test func allowsNothingToSomebodyWhoIsNotThere() {
    let nobody: Person.ID = bench.id()
    refuses(.pin, to: nobody, .notBornHere(.allowed, subject: nobody.description, born: nil))
  }

  @Test func givesNoTimeToAnAttemptOfAnother() throws {
    let other = try home.enrol("NA-2", on: bench)
    refuses(
      .time(attempt.start.attempt, minutes: 1), to: other, .contradictsStart(.allowed, subject: subject))
  }

  @Test func givesNoTimeToAnAttemptThatIsHandedIn() throws {
    _ = try home.submit(try home.answer(attempt, with: Sample.right, on: bench), in: try Sample.course())
    refuses(.time(attempt.start.attempt, minutes: 1), .outOfTurn(.allowed, subject: subject))
  }

  @Test func endsNoWaitAfterAnAttemptThatWasNotFailed() {
    refuses(.wait(after: attempt.start.attempt), .outOfTurn(.allowed, subject: subject))
  }

  @Test func givesNoTimeToAnAttemptThatIsNowhere() {
    let nowhere: Attempt.ID = bench.id()
    refuses(
      .time(nowhere, minutes: 1), .notBornHere(.allowed, subject: nowhere.description, born: nil))
  }

  @Test func refusesAnActorWhoIsNotTheKey() throws {
    let body = Event.Allowed(
      .pin, to: person, reason: .zero, key: Workbench.key(77), signature: [UInt8](repeating: 0, count: 64))
    for actor in [EventLine.Actor.store, .person(person), .key(KeyName(of: Workbench.key(78)))] {
      #expect(throws: RecordFault.objection(.wrongActor(.allowed, subject: person.description))) {
        try home.write { (tail) throws(RecordFault) in _ = try tail.append(.allowed(body), by: actor) }
      }
    }
  }

  @Test func goesOnInALogThatContinues() throws {
    let heir = try bench.openLog(3, in: home.store, continuing: try home.store.head(of: home.log))
    try heir.allow(.time(attempt.start.attempt, minutes: 3), to: person, because: "x", by: Workbench.signer())
    #expect(try home.store.extraMinutes(of: attempt.start.attempt) == 3)
  }
}
