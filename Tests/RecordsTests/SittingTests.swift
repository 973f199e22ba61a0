import Courseware
import Testing

@testable import Records

@Suite struct SittingTests {
  let bench = Workbench()
  private let course: Course
  private let writer: RecordWriter
  private let person: Person.ID

  init() throws {
    course = try Sample.course()
    writer = try bench.writer()
    person = try writer.enrol("NA-1", on: bench)
  }

  /// Another terminal: its own connection to the same store.
  private func neighbour() throws -> RecordWriter { try bench.writer(1, of: try bench.open()) }

  @Test func goesOnWhereItStopped() throws {
    let begun = try writer.startSample(by: person, on: bench)
    let answered = try writer.answer(begun, with: Array(Sample.right.prefix(3)), on: bench)
    let store = try bench.open()
    #expect(try store.attempt(begun.start.attempt, in: course) == answered)
    #expect(try store.start(of: begun.start.attempt) == begun.start)
  }

  @Test func keepsTheLastAnswerToAnItem() throws {
    var attempt = try writer.startSample(by: person, on: bench)
    for response in [Response.truth(false), .truth(true)] {
      attempt = try writer.answer(attempt, item: name("zero"), response: response, elapsed: 10)
    }
    #expect(try writer.store.attempt(attempt.start.attempt, in: course).responses == [name("zero"): .truth(true)])
  }

  @Test func startsOnlyOnAnEditionThatIsKept() throws {
    let start = try Sample.start(bench.id(), by: person)
    #expect(throws: RecordFault.editionNotKept(start.edition)) { try writer.start(start, in: course) }
  }

