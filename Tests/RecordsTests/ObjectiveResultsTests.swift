import Courseware
import Encoding
import Testing

@testable import Records

@Suite struct ObjectiveResultsTests {
  let bench = Workbench()

  @Test func everyFinalThatCountsTellsOfItsObjectives() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    let failed = try writer.sit(Sample.wrong, by: person, on: bench)
    let passed = try writer.sit(Sample.right, by: person, on: bench)
    let results = try writer.store.objectiveResults(of: person, in: name("sea-prevention"))
    #expect(results.map(\.objective.description) == ["sea-prevention/o1", "sea-prevention/o1"])
    #expect(results.map(\.score) == [failed.facts.score, passed.facts.score])
    #expect(results.map(\.at) == [failed.at.milliseconds, passed.at.milliseconds])
  }

  @Test func theyAreThereWhenTheAnswersAreNot() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    let completion = try writer.sit(Sample.right, by: person, on: bench)
    try writer.store.database.run("DELETE FROM private WHERE purpose='answer'")
    let results = try writer.store.objectiveResults(of: person, in: name("sea-prevention"))
    #expect(results.map(\.score) == [completion.facts.score])
  }

  @Test func anExportFindsThemBesideEachCompletionWithoutItsAnswers() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    let completion = try writer.sit(Sample.right, by: person, on: bench)
    try writer.store.database.run("DELETE FROM private WHERE purpose='answer'")
    let row = try #require(try writer.store.completions().next())
    let objectives = try writer.store.objectives(of: row)
    #expect(objectives.map(\.objective.text) == ["o1"] && objectives.map(\.score) == [completion.facts.score])
  }

  /// What was written before the objectives were is as good as ever.
  @Test func aLineWithoutThemIsRight() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    let facts = try writer.sit(Sample.right, by: person, on: bench).facts
    #expect(facts.objectives != nil)
    let before = facts.withoutObjectives
    #expect(before.objectives == nil)
    #expect(Event.Completed(before.json) == before)
    #expect(before.json["objectives"] == nil)
  }

  @Test func aStoreThatTellsOfThemSaysSoToOlderPrograms() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    func version() throws -> Int? { try writer.store.database.first("PRAGMA user_version") { $0.integer(0) } }
    #expect(try version() == 1)
    _ = try writer.sit(Sample.right, by: person, on: bench)
    #expect(try version() == 3)
  }
}
