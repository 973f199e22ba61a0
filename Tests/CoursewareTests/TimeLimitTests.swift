import Courseware
import Testing

@Suite struct TimeLimitTests {
  private static let minute = 60_000

  private func begun(limit: Int?) throws -> Attempt {
    let course = Sample.course(
      banks: [Bank(id: name("one"), items: [Sample.item("a"), Sample.item("b")])], draws: [(2, "one")],
      timeLimit: limit.map { Assessment.Wait(minutes: $0) })
    return try #require(Sample.attempt(in: course))
  }

  private func answered(_ attempt: Attempt, _ id: String, after elapsed: Int) throws -> Attempt {
    try attempt.applying(
      .answered(number: attempt.answers + 1, item: name(id), response: .chosen([name("b")]), elapsed: elapsed))
  }

  @Test func countsWhatWasOnTheScreenAndNothingElse() throws {
    let attempt = try answered(begun(limit: 10), "a", after: 4 * Self.minute)
    #expect(attempt.timeLeft(after: 0) == 6 * Self.minute)
    #expect(attempt.timeLeft(after: 7 * Self.minute) == 0)
  }

  @Test func takesAnAnswerInTheLastMillisecond() throws {
    #expect(try answered(begun(limit: 10), "a", after: 10 * Self.minute).answers == 1)
  }

  @Test func refusesAnAnswerThatComesTooLate() throws {
    let attempt = try answered(begun(limit: 10), "a", after: 4 * Self.minute)
    #expect(throws: Attempt.Refusal.timeIsOver) { try answered(attempt, "b", after: 6 * Self.minute + 1) }
  }

  @Test func handsInWhatIsAnsweredWhenTheTimeIsOver() throws {
    let attempt = try answered(begun(limit: 10), "a", after: 4 * Self.minute)
    let done = try attempt.applying(.ranOut(after: 6 * Self.minute))
    #expect(done.end == .ranOut)
    #expect(done.unanswered == [name("b")])
  }

  @Test func givesNoPointsForWhatWasNotAnswered() throws {
    let attempt = try answered(begun(limit: 10), "a", after: 1).applying(.ranOut(after: 10 * Self.minute))
    let rules = Sample.course(banks: [Bank(id: name("one"), items: [])], draws: []).assessment
    #expect(Outcome(of: attempt, under: rules).score == Score(earned: 1, possible: 2))
  }

  @Test(arguments: [nil, 10]) func runsOutOfNothingBeforeTheLimit(limit: Int?) throws {
    let attempt = try begun(limit: limit)
    #expect(throws: Attempt.Refusal.timeIsLeft) { try attempt.applying(.ranOut(after: 10 * Self.minute - 1)) }
  }

  @Test func withoutALimitAnyTimeIsEnough() throws {
    let attempt = try answered(begun(limit: nil), "a", after: .max)
    #expect(try answered(attempt, "b", after: .max).unanswered.isEmpty)
    #expect(attempt.timeLeft(after: .max) == nil)
  }
}

@Suite struct PrerequisiteTests {
  private let rules = Sample.course(banks: [Bank(id: name("one"), items: [])], draws: []).assessment
  private let needed = Prerequisite(course: name("foundations"), major: 2)

  private func eligibility(_ passes: [Eligibility.Pass], _ history: Eligibility.History = .init()) -> Eligibility {
    Eligibility(after: history, under: rules, requiring: [needed], having: passes, now: 1_000)
  }

  @Test(arguments: [(1, nil), (2, 999), (0, 5_000)] as [(Int, Int64?)])
  func isMissingWhenAnOlderOneOrNoneInForceWasPassed(major: Int, until: Int64?) {
    let pass = Eligibility.Pass(course: name("foundations"), major: major, until: until)
    #expect(eligibility([pass]) == .mustPass(needed))
  }

  @Test(arguments: [(2, nil), (3, 1_000)] as [(Int, Int64?)])
  func isThereWhenThisOrALaterOneIsInForce(major: Int, until: Int64?) {
    let pass = Eligibility.Pass(course: name("foundations"), major: major, until: until)
    #expect(eligibility([pass]) == .mayStart)
  }

  @Test func isNotMetByAnotherCourse() {
    #expect(eligibility([.init(course: name("other"), major: 9, until: nil)]) == .mustPass(needed))
  }

  @Test func doesNotStopWhatIsUnderway() {
    var random = Seeded(1)
    let id = Attempt.ID(milliseconds: 0, random: &random)
    #expect(eligibility([], .init(underway: id)) == .mustResume(id))
  }

  @Test func isNamedBeforeAnyWait() {
    #expect(eligibility([], .init(failed: 3, lastFailedAt: 0)) == .mustPass(needed))
  }
}
