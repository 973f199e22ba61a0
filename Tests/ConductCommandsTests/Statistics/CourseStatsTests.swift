import ArgumentParser
import Courseware
import Encoding
import Testing

@testable import ConductCommands

@Suite struct CourseStatsTests {
  private let day: Int64 = 25 * 3_600_000

  /// One person fails and then passes, others pass.
  private func room(people: Int) throws -> Sitting {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    _ = try sitting.take("sea-prevention", rightly: false)
    sitting.fixed.wait(day)
    _ = try sitting.take("sea-prevention")
    for person in 1..<people {
      try sitting.enrol("NA-\(person)")
      _ = try sitting.take("sea-prevention")
    }
    return sitting
  }

  private func firstLine(_ sitting: Sitting, _ words: String...) throws -> String {
    #expect(try sitting.run(["course", "stats", "sea-prevention", "--plain"] + words) == .done)
    return sitting.fixed.text.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func aSecondAttemptIsNotCounted() throws {
    #expect(try firstLine(try room(people: 2)) == "sea-prevention 1.x: 2 finals, first attempts only")
  }

  @Test func aSecondAttemptIsCountedWhereItIsAskedFor() throws {
    #expect(
      try firstLine(try room(people: 2), "--all-attempts") == "sea-prevention 1.x: 3 finals, repeated attempts too")
  }

  @Test func aFolderNamesItsCourse() throws {
    let sitting = try room(people: 1)
    #expect(try sitting.run(["course", "stats", FixedWorld.project + "/Courses/sea-prevention"]) == .done)
  }

  @Test func aSpecimenIsInNoStatistic() throws {
    let sitting = try room(people: 1)
    _ = try sitting.take("first-steps")
    #expect(throws: Failure.self) { try sitting.run(["course", "stats", "first-steps"]) }
  }

  @Test func aVersionThatNobodyTookIsAFailure() throws {
    let sitting = try room(people: 1)
    #expect(throws: Failure.self) { try sitting.run(["course", "stats", "sea-prevention", "--major", "7"]) }
  }

  @Test func theCountsOfAFewPeopleDoNotLeave() throws {
    let sitting = try room(people: 3)
    let file = sitting.fixed.folder + "/counts.json"
    #expect(throws: Failure.self) { try sitting.run(["course", "stats", "sea-prevention", "--counts-out", file]) }
    #expect(!exists(file))
  }

  @Test func countsThatWereSentSayWhatTheStoreSaid() throws {
    let sitting = try room(people: 11)
    let file = sitting.fixed.folder + "/counts.json"
    #expect(try sitting.run(["course", "stats", "sea-prevention", "--counts-out", file]) == .done)
    #expect(try sitting.run(["course", "stats", "sea-prevention", "--format", "csv"]) == .done)
    let ofTheStore = sitting.fixed.text
    #expect(try sitting.run(["course", "stats", "sea-prevention", "--format", "csv", "--counts", file]) == .done)
    #expect(sitting.fixed.text == ofTheStore)
  }

  @Test func countsOfTwoCentresAddUp() throws {
    let sitting = try room(people: 11)
    let file = sitting.fixed.folder + "/counts.json"
    #expect(try sitting.run(["course", "stats", "sea-prevention", "--counts-out", file]) == .done)
    #expect(
      try firstLine(sitting, "--counts", file, file) == "sea-prevention 1.x: 22 finals, first attempts only")
  }

  @Test func countsOfAnotherCourseAreRefused() throws {
    let sitting = try room(people: 11)
    let file = sitting.fixed.folder + "/counts.json"
    #expect(try sitting.run(["course", "stats", "sea-prevention", "--counts-out", file]) == .done)
    #expect(throws: Failure.self) { try sitting.run(["course", "stats", "first-steps", "--counts", file]) }
  }

  @Test func aFileThatHoldsNoCountsIsRefused() throws {
    let sitting = try room(people: 1)
    let file = sitting.fixed.folder + "/counts.json"
    try replace(file, with: Array("{}\n".utf8), mode: 0o600)
    #expect(throws: Failure.self) { try sitting.run(["course", "stats", "sea-prevention", "--counts", file]) }
  }

  @Test(arguments: [
    ["--all-attempts", "--counts-out", "x"], ["--counts", "x", "--all-attempts"], ["--by", "rank"],
  ])
  func whatDoesNotGoTogetherIsAMisuse(words: [String]) {
    #expect(throws: (any Error).self) { try Conduct.parseAsRoot(["course", "stats", "sea-prevention"] + words) }
  }
}
