/// One completion with all that the records know of it, in the order of the columns that leave the store.
/// What certificates and later events add (level, issuer, validity, countersignature, voiding) is for the caller.
public struct CompletionRecord: Sendable, Equatable {
  /// The attempt's id.
  public let recordID: String
  /// nil when none was issued.
  public let certificateID: String?
  public let centre: String
  /// ISO 3166 alpha-3.
  public let country: String?
  public let serviceNumber: String?
  /// The only name, for who has one name.
  public let familyName: String?
  public let givenNames: String?
  public let printedName: String?
  public let rank: String?
  public let unit: String?
  public let course: String
  public let version: String
  /// SHA-256 in hex.
  public let edition: String
  public let audience: String
  /// BCP 47.
  public let language: String
  public let textState: String
  public let session: String?
  /// Which attempt of this person at this course it was, from 1, every version and unfinished ones counted.
  public let attempt: Int
  public let started: Timestamp
  public let completed: Timestamp
  public let earned: Int
  public let possible: Int
  public let passPercent: Int
  /// `passed` or `failed`.
  public let result: String
  public let log: String
  public let logSeq: Int
  /// Hash of the event, in hex.
  public let logHash: String
}

/// Completions one after the other, oldest attempt first. The store stays as it was when they were asked for,
/// as long as this is held.
public struct CompletionRecords {
  private let rows: StoreRows

  init(of database: StoreDatabase) throws(RecordFault) {
    rows = try database.rows(
      """
      SELECT completion.attempt, certificate.certificate, log.centre, person.country, person.number, person.family,
        person.given, person.printed, person.rank, person.unit, completion.course, completion.version,
        completion.edition, attempt.audience, attempt.language, attempt.text_state, attempt.session,
        (SELECT count(*) FROM attempt AS other
         WHERE other.person=attempt.person AND other.course=attempt.course
           AND (other.started_at, other.attempt) <= (attempt.started_at, attempt.attempt)),
        attempt.started_at, completion.completed_at, completion.earned, completion.possible, completion.pass_percent,
        completion.result, completion.log, completion.seq, completion.hash
      FROM completion
        LEFT JOIN attempt ON attempt.attempt=completion.attempt
        LEFT JOIN person ON person.person=completion.person
        LEFT JOIN log ON log.log=completion.log
        LEFT JOIN certificate ON certificate.attempt=completion.attempt
      ORDER BY completion.attempt
      """)
  }

  /// nil after the last one.
  public func next() throws(RecordFault) -> CompletionRecord? {
    guard try rows.next() else { return nil }
    let row = rows.cursor
    return CompletionRecord(
      recordID: row.text(0), certificateID: row.optionalText(1), centre: row.text(2), country: row.optionalText(3),
      serviceNumber: row.optionalText(4), familyName: row.optionalText(5), givenNames: row.optionalText(6),
      printedName: row.optionalText(7), rank: row.optionalText(8), unit: row.optionalText(9), course: row.text(10),
      version: row.text(11), edition: row.text(12), audience: row.text(13), language: row.text(14),
      textState: row.text(15), session: row.optionalText(16), attempt: row.integer(17),
      started: Timestamp(clamping: Int64(row.integer(18))), completed: Timestamp(clamping: Int64(row.integer(19))),
      earned: row.integer(20), possible: row.integer(21), passPercent: row.integer(22), result: row.text(23),
      log: row.text(24), logSeq: row.integer(25), logHash: row.text(26))
  }
}

extension RecordStore {
  /// How many there are.
  public func completionCount() throws(RecordFault) -> Int {
    try database.first("SELECT count(*) FROM completion") { $0.integer(0) } ?? 0
  }

  /// Every completion that counts.
  public func completions() throws(RecordFault) -> CompletionRecords { try CompletionRecords(of: database) }
}
