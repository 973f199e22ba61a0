internal import CSQLite

/// The rows of a running statement, seen one at a time; the columns are those of the row last stepped to.
final class SQLCursor {
  private let statement: SQLStatement
  private let connection: SQLConnection

  init(of statement: SQLStatement, on connection: SQLConnection, values: [SQLValue]) {
    self.statement = statement
    self.connection = connection
    statement.bind(values)
  }

  deinit {
    statement.reset()
    connection.takeBack(statement)
  }

  /// False after the last row.
  func next() throws(SQLFault) -> Bool {
    switch sqlite3_step(statement.handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw connection.fault(code, sql: statement.sql)
    }
  }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement.handle, Int32(column)) == SQLITE_NULL }

  /// 0 for NULL.
  func integer(_ column: Int) -> Int { Int(sqlite3_column_int64(statement.handle, Int32(column))) }

  /// Empty for NULL.
  func text(_ column: Int) -> String {
    guard let start = sqlite3_column_text(statement.handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// Empty for NULL.
  func blob(_ column: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement.handle, Int32(column)) else { return [] }
    let count = Int(sqlite3_column_bytes(statement.handle, Int32(column)))
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  func optionalInteger(_ column: Int) -> Int? { isNull(column) ? nil : integer(column) }
  func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }
}

/// A prepared statement and where its `$1`, `$2`, … stand.
final class SQLStatement {
  let handle: OpaquePointer
  let sql: String
  /// SQLite numbers `$2` by where it first stands, not by its 2.
  private let places: [Int32]

  init(_ handle: OpaquePointer, sql: String) {
    self.handle = handle
    self.sql = sql
    places = (0..<sqlite3_bind_parameter_count(handle)).map { sqlite3_bind_parameter_index(handle, "$\($0 + 1)") }
    precondition(!places.contains(0), "placeholders are $1, $2, … without a gap: \(sql)")
  }

  deinit { sqlite3_finalize(handle) }

  func bind(_ values: [SQLValue]) {
    precondition(values.count == places.count, "\(places.count) placeholders, \(values.count) values: \(sql)")
    for (place, value) in zip(places, values) {
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, place)
        case .integer(let integer): sqlite3_bind_int64(handle, place, integer)
        case .text(let text): bind(text, at: place)
        case .blob(let bytes):
          bytes.withUnsafeBytes { csqlite_bind_blob(handle, place, $0.baseAddress, Int32($0.count)) }
        }
      precondition(code == SQLITE_OK, "a value was bound to a statement that still runs: \(sql)")
    }
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
  }

  private func bind(_ text: String, at place: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress else { return csqlite_bind_text(handle, place, "", 0) }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        csqlite_bind_text(handle, place, $0, Int32(bytes.count))
      }
    }
  }
}
