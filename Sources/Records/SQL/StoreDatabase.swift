/// A store's database as its operations see it: set up to keep what it confirms, its faults told as the store's.
struct StoreDatabase {
  let connection: SQLConnection

  /// Makes the tables in a new file, or in an empty one that an interrupted creation left.
  static func create(at path: String, chance: @escaping () -> UInt8) throws(RecordFault) -> StoreDatabase {
    try StoreFile.touch(path)
    guard try StoreFile.kind(of: path) == .empty else { throw .storeExists(path: path) }
    let database = try StoreDatabase(connecting: path, chance: chance)
    // Not yet in WAL mode: so the header says whose file it is in the file itself, where `kind(of:)` looks.
    try database.transaction { () throws(RecordFault) in
      let tables = try database.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) }
      guard tables == 0 else { throw .storeExists(path: path) }
      try database.script(Schema.whole)
      try database.script("PRAGMA application_id=\(Schema.applicationID); PRAGMA user_version=\(Schema.firstVersion)")
    }
    try database.beDurable()
    return database
  }

  static func open(at path: String, chance: @escaping () -> UInt8) throws(RecordFault) -> StoreDatabase {
    switch try StoreFile.kind(of: path) {
    case .empty, .foreign: throw .notAStore(path: path)
    case .store(let version): try check(version, of: path)
    }
    let database = try StoreDatabase(connecting: path, chance: chance)
    let version = try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
    try check(version, of: path)
    try database.beDurable()
    return database
  }

  private init(connecting path: String, chance: @escaping () -> UInt8) throws(RecordFault) {
    do throws(SQLFault) {
      connection = try SQLConnection(existing: path, chance: chance)
    } catch { throw .database(error) }
    try script(
      """
      PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA recursive_triggers=ON; PRAGMA foreign_keys=ON;
      PRAGMA synchronous=FULL
      """)
  }

  private static func check(_ version: Int, of path: String) throws(RecordFault) {
    guard version <= Schema.version else {
      throw .newerStore(path: path, version: version, known: Schema.version)
    }
  }

  /// Says that only programs which know so much may read it from now on.
  func raise(to version: Int) throws(RecordFault) {
    let present = try first("PRAGMA user_version") { $0.integer(0) } ?? 0
    if present < version { try script("PRAGMA user_version=\(version)") }
  }

  /// Asks for the write-ahead log and full synchronisation, and believes only what it reads back.
  private func beDurable() throws(RecordFault) {
    let journal = try first("PRAGMA journal_mode=WAL") { $0.text(0) } ?? ""
    let synchronous = try first("PRAGMA synchronous") { $0.integer(0) } ?? 0
    guard journal == "wal", synchronous == 2 else { throw .notDurable(journal: journal, synchronous: synchronous) }
  }
}

extension StoreDatabase {
  func run(_ sql: String, _ values: SQLValue...) throws(RecordFault) {
    do throws(SQLFault) { try connection.run(sql, values) } catch { throw .database(error) }
  }

  func script(_ sql: String) throws(RecordFault) {
    do throws(SQLFault) { try connection.script(sql) } catch { throw .database(error) }
  }

  func rows(_ sql: String, _ values: SQLValue...) throws(RecordFault) -> StoreRows {
    do throws(SQLFault) { return StoreRows(cursor: try connection.rows(sql, values)) } catch { throw .database(error) }
  }

  /// The first row, read; nil when there is none.
  func first<Value>(
    _ sql: String, _ values: SQLValue..., read: (SQLCursor) -> Value
  ) throws(RecordFault) -> Value? {
    do throws(SQLFault) {
      let cursor = try connection.rows(sql, values)
      return try cursor.next() ? read(cursor) : nil
    } catch { throw .database(error) }
  }

  /// Every row, read. For answers that are known to be short.
  func all<Value>(_ sql: String, _ values: SQLValue..., read: (SQLCursor) -> Value) throws(RecordFault) -> [Value] {
    do throws(SQLFault) {
      let cursor = try connection.rows(sql, values)
      var found: [Value] = []
      while try cursor.next() { found.append(read(cursor)) }
      return found
    } catch { throw .database(error) }
  }

  /// All or nothing, durable when it returns. The writer's place is taken at once, never in the middle.
  func transaction<Value>(_ body: () throws(RecordFault) -> Value) throws(RecordFault) -> Value {
    try between("BEGIN IMMEDIATE", body)
  }

  /// Several reads that see one state of the store.
  func snapshot<Value>(_ body: () throws(RecordFault) -> Value) throws(RecordFault) -> Value {
    try between("BEGIN DEFERRED", body)
  }

  private func between<Value>(
    _ begin: String, _ body: () throws(RecordFault) -> Value
  ) throws(RecordFault) -> Value {
    try run(begin)
    do throws(RecordFault) {
      let value = try body()
      try run("COMMIT")
      return value
    } catch {
      // A full disk has SQLite roll back by itself; the first fault is the one to tell.
      if connection.isInTransaction { try? run("ROLLBACK") }
      throw error
    }
  }
}

/// Rows of an answer of any length, one at a time.
struct StoreRows {
  let cursor: SQLCursor

  func next() throws(RecordFault) -> Bool {
    do throws(SQLFault) { return try cursor.next() } catch { throw .database(error) }
  }
}
