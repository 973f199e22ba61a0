internal import CSQLite
internal import Glibc

/// One open database. Not shared between threads.
///
/// Statements are kept for the next use of the same text. A database that another program writes to is asked again
/// every 1 to 5 ms by chance: SQLite's own waiting doubles each time, and with many writers the unluckiest starves.
final class SQLConnection {
  private let handle: OpaquePointer
  private let patience: Patience
  private var idle: [String: [SQLStatement]] = [:]

  /// `chance` gives any byte; it spreads the waiting of programs that met.
  init(existing path: String, chance: @escaping () -> UInt8) throws(SQLFault) {
    var handle: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &handle, flags, nil)
    guard let handle else {
      throw SQLFault(code: SQLITE_NOMEM, extendedCode: SQLITE_NOMEM, message: "out of memory", sql: "")
    }
    guard code == SQLITE_OK else {
      defer { sqlite3_close_v2(handle) }
      throw SQLFault(of: handle, code: code, sql: "")
    }
    self.handle = handle
    patience = Patience(chance: chance)
    _ = csqlite_defensive(handle)
    sqlite3_busy_handler(handle, askAgainLater, Unmanaged.passUnretained(patience).toOpaque())
  }

  deinit {
    idle = [:]
    sqlite3_close_v2(handle)
  }

  /// Runs one statement to its end.
  func run(_ sql: String, _ values: [SQLValue] = []) throws(SQLFault) {
    let cursor = try rows(sql, values)
    while try cursor.next() {}
  }

  /// Runs a statement that gives rows, one at a time.
  func rows(_ sql: String, _ values: [SQLValue] = []) throws(SQLFault) -> SQLCursor {
    SQLCursor(of: try statement(sql), on: self, values: values)
  }

  /// Runs a text of several statements that take no values.
  func script(_ sql: String) throws(SQLFault) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw fault(code, sql: sql) }
  }

  /// Whether a transaction is open. SQLite closes one by itself after some faults.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  func fault(_ code: Int32, sql: String) -> SQLFault { SQLFault(of: handle, code: code, sql: sql) }

  func takeBack(_ statement: SQLStatement) { idle[statement.sql, default: []].append(statement) }

  private func statement(_ sql: String) throws(SQLFault) -> SQLStatement {
    if let kept = idle[sql]?.popLast() { return kept }
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw fault(code, sql: sql) }
    return SQLStatement(prepared, sql: sql)
  }
}

/// How long we wait for another program's transaction: about 10 s in all.
private final class Patience {
  static let triesAtMost: Int32 = 3_400
  let chance: () -> UInt8
  init(chance: @escaping () -> UInt8) { self.chance = chance }
}

private func askAgainLater(_ patience: UnsafeMutableRawPointer?, _ tries: Int32) -> Int32 {
  guard let patience, tries < Patience.triesAtMost else { return 0 }
  let chance = Unmanaged<Patience>.fromOpaque(patience).takeUnretainedValue().chance()
  usleep(1_000 + UInt32(chance) * 4_000 / 255)
  return 1
}

extension SQLFault {
  init(of handle: OpaquePointer, code: Int32, sql: String) {
    self.init(code: code & 0xFF, extendedCode: code, message: String(cString: sqlite3_errmsg(handle)), sql: sql)
  }

  public var reason: Reason {
    switch code {
    case SQLITE_FULL: .diskFull
    case SQLITE_READONLY: .readOnly
    case SQLITE_IOERR: .inputOutput
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: .cannotOpen
    case SQLITE_CORRUPT: .damaged
    case SQLITE_NOTADB: .notADatabase
    case SQLITE_CONSTRAINT where isUniqueness: .notUnique
    case SQLITE_CONSTRAINT: .refused
    default: .other
    }
  }

  private var isUniqueness: Bool {
    extendedCode == Int32(CSQLITE_CONSTRAINT_UNIQUE)
      || extendedCode == Int32(CSQLITE_CONSTRAINT_PRIMARYKEY)
  }
}
