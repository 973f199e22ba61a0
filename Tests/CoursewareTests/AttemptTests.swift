import Courseware
import Testing

@Suite struct AttemptTests {
  private let course = Sample.course(
    banks: [Bank(id: name("one"), items: [Sample.item("a"), Sample.item("b", critical: true)])], draws: [(2, "one")],
    critical: true, passPercent: 50)

  private func begun() throws -> Attempt { try #require(Sample.attempt(in: course)) }

  private func answered(_ right: [String: Bool]) throws -> Attempt {
    var attempt = try begun()
    for (id, isRight) in right.sorted(by: { $0.key < $1.key }) {
      attempt = try attempt.applying(
        .answered(
          number: attempt.answers + 1, item: name(id), response: .chosen([name(isRight ? "b" : "a")]), elapsed: 1))
    }
    return attempt
  }

  @Test func keepsTheLastAnswerToAnItem() throws {
    let attempt = try answered(["a": false])
      .applying(.answered(number: 2, item: name("a"), response: .chosen([name("b")]), elapsed: 1))
    #expect(attempt.responses == [name("a"): .chosen([name("b")])])
  }

  @Test func anAnswerThatWasExplainedStands() throws {
    let explained = Sample.course(banks: course.banks, draws: [(2, "one")], feedback: .each)
    let begun = try #require(Sample.attempt(in: explained))
    let attempt = try begun.applying(
      .answered(number: 1, item: name("a"), response: .chosen([name("a")]), elapsed: 1))
    #expect(throws: Attempt.Refusal.alreadyAnswered(name("a"))) {
      try attempt.applying(.answered(number: 2, item: name("a"), response: .chosen([name("b")]), elapsed: 1))
    }
  }

  @Test func refusesAnAnswerWithTheNumberOfAnotherTerminal() throws {
    let attempt = try answered(["a": true])
    #expect(throws: Attempt.Refusal.continuedElsewhere(expected: 2)) {
      try attempt.applying(.answered(number: 1, item: name("b"), response: .chosen([name("b")]), elapsed: 1))
    }
  }

  @Test func refusesAnItemThatWasNotDrawn() throws {
    let attempt = try begun()
    #expect(throws: Attempt.Refusal.notInForm(name("z"))) {
      try attempt.applying(.answered(number: 1, item: name("z"), response: .truth(true), elapsed: 1))
    }
  }

  @Test func refusesAResponseOfAnotherKind() throws {
    let attempt = try begun()
    #expect(throws: Attempt.Refusal.notAResponse(to: name("a"))) {
      try attempt.applying(.answered(number: 1, item: name("a"), response: .truth(true), elapsed: 1))
    }
  }

  @Test func refusesToHandInWhatIsNotWhole() throws {
    let attempt = try answered(["a": true])
    #expect(throws: Attempt.Refusal.unanswered([name("b")])) { try attempt.applying(.submitted) }
  }

  @Test func refusesAnAnswerAfterHandingIn() throws {
    let attempt = try answered(["a": true, "b": true]).applying(.submitted)
    #expect(throws: Attempt.Refusal.alreadySubmitted) {
      try attempt.applying(.answered(number: 3, item: name("a"), response: .chosen([name("a")]), elapsed: 1))
    }
  }

  @Test func refusesAFormOfAnotherEdition() throws {
    let attempt = try begun()
    let other = Sample.course(banks: [Bank(id: name("one"), items: [Sample.item("a")])], draws: [(1, "one")])
    #expect(Attempt(attempt.start, in: other) == nil)
  }

  @Test func passesWhenTheMarkIsReachedAndNoDutyFailed() throws {
    let outcome = Outcome(of: try answered(["a": false, "b": true]).applying(.submitted), under: course.assessment)
    #expect(outcome.passed)
  }

  @Test func failsOnADutyWhateverTheTotal() throws {
    let outcome = Outcome(of: try answered(["a": true, "b": false]).applying(.submitted), under: course.assessment)
    #expect(outcome.score.reaches(percent: 50))
    #expect(outcome.failedDuties == [name("b")])
    #expect(!outcome.passed)
  }

  @Test func givesTheScoreOfEachObjective() throws {
    let outcome = Outcome(of: try answered(["a": true, "b": false]).applying(.submitted), under: course.assessment)
    let parts = outcome.byObjective(course.objectives)
    #expect(parts.map(\.score) == [Score(earned: 1, possible: 2)])
  }
}

@Suite struct EligibilityTests {
  private let rules = Sample.course(
    banks: [Bank(id: name("one"), items: [Sample.item("a")])], draws: [(1, "one")],
    wait: Assessment.Wait(minutes: 24 * 60)
  ).assessment

  @Test func letsANewcomerStart() { #expect(Eligibility(after: .init(), under: rules, now: 0) == .mayStart) }

  @Test func goesOnWithWhatIsUnderway() {
    var random = Seeded(1)
    let id = Attempt.ID(milliseconds: 0, random: &random)
    #expect(Eligibility(after: .init(underway: id), under: rules, now: 0) == .mustResume(id))
  }

  @Test func waitsAfterAFailure() {
    let history = Eligibility.History(failed: 1, lastFailedAt: 1000)
    #expect(Eligibility(after: history, under: rules, now: 2000) == .mustWait(until: 86_401_000))
    #expect(Eligibility(after: history, under: rules, now: 86_401_000) == .mayStart)
  }

  @Test func endsAfterTheAttemptsAllowed() {
    #expect(
      Eligibility(after: .init(failed: 3, lastFailedAt: 0), under: rules, now: 1 << 40) == .noAttemptsLeft(used: 3))
  }
}

@Suite struct KindTests {
  @Test func aSingleChoiceNeedsItsKeyAmongItsOptions() {
    #expect(SingleChoice(options: [choice("a"), choice("b")], key: name("z")) == nil)
  }
  @Test func aMultipleChoiceNeedsAWrongOption() {
    #expect(
      MultipleChoice(options: [choice("a"), choice("b")], keys: [name("a"), name("b")], scoring: .partial) == nil)
  }
  @Test func noTwoOptionsShareAnId() {
    #expect(SingleChoice(options: [choice("a"), choice("a")], key: name("a")) == nil)
  }
  @Test func anOrderingHasThreeEntriesOrMore() {
    #expect(Ordering(entries: [choice("a"), choice("b")], scoring: .partial) == nil)
  }
  @Test func aMatchingNeedsEveryLeftSideAnswered() {
    let item = Sample.item("i", Sample.matching(.partial))
    #expect(!item.accepts(.pairs([name("p"): name("p")])))
    #expect(item.accepts(.pairs([name("p"): name("x"), name("q"): name("x"), name("r"): name("p")])))
  }
}
