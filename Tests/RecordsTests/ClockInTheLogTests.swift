import Testing

@testable import Records

@Suite struct ClockInTheLogTests {
  let bench = Workbench()
  private let start: Int64 = 1_795_255_200_000

  private func lastEvent(of writer: RecordWriter) throws -> EventLine {
    let head = try #require(try writer.store.head(of: writer.log))
    return try writer.store.line(writer.log, seq: head.seq)
  }

  /// A store whose last event is of `start`, after the machine was started again.
  private func writerAfterRestart(wall: Int64) throws -> RecordWriter {
    _ = try bench.writer().enrol("NA-1", on: bench)
    bench.restart(wall: wall)
    return try bench.writer(1, of: try bench.open())
  }

  @Test func ignoresAWallClockThatIsSetWhileTheMachineRuns() throws {
    let writer = try bench.writer()
    _ = try writer.enrol("NA-1", on: bench)
    bench.pass(milliseconds: 5_000)
    bench.wall -= 7 * 86_400_000
    _ = try writer.enrol("NA-2", on: bench)
    #expect(try lastEvent(of: writer).at.milliseconds == start + 5_000)
    #expect(try !writer.isClockDoubtful())
  }

  @Test func countsOnInAnotherProgramOfTheSameBoot() throws {
    _ = try bench.writer().enrol("NA-1", on: bench)
    bench.pass(milliseconds: 9_000)
    bench.wall += 86_400_000
    let writer = try bench.writer(1, of: try bench.open())
    _ = try writer.enrol("NA-2", on: bench)
    #expect(try lastEvent(of: writer).at.milliseconds == start + 9_000)
  }

  @Test func takesTheWallClockAfterARestart() throws {
    let writer = try writerAfterRestart(wall: start + 86_400_000)
    _ = try writer.enrol("NA-2", on: bench)
    #expect(try lastEvent(of: writer).at.milliseconds == start + 86_400_000)
    #expect(try !writer.isClockDoubtful())
  }

  @Test func recordsADoubtAfterTheBeginning() throws {
    let writer = try writerAfterRestart(wall: start - 3_600_000)
    _ = try writer.enrol("NA-2", on: bench)
    let doubt = try writer.store.line(writer.log, seq: 5)
    #expect(doubt.event == .clockDoubtful(.init(began: 4, byMilliseconds: 3_600_000, reason: .behind)))
  }

  @Test func knowsTheDoubtBeforeAnythingIsWritten() throws {
    #expect(try writerAfterRestart(wall: start + 31 * 86_400_000).isClockDoubtful())
  }

  @Test func issuesNoCertificateWhileInDoubt() throws {
    var writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    bench.restart(wall: start - 3_600_000)
    writer = try bench.writer(1, of: try bench.open())
    let completion = try writer.sit(Sample.right, by: person, on: bench)
    #expect(throws: RecordFault.clockDoubtful(doubt: 5)) {
      try writer.issue(bench.id(), for: completion.facts.attempt, kid: "21fe31dfa154a261", cose: [1])
    }
  }

  @Test func takesTheWallClockThatSomebodyConfirmed() throws {
    let writer = try writerAfterRestart(wall: start - 3_600_000)
    _ = try writer.enrol("NA-2", on: bench)
    bench.wall = start + 60_000
    try writer.confirmClock(by: "Maj. Rai")
    #expect(try !writer.isClockDoubtful())
    bench.pass(milliseconds: 1_000)
    _ = try writer.enrol("NA-3", on: bench)
    #expect(try lastEvent(of: writer).at.milliseconds == start + 61_000)
  }

  @Test func tiesEveryProgramOfTheBootToWhatWasConfirmed() throws {
    let writer = try writerAfterRestart(wall: start - 3_600_000)
    let neighbour = try bench.writer(1, of: try bench.open())
    _ = try neighbour.enrol("NA-2", on: bench)
    bench.wall = start + 60_000
    try writer.confirmClock(by: "Maj. Rai")
    _ = try neighbour.enrol("NA-3", on: bench)
    #expect(try lastEvent(of: neighbour).at.milliseconds == start + 60_000)
  }

  @Test func keepsTheNameOfWhoConfirmedBesideTheLog() throws {
    let writer = try writerAfterRestart(wall: start - 3_600_000)
    try writer.confirmClock(by: "Maj. Rai")
    let text = try writer.store.database.first("SELECT bytes FROM private WHERE purpose='text'") { $0.blob(0) }
    #expect(text == Array("Maj. Rai".utf8))
    #expect(!(try lastEvent(of: writer)).bytes.contains(UInt8(ascii: "R")))
  }

  @Test func doubtsANewLogByTheOneThatItContinues() throws {
    let old = try bench.writer()
    _ = try old.enrol("NA-1", on: bench)
    bench.restart(wall: start - 3_600_000)
    let new = try bench.openLog(2, in: old.store, continuing: try old.store.head(of: old.log))
    #expect(try new.isClockDoubtful())
  }
}
