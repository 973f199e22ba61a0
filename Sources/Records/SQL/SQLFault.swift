/// What the database said when it could not do something.
public struct SQLFault: Error, Sendable, Equatable {
  /// SQLite's primary result code, as `SQLITE_FULL` (13).
  public let code: Int32
  /// The extended code, whose low byte is `code`.
  public let extendedCode: Int32
  /// SQLite's own words, for a technician; never shown to a trainee.
  public let message: String
  /// The statement that failed; empty when none was running.
  public let sql: String

  public init(code: Int32, extendedCode: Int32, message: String, sql: String) {
    self.code = code
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// The faults that somebody can do something about.
  public enum Reason: Sendable, Equatable {
    case diskFull
    case readOnly
    case inputOutput
    /// Another program held the database for longer than we wait.
    case busy
    case cannotOpen
    case damaged
    case notADatabase
    case notUnique
    /// A trigger or a rule of the schema refused.
    case refused
    case other
  }
}
