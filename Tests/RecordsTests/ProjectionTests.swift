import Testing

@testable import Records

@Suite struct ProjectionTests {
  private func dump(_ store: RecordStore) throws -> [String] {
    var rows: [String] = []
    for table in Projection.Tables.all {
      let columns = try store.database.all("SELECT name FROM pragma_table_info('\(table)')") { $0.text(0) }
      let texts = columns.map { "quote(\($0))" }.joined(separator: "||' '||")
      rows += try store.database.all("SELECT \(texts) FROM \(table) ORDER BY 1") { "\(table) \($0.text(0))" }
    }
    return rows
  }

  @Test(arguments: UInt64(1)...12) func comesOutTheSameWhenItIsMadeAgain(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed)
    let store = try history.run(steps: 150)
    let built = try dump(store)
    try store.rebuild()
    #expect(try dump(store) == built)
    #expect(built.count > 20)
  }

  @Test func comesBackAfterItWasLost() throws {
    var history = try RandomHistory(seed: 99)
    let store = try history.run(steps: 150)
    let built = try dump(store)
    for table in Projection.Tables.all { try store.database.run("DELETE FROM \(table)") }
    try store.rebuild()
    #expect(try dump(store) == built)
  }

  @Test func isNotMadeFromADamagedLog() throws {
    let bench = Workbench()
    let writer = try bench.writer()
    _ = try writer.enrol("NA-1", on: bench)
    let before = try dump(writer.store)
    try writer.store.database.script("DROP TRIGGER event_is_not_changed")
    try writer.store.database.script("UPDATE event SET line=x'7b7d' WHERE seq=3")
    #expect(throws: RecordFault.damagedLine(log: writer.log.text, seq: 3)) { try writer.store.rebuild() }
    #expect(try dump(writer.store) == before)
  }
}
