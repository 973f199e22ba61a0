import Courseware
import Testing

@testable import Records

@Suite struct TimeLimitRecordTests {
  private let bench = Workbench()
  private let course: Course
  private let writer: RecordWriter
  private var attempt: Attempt

  /// Ten minutes, of which one question took seven.
  init() throws {
    course = try Sample.course(timeLimit: Assessment.Wait(minutes: 10))
    writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    try writer.store.keep(try Sample.edition())
    attempt = try writer.start(try Sample.start(bench.id(), by: person), in: course)
    attempt = try writer.answer(attempt, item: name("zero"), response: .truth(true), elapsed: 7 * 60_000)
  }

  @Test func gradesWhatWasAnsweredWhenTheTimeWasOver() throws {
    guard case .counts(let completion, let outcome) = try writer.submit(attempt, in: course, ranOutAfter: 180_000)
    else {
      Issue.record("a course that counts leaves a completion")
      return
    }
    #expect(completion.facts.result == .failed)
    #expect(outcome.marks.count { $0.reason == .unanswered } == 4)
  }

  @Test func refusesToEndItBeforeTheLimit() throws {
    #expect(throws: RecordFault.refused(.timeIsLeft)) { try writer.submit(attempt, in: course, ranOutAfter: 179_999) }
    #expect(throws: RecordFault.refused(.unanswered(attempt.unanswered))) { try writer.submit(attempt, in: course) }
  }

  @Test func refusesAnAnswerAfterTheLimitAndKeepsNothingOfIt() throws {
    #expect(throws: RecordFault.refused(.timeIsOver)) {
      try writer.answer(attempt, item: name("duty"), response: .chosen([name("b")]), elapsed: 180_001)
    }
    #expect(try writer.store.attempt(attempt.start.attempt, in: course) == attempt)
  }

  @Test func isReplayedAndAuditedFromTheLogAlone() throws {
    _ = try writer.submit(attempt, in: course, ranOutAfter: 200_000)
    let store = try bench.open()
    #expect(try store.attempt(attempt.start.attempt, in: course).end == .ranOut)
    let report = try store.audit(reading: { _ in course }, knowing: { _ in true }, progress: { _ in })
    #expect(report.findings == [])
    #expect(report.graded == 1)
  }

  @Test func theAuditNamesAnAttemptThatEndedTooEarly() throws {
    _ = try writer.submit(attempt, in: course, ranOutAfter: 180_000)
    let longer = try Sample.course(timeLimit: Assessment.Wait(minutes: 11))
    let report = try writer.store.audit(reading: { _ in longer }, knowing: { _ in true }, progress: { _ in })
    #expect(report.findings == [.replayRefused(attempt.start.attempt, .timeIsLeft)])
  }

  @Test func isExplainedQuestionByQuestion() throws {
    _ = try writer.submit(attempt, in: course, ranOutAfter: 180_000)
    let derivation = try #require(try writer.store.derivation(of: attempt.start.attempt, in: course))
    #expect(derivation.steps.count == 5)
    #expect(derivation.steps.count { $0.answer == nil } == 4)
  }
}

@Suite struct ConvenienceTests {
  private let bench = Workbench()
  private let course: Course.ID = name("sea-prevention")

  @Test func keepsAsWhomACourseIsTaken() throws {
    let store = try bench.create()
    let (one, other): (Person.ID, Person.ID) = (bench.id(), bench.id())
    #expect(try store.role(of: one, in: course) == nil)
    try store.setRole(Role(.manager, job: name("medic")), of: one, in: course)
    try store.setRole(Role(.commander), of: one, in: course)
    #expect(try store.role(of: one, in: course) == Role(.commander))
    #expect(try store.role(of: other, in: course) == nil)
  }

  @Test func countsRatingsByVersionItemAndPoint() throws {
    let store = try bench.create()
    let (first, second) = (try #require(Course.Version("1.0")), try #require(Course.Version("1.1")))
    for point in ["good", "bad", "good"] { try store.countRating(name(point), of: name("clear"), in: course, first) }
    try store.countRating(name("bad"), of: name("clear"), in: course, second)
    #expect(
      try store.ratings(of: course, first) == [
        .init(item: name("clear"), point: name("bad"), count: 1),
        .init(item: name("clear"), point: name("good"), count: 2),
      ])
    #expect(try store.ratings(of: course, second).map(\.count) == [1])
  }

  @Test func holdsNothingOfARatingButTheCount() throws {
    let store = try bench.create()
    let columns = try store.database.all("SELECT name FROM pragma_table_info('rating')") { $0.text(0) }
    #expect(columns == ["course", "version", "item", "point", "count"])
  }

  @Test func addsWhatCameLaterToAStoreFromBefore() throws {
    let store = try bench.create()
    try store.database.script("DROP TABLE role; DROP TABLE rating; DROP TABLE allowance")
    #expect(try bench.open().ratings(of: course, try #require(Course.Version("1.0"))) == [])
    let again = try RecordStore.openOrCreate(at: bench.path, world: bench.world)
    let person: Person.ID = bench.id()
    try again.setRole(Role(.manager), of: person, in: course)
    #expect(try again.role(of: person, in: course) == Role(.manager))
    #expect(try again.allowances(of: person) == [])
  }
}
