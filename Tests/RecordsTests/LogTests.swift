import Testing

@testable import Records

@Suite struct LogTests {
  let bench = Workbench()

  private func kinds(in writer: RecordWriter) throws -> [String] {
    try writer.store.database.all("SELECT kind FROM event WHERE log=$1 ORDER BY seq", .text(writer.log.text)) {
      $0.text(0)
    }
  }

  @Test func opensWithItsKeyAndItsMachine() throws {
    let writer = try bench.writer()
    let log = try #require(try writer.store.logs().first)
    #expect(log.opening == .init(centre: "NPL-0417", key: Workbench.key(1), machine: "ab12", continues: nil))
    #expect(log.head.log == writer.log && log.head.seq == 1)
  }

  @Test func chainsEachEventToTheOneBefore() throws {
    let writer = try bench.writer()
    _ = try writer.enrol("NA-1", on: bench)
    let lines = try (1...3).map { try writer.store.line(writer.log, seq: $0) }
    #expect(lines.map(\.previous) == [.zero, lines[0].hash, lines[1].hash])
    #expect(try writer.store.logs().first?.head == lines[2].point)
  }

  @Test func refusesAKeyThatDoesNotMakeTheName() throws {
    let store = try bench.create()
    let names = [1, 2].map { LogName(key: Workbench.key($0)) }
    #expect(throws: RecordFault.keyDoesNotMakeLog(names[0], key: names[1])) {
      try store.openLog(names[0], key: Workbench.key(2), centre: "", continuing: nil)
    }
  }

  @Test func refusesToOpenALogTwice() throws {
    let writer = try bench.writer()
    #expect(throws: RecordFault.logExists(writer.log)) { try bench.openLog(1, in: writer.store) }
  }

  @Test func refusesToWriteALogThatIsNotHere() throws {
    let store = try bench.create()
    #expect(throws: RecordFault.unknownLog(LogName(key: Workbench.key(1)))) { try bench.writer(1, of: store) }
  }

  @Test func writesNothingBeforeThereIsSomethingToSay() throws {
    _ = try bench.writer()
    let writer = try bench.writer(1, of: try bench.open())
    _ = try writer.isClockDoubtful()
    #expect(try kinds(in: writer) == ["opened"])
  }

  @Test func saysOnceForEachProgramThatItBegan() throws {
    var writer = try bench.writer()
    _ = try writer.enrol("NA-1", on: bench)
    _ = try writer.enrol("NA-2", on: bench)
    writer = try bench.writer(1, of: try bench.open())
    _ = try writer.enrol("NA-3", on: bench)
    #expect(try kinds(in: writer) == ["opened", "began", "enrolled", "enrolled", "began", "enrolled"])
  }

  @Test func saysAgainThatItBeganWhenTheFirstEventWasRefused() throws {
    let writer = try bench.writer()
    #expect(throws: RecordFault.clockNotDoubtful) { try writer.confirmClock(by: "Maj. Rai") }
    _ = try writer.enrol("NA-1", on: bench)
    #expect(try kinds(in: writer) == ["opened", "began", "enrolled"])
  }

  @Test func refusesAStoreThatWasCopiedToAnotherMachine() throws {
    let writer = try bench.writer()
    bench.machine = "cd34"
    #expect(throws: RecordFault.otherMachine(writer.log, recorded: "ab12", here: "cd34")) {
      try bench.writer(1, of: try bench.open())
    }
  }

  @Test func continuesALogUnderAnotherKey() throws {
    let old = try bench.writer()
    let head = try #require(try old.store.logs().first?.head)
    let new = try bench.openLog(2, in: old.store, continuing: head)
    #expect(try old.store.logs().last?.opening.continues == head)
    #expect(try kinds(in: new) == ["opened"])
  }

  @Test func neverWritesALogThatWasContinued() throws {
    let old = try bench.writer()
    let new = try bench.openLog(2, in: old.store, continuing: try #require(try old.store.logs().first?.head))
    let fault = RecordFault.logIsContinued(old.log, by: new.log)
    #expect(throws: fault) { try old.enrol("NA-1", on: bench) }
    #expect(throws: fault) { try bench.writer(1, of: old.store) }
    #expect(throws: fault) {
      try bench.openLog(3, in: old.store, continuing: try old.store.head(of: old.log))
    }
  }

  @Test func continuesALogOnlyAtItsEnd() throws {
    let old = try bench.writer()
    let head = try #require(try old.store.logs().first?.head)
    _ = try old.enrol("NA-1", on: bench)
    #expect(throws: RecordFault.notTheHead(head)) { try bench.openLog(2, in: old.store, continuing: head) }
  }
}