  @Test func startsOneAttemptAtATime() throws {
    let first = try writer.startSample(by: person, on: bench)
    #expect(throws: RecordFault.attemptUnderway(first.start.attempt)) {
      try neighbour().startSample(by: person, on: bench)
    }
  }

  @Test func startsAgainAfterTheEnd() throws {
    _ = try writer.sit(Sample.wrong, by: person, on: bench)
    #expect(try writer.startSample(by: person, on: bench).answers == 0)
  }

  @Test func letsOneOfTwoTerminalsGoOn() throws {
    let attempt = try writer.startSample(by: person, on: bench)
    let other = try neighbour()
    _ = try writer.answer(attempt, item: name("zero"), response: .truth(true), elapsed: 10)
    #expect(throws: RecordFault.continuedElsewhere(expected: 2)) {
      try other.answer(attempt, item: name("zero"), response: .truth(false), elapsed: 10)
    }
    #expect(try other.store.attempt(attempt.start.attempt, in: course).responses == [name("zero"): .truth(true)])
  }

  @Test func tellsTheOtherTerminalThatTheAttemptWasHandedIn() throws {
    let attempt = try writer.answer(
      try writer.startSample(by: person, on: bench), with: Sample.right, on: bench)
    _ = try writer.submit(attempt, in: course)
    let other = try neighbour()
    #expect(throws: RecordFault.continuedElsewhere(expected: 6)) {
      try other.answer(attempt, item: name("zero"), response: .truth(false), elapsed: 10)
    }
    #expect(throws: RecordFault.continuedElsewhere(expected: 6)) { try other.submit(attempt, in: course) }
  }

  @Test func refusesAnAnswerThatTheItemCannotHave() throws {
    let attempt = try writer.startSample(by: person, on: bench)
    #expect(throws: RecordFault.refused(.notAResponse(to: name("zero")))) {
      try writer.answer(attempt, item: name("zero"), response: .order([]), elapsed: 10)
    }
    #expect(try writer.store.attempt(attempt.start.attempt, in: course).answers == 0)
  }

  @Test func refusesToHandInWhatIsNotWhole() throws {
    let attempt = try writer.startSample(by: person, on: bench)
    #expect(throws: RecordFault.refused(.unanswered(attempt.items.map(\.id)))) {
      try writer.submit(attempt, in: course)
    }
  }

  @Test func refusesAnAttemptThatItDoesNotKnow() throws {
    let attempt = try #require(Attempt(try Sample.start(bench.id(), by: person), in: course))
    #expect(throws: RecordFault.unknownAttempt(attempt.start.attempt)) {
      try writer.answer(attempt, item: name("zero"), response: .truth(true), elapsed: 10)
    }
  }

  @Test func recordsWhatAnAttemptCameTo() throws {
    let completion = try writer.sit(Sample.wrong, by: person, on: bench)
    #expect(completion.facts.score == Score(earned: 1, possible: 10))
    #expect(completion.facts.failedDuties == [name("duty")])
    #expect(completion.facts.result == .failed)
    #expect(try bench.open().completion(of: completion.facts.attempt) == completion)
  }

  @Test func handsInAndCompletesInNeighbouringEvents() throws {
    let completion = try writer.sit(Sample.right, by: person, on: bench)
    let before = try writer.store.line(writer.log, seq: completion.point.seq - 1)
    #expect(before.event == .submitted(.init(attempt: completion.facts.attempt, answers: 5)))
    #expect(before.actor == .person(person) && before.at == completion.at)
  }

  @Test func gradesWhatIsOnTheDiskAndNotWhatTheTerminalHolds() throws {
    let attempt = try writer.answer(
      try writer.startSample(by: person, on: bench), with: Sample.right, on: bench)
    try writer.store.database.run("UPDATE private SET bytes=$1 WHERE purpose='answer'", .blob([1]))
    #expect {
      try writer.submit(attempt, in: course)
    } throws: { error in
      if case RecordFault.damagedPrivateRow = error { true } else { false }
    }
    #expect(try writer.store.completion(of: attempt.start.attempt) == nil)
    #expect(try writer.store.history(of: person, course: course.id, major: 1).underway == attempt.start.attempt)
  }

  @Test func givesACompletionWhoseAnswersWereDeleted() throws {
    let completion = try writer.sit(Sample.right, by: person, on: bench)
    try writer.store.database.run("DELETE FROM private WHERE purpose='answer'")
    #expect(try writer.store.completion(of: completion.facts.attempt) == completion)
    #expect(try writer.store.completions(of: person, in: course.id) == [completion])
  }

  @Test func recordsNoResultOfASpecimen() throws {
    let specimen = try Sample.course(standing: .specimen)
    let attempt = try writer.answer(
      try writer.startSample(by: person, on: bench), with: Sample.right, on: bench)
    guard case .specimen(let outcome) = try writer.submit(attempt, in: specimen) else {
      Issue.record("a specimen counted")
      return
    }
    #expect(outcome.passed)
    #expect(try writer.store.completions().next() == nil)
    #expect(try writer.store.completion(of: attempt.start.attempt) == nil)
  }

  @Test func remembersWhatWasDoneBefore() throws {
    let failed = try writer.sit(Sample.wrong, by: person, on: bench)
    _ = try writer.sit(Sample.right, by: person, on: bench)
    let underway = try writer.startSample(by: person, on: bench)
    let course: Course.ID = name("sea-prevention")
    #expect(
      try writer.store.history(of: person, course: course, major: 1)
        == Eligibility.History(
          underway: underway.start.attempt, failed: 1, lastFailed: failed.facts.attempt,
          lastFailedAt: failed.at.milliseconds))
    #expect(try writer.store.history(of: person, course: course, major: 2) == Eligibility.History())
  }

  @Test func survivesAFullDiskInTheMiddleOfAnAnswer() throws {
    let attempt = try writer.answer(
      try writer.startSample(by: person, on: bench), with: Array(Sample.right.prefix(2)), on: bench)
    let database = writer.store.database
    try database.script("CREATE TEMP TRIGGER full AFTER INSERT ON main.event BEGIN SELECT RAISE(ROLLBACK, 'full'); END")
    #expect(throws: RecordFault.self) {
      try writer.answer(attempt, item: name("zero"), response: .truth(true), elapsed: 10)
    }
    try database.script("DROP TRIGGER temp.full")
    #expect(try writer.store.attempt(attempt.start.attempt, in: course) == attempt)
    #expect(try writer.answer(attempt, item: name("zero"), response: .truth(true), elapsed: 10).answers == 3)
  }
}
