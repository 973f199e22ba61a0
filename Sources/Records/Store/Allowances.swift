public import Courseware

/// The key that signs an event. The key itself stays where it is; here is what it can do.
public struct EventSigner {
  /// The raw Ed25519 public key.
  public let key: [UInt8]
  /// Signs a line without its `body.sig`; gives 64 bytes.
  let sign: (_ line: [UInt8]) -> [UInt8]

  public init(key: [UInt8], sign: @escaping (_ line: [UInt8]) -> [UInt8]) {
    precondition(key.count == 32, "an Ed25519 key has 32 bytes")
    self.key = key
    self.sign = sign
  }
}

/// Something that staff allowed, as it is told to people.
public struct KeptAllowance: Sendable, Equatable {
  public let kind: Allowance.Kind
  public let person: Person.ID
  public let course: String?
  public let major: Int?
  /// The attempt that it was for, once there is one.
  public let attempt: String?
  public let minutes: Int?
  public let at: Timestamp
  /// Who signed it.
  public let key: KeyName
  /// nil when the reason was deleted by policy, or damaged; the audit says which.
  public let reason: String?
  public let point: LogPoint
}

extension RecordWriter {
  /// Records what staff allow a person, with the reason beside the log. All of it or nothing: the event, the reason,
  /// and for a new PIN the end of the old one.
  public func allow(
    _ allowance: Allowance, to person: Person.ID, because reason: String, by signer: EventSigner
  ) throws(RecordFault) {
    let text = world.commitment(to: Array(world.nfc(reason).utf8), for: .text)
    try write { (tail) throws(RecordFault) in
      try tail.keep(text)
      _ = try tail.append(
        { .allowed(.init(allowance, to: person, reason: text.hash, key: signer.key, signature: $0)) }, signedBy: signer)
      if case .pin = allowance { try store.endPIN(of: person) }
      try store.database.raise(to: Schema.withAllowances)
    }
  }
}

/// Allowances one after the other, in the order of their logs.
public struct KeptAllowances {
  private let rows: StoreRows
  private let store: RecordStore

  init(of store: RecordStore) throws(RecordFault) {
    self.store = store
    rows = try store.database.rows("SELECT \(Self.columns) FROM allowance ORDER BY at, log, seq")
  }

  fileprivate static let columns = "what, person, course, major, attempt, minutes, at, kid, reason, log, seq, event"

  /// nil after the last one. Throws `.damagedLine` where a row cannot have come from an event.
  public func next() throws(RecordFault) -> KeptAllowance? {
    try rows.next() ? try store.allowance(in: rows.cursor) : nil
  }
}

extension RecordStore {
  /// Everything that staff allowed.
  public func allowances() throws(RecordFault) -> KeptAllowances { try KeptAllowances(of: self) }

  /// What staff allowed one person, oldest first.
  public func allowances(of person: Person.ID) throws(RecordFault) -> [KeptAllowance] {
    let rows = try database.rows(
      "SELECT \(KeptAllowances.columns) FROM allowance WHERE person=$1 ORDER BY at, log, seq",
      .text(person.description))
    var found: [KeptAllowance] = []
    while try rows.next() { found.append(try allowance(in: rows.cursor)) }
    return found
  }

  fileprivate func allowance(in row: SQLCursor) throws(RecordFault) -> KeptAllowance {
    guard let kind = Allowance.Kind(rawValue: row.text(0)), let person = Person.ID(row.text(1)),
      let key = KeyName(row.text(7)), let log = LogName(row.text(9)), let hash = SHA256(hex: row.text(11))
    else { throw .damagedLine(log: row.text(9), seq: row.integer(10)) }
    let reason = try? committed(row.text(8), for: .text)
    return KeptAllowance(
      kind: kind, person: person, course: row.optionalText(2), major: row.optionalInteger(3),
      attempt: row.optionalText(4), minutes: row.optionalInteger(5), at: Timestamp(clamping: Int64(row.integer(6))),
      key: key, reason: reason.map { String(decoding: $0, as: UTF8.self) },
      point: LogPoint(log: log, seq: row.integer(10), hash: hash))
  }
}

extension RecordStore {
  /// What staff allowed that this attempt needed: its extra time, the end of the wait before it, and where it began
  /// after as many failed ones as the rules allow, the attempts that were added until then.
  public func allowances(
    behind start: Attempt.Start, under rules: Assessment
  ) throws(RecordFault) -> [KeptAllowance] {
    let (course, major) = (start.course.text, start.version.major)
    let earlier = try database.all(
      """
      SELECT other.attempt FROM attempt AS own
        JOIN attempt AS other ON other.person=own.person AND other.course=own.course AND other.major=own.major
      WHERE own.attempt=$1 AND other.state='failed'
        AND (other.started_at, other.attempt) < (own.started_at, own.attempt)
      ORDER BY other.started_at, other.attempt
      """, .text(start.attempt.description)
    ) { $0.text(0) }
    let began = try line(of: start.attempt, in: "attempt")?.at
    let neededMore = rules.attemptsAllowed.map { earlier.count >= $0 } ?? false
    return try allowances(of: start.person).filter { allowance in
      switch allowance.kind {
      case .pin: false
      case .time: allowance.attempt == start.attempt.description
      case .wait: earlier.last.map { allowance.attempt == $0 } ?? false
      case .attempt:
        neededMore && allowance.course == course && allowance.major == major
          && began.map { allowance.at <= $0 } ?? false
      }
    }
  }
}
