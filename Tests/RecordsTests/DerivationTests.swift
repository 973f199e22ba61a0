import Courseware
import Testing

@testable import Records

@Suite struct DerivationTests {
  let bench = Workbench()

  @Test func followsEveryMarkFromItsAnswer() throws {
    let writer = try bench.writer()
    let completion = try writer.sit(Sample.wrong, by: try writer.enrol("NA-1", on: bench), on: bench)
    let derivation = try #require(
      try writer.store.derivation(of: completion.facts.attempt, in: try Sample.course()))
    #expect(derivation.steps.map(\.answer?.response) == Sample.wrong.map(\.1))
    #expect(
      derivation.steps.map(\.mark.reason)
        == [.nothing, .options(right: 1, wrong: 1, of: 2), .nothing, .parts(right: 1, of: 2), .nothing])
    #expect(derivation.outcome.score == completion.facts.score)
    #expect(derivation.recorded == completion)
  }

  @Test func keepsAnswersThatWereChanged() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    let begun = try writer.startSample(by: person, on: bench)
    let changed = try writer.answer(begun, item: name("zero"), response: .truth(false), elapsed: 900)
    _ = try writer.submit(
      try writer.answer(changed, with: Sample.right, on: bench), in: try Sample.course())
    let derivation = try #require(try writer.store.derivation(of: begun.start.attempt, in: try Sample.course()))
    #expect(derivation.answers.count == 6)
    #expect(derivation.answers.first?.elapsedMilliseconds == 900)
    #expect(derivation.steps.first { $0.item.id == name("zero") }?.answer?.number == 4)
  }

  @Test func saysNothingWhileTheAttemptIsUnderway() throws {
    let writer = try bench.writer()
    let begun = try writer.startSample(by: try writer.enrol("NA-1", on: bench), on: bench)
    #expect(try writer.store.derivation(of: begun.start.attempt, in: try Sample.course()) == nil)
  }
}
