import Glibc
import Testing

@testable import Records

@Suite struct StoreFileTests {
  let bench = Workbench()

  @Test func makesAStoreThatOnlyItsOwnerReads() throws {
    _ = try bench.create()
    var status = stat()
    #expect(stat(bench.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  @Test func doesNotMakeAStoreOverAnotherFile() throws {
    bench.write(Array("a letter".utf8), to: bench.path)
    #expect(throws: RecordFault.storeExists(path: bench.path)) { try bench.create() }
    #expect(bench.bytes(of: bench.path) == Array("a letter".utf8))
  }

  @Test func doesNotMakeAStoreTwice() throws {
    let store = try bench.create()
    _ = try bench.openLog(1, in: store)
    #expect(throws: RecordFault.storeExists(path: bench.path)) { try bench.create() }
    #expect(try bench.open().logs().count == 1)
  }

  @Test func takesUpACreationThatWasInterrupted() throws {
    bench.write([], to: bench.path)
    #expect(throws: RecordFault.notAStore(path: bench.path)) { try bench.open() }
    #expect(try bench.create().logs().isEmpty)
  }

  @Test func opensWhatIsThereAndMakesWhatIsNot() throws {
    for _ in 0..<2 { _ = try RecordStore.openOrCreate(at: bench.path, world: bench.world) }
    _ = try bench.openLog(1, in: try RecordStore.openOrCreate(at: bench.path, world: bench.world))
    #expect(try RecordStore.openOrCreate(at: bench.path, world: bench.world).logs().count == 1)
  }

  @Test func makesNothingInPlaceOfAnotherFile() {
    bench.write(Array("a letter".utf8), to: bench.path)
    #expect(throws: RecordFault.notAStore(path: bench.path)) {
      try RecordStore.openOrCreate(at: bench.path, world: bench.world)
    }
    #expect(bench.bytes(of: bench.path) == Array("a letter".utf8))
  }

  @Test func refusesAFileThatIsNoDatabase() throws {
    let text = Array(String(repeating: "SQLite format 4\n", count: 100).utf8)
    bench.write(text, to: bench.path)
    #expect(throws: RecordFault.notAStore(path: bench.path)) { try bench.open() }
    #expect(bench.bytes(of: bench.path) == text)
  }

  @Test func refusesAnotherProgramsDatabase() throws {
    bench.write([], to: bench.path)
    let other = try SQLConnection(existing: bench.path, chance: { 0 })
    try other.script("CREATE TABLE letters (text); PRAGMA application_id=7")
    let before = bench.bytes(of: bench.path)
    #expect(throws: RecordFault.notAStore(path: bench.path)) { try bench.open() }
    #expect(bench.bytes(of: bench.path) == before)
  }

  @Test func refusesAStoreOfANewerProgramAndLeavesItAsItIs() throws {
    do {
      let store = try bench.create()
      try store.database.script("PRAGMA user_version=4")
    }
    let before = bench.bytes(of: bench.path)
    #expect(throws: RecordFault.newerStore(path: bench.path, version: 4, known: 3)) { try bench.open() }
    #expect(bench.bytes(of: bench.path) == before)
    #expect(access(bench.path + "-wal", F_OK) != 0)
  }

  @Test func refusesAStoreThatANewerProgramHasOpenNow() throws {
    let store = try bench.create()
    try store.database.script("PRAGMA user_version=4")
    #expect(throws: RecordFault.newerStore(path: bench.path, version: 4, known: 3)) { try bench.open() }
  }

  @Test func saysThatAFileIsNotThere() {
    #expect(throws: RecordFault.file(path: bench.path, errno: ENOENT)) { try bench.open() }
  }

  @Test func saysThatAFolderTakesNoFiles() {
    #expect(throws: RecordFault.file(path: "/proc/store", errno: ENOENT)) {
      try RecordStore.create(at: "/proc/store", world: bench.world)
    }
  }

  @Test(arguments: [
    ("journal_mode", "wal"), ("synchronous", "2"), ("recursive_triggers", "1"), ("foreign_keys", "1"),
    ("trusted_schema", "0"), ("cell_size_check", "1"),
  ]) func setsTheDatabaseUpToKeepWhatItConfirms(pragma: String, value: String) throws {
    _ = try bench.create()
    let store = try bench.open()
    #expect(try store.database.first("PRAGMA \(pragma)") { $0.text(0) } == value)
  }

  @Test func tellsAFullDiskAndLosesNothing() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    let pages = try writer.store.database.first("PRAGMA page_count") { $0.integer(0) } ?? 0
    try writer.store.database.script("PRAGMA max_page_count=\(pages)")
    let large = SQLValue.blob([UInt8](repeating: 7, count: 100_000))
    #expect {
      try writer.store.database.run("INSERT INTO blob VALUES ('x', $1)", large)
    } throws: { error in
      if case RecordFault.database(let fault) = error { fault.reason == .diskFull } else { false }
    }
    try writer.store.database.script("PRAGMA max_page_count=1000000")
    #expect(try writer.store.person(person) != nil)
    #expect(try writer.enrol("NA-2", on: bench) != person)
  }

  @Test func tellsADamagedFile() throws {
    do {
      let writer = try bench.writer()
      for number in 0..<40 { _ = try writer.enrol("NA-\(number)", on: bench) }
    }
    var bytes = bench.bytes(of: bench.path)
    for place in bytes.indices.dropFirst(4096) { bytes[place] = 0xA5 }
    bench.write(bytes, to: bench.path)
    #expect {
      try bench.open().people()
    } throws: { error in
      if case RecordFault.database(let fault) = error { fault.reason == .damaged } else { false }
    }
  }

  @Test(arguments: [
    "UPDATE event SET kind='x'", "DELETE FROM event", "UPDATE edition SET course='x'", "DELETE FROM edition",
    "UPDATE blob SET bytes=x'00'", "DELETE FROM blob",
    "INSERT OR REPLACE INTO blob SELECT * FROM blob", "INSERT OR REPLACE INTO event SELECT * FROM event",
  ]) func refusesToChangeEvidence(sql: String) throws {
    let writer = try bench.writer()
    try writer.store.keep(try Sample.edition())
    #expect {
      try writer.store.database.run(sql)
    } throws: { error in
      if case RecordFault.database(let fault) = error { fault.reason == .refused } else { false }
    }
  }
}
