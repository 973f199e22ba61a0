public import Courseware

/// A handed-in final that counts, as statistics ask for it.
public struct KeptFinal: Sendable, Equatable {
  public let attempt: Attempt.ID
  /// SHA-256 in hex.
  public let edition: String
  /// BCP 47.
  public let language: String
  /// ISO 3166 alpha-3.
  public let country: String?
  /// The person's first at this MAJOR version that was handed in.
  public let isFirst: Bool
}

/// Finals one after the other, edition by edition, so that one course at a time need be in memory.
public struct KeptFinals {
  private let rows: StoreRows

  init(of course: Course.ID, major: Int, in database: StoreDatabase) throws(RecordFault) {
    rows = try database.rows(
      """
      SELECT completion.attempt, completion.edition, attempt.language, person.country,
        NOT EXISTS (
          SELECT 1 FROM attempt AS other JOIN completion AS earlier ON earlier.attempt=other.attempt
          WHERE other.person=attempt.person AND other.course=attempt.course AND other.major=attempt.major
            AND (other.started_at, other.attempt) < (attempt.started_at, attempt.attempt))
      FROM completion
        JOIN attempt ON attempt.attempt=completion.attempt
        LEFT JOIN person ON person.person=attempt.person
      WHERE attempt.course=$1 AND attempt.major=$2
      ORDER BY completion.edition, completion.attempt
      """, .text(course.text), .integer(major))
  }

  /// nil after the last one. Throws `.damagedLine` where a row names no attempt.
  public func next() throws(RecordFault) -> KeptFinal? {
    guard try rows.next() else { return nil }
    let row = rows.cursor
    guard let attempt = Attempt.ID(row.text(0)) else { throw .damagedLine(log: row.text(0), seq: 0) }
    return KeptFinal(
      attempt: attempt, edition: row.text(1), language: row.text(2), country: row.optionalText(3),
      isFirst: row.integer(4) == 1)
  }
}

extension RecordStore {
  /// Every final of the course in one MAJOR version that was handed in and counts.
  public func finals(of course: Course.ID, major: Int) throws(RecordFault) -> KeptFinals {
    try KeptFinals(of: course, major: major, in: database)
  }

  /// The MAJOR versions of the course that finals were handed in of, the newest first.
  public func majors(of course: Course.ID) throws(RecordFault) -> [Int] {
    try database.all(
      """
      SELECT DISTINCT attempt.major FROM completion JOIN attempt ON attempt.attempt=completion.attempt
      WHERE attempt.course=$1 ORDER BY attempt.major DESC
      """, .text(course.text)
    ) { $0.integer(0) }
  }

  /// The edition that a handed-in final was last started in: what is asked now. SHA-256 in hex.
  public func newestEdition(of course: Course.ID, major: Int) throws(RecordFault) -> String? {
    try database.first(
      """
      SELECT completion.edition FROM completion JOIN attempt ON attempt.attempt=completion.attempt
      WHERE attempt.course=$1 AND attempt.major=$2 ORDER BY attempt.started_at DESC, attempt.attempt DESC LIMIT 1
      """, .text(course.text), .integer(major)
    ) { $0.text(0) }
  }
}
