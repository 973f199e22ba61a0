import Testing

@testable import Records

@Suite struct SQLConnectionTests {
  let bench = Workbench()

  private func connection(chance: @escaping () -> UInt8 = { 0 }) throws -> SQLConnection {
    try StoreFile.touch(bench.path)
    return try SQLConnection(existing: bench.path, chance: chance)
  }

  @Test func numbersPlaceholdersByTheirNames() throws {
    let cursor = try connection().rows("SELECT $2, $1, $2", ["first", "second"])
    #expect(try cursor.next())
    #expect([cursor.text(0), cursor.text(1), cursor.text(2)] == ["second", "first", "second"])
  }

  @Test func givesBackEveryKindOfValue() throws {
    let bytes: [UInt8] = [0, 255, 10]
    let cursor = try connection().rows(
      "SELECT $1, $2, $3, $4, $5", [.integer(Int64.min), .text("é\u{0}x"), .blob(bytes), .null, .blob([])])
    #expect(try cursor.next())
    #expect(cursor.integer(0) == Int.min)
    #expect(Array(cursor.text(1).utf8) == Array("é\u{0}x".utf8))
    #expect(cursor.blob(2) == bytes)
    #expect(cursor.isNull(3) && cursor.optionalText(3) == nil && cursor.optionalInteger(3) == nil)
    #expect(cursor.blob(4).isEmpty && !cursor.isNull(4))
  }

  @Test func runsOneTextInsideItself() throws {
    let connection = try connection()
    let text = "WITH two (n) AS (VALUES (1), (2)) SELECT n FROM two"
    let outer = try connection.rows(text)
    var pairs: [[Int]] = []
    while try outer.next() {
      let inner = try connection.rows(text)
      while try inner.next() { pairs.append([outer.integer(0), inner.integer(0)]) }
    }
    #expect(pairs == [[1, 1], [1, 2], [2, 1], [2, 2]])
  }

  @Test func tellsWhichStatementFailed() throws {
    let connection = try connection()
    #expect {
      try connection.run("SELECT * FROM letters")
    } throws: { error in
      guard let fault = error as? SQLFault else { return false }
      return fault.sql == "SELECT * FROM letters" && fault.message == "no such table: letters"
        && fault.reason == .other
    }
  }

  @Test(arguments: ["INSERT INTO t VALUES (1, 2)", "INSERT INTO t VALUES (2, 1)"])
  func tellsWhatIsThereAlready(sql: String) throws {
    let connection = try connection()
    try connection.script("CREATE TABLE t (a PRIMARY KEY, b UNIQUE); INSERT INTO t VALUES (1, 1)")
    #expect {
      try connection.run(sql)
    } throws: { error in
      (error as? SQLFault)?.reason == .notUnique
    }
  }

  @Test func waitsForAnotherProgramAndGoesOn() throws {
    let first = try connection()
    var releases = 3
    let second = try connection {
      releases -= 1
      if releases == 0 { try? first.run("COMMIT") }
      return 0
    }
    try first.run("BEGIN IMMEDIATE")
    try second.run("BEGIN IMMEDIATE")
    #expect(releases == 0)
  }
}
