internal import Courseware

/// The first pass: every event in the order of its log, and what each commits to.
struct ChainPass {
  private(set) var report = AuditReport()
  private let store: RecordStore
  private let progress: (AuditProgress) -> Void
  private let isStaff: (_ key: [UInt8]) -> Bool
  private let projection: Projection

  init(
    of store: RecordStore, knowing isStaff: @escaping (_ key: [UInt8]) -> Bool,
    progress: @escaping (AuditProgress) -> Void
  ) {
    self.store = store
    self.isStaff = isStaff
    self.progress = progress
    projection = Projection(in: .again, of: store.database, world: store.world)
  }

  mutating func run() throws(RecordFault) {
    let events = StoredEvents(database: store.database)
    let total = try events.count
    for log in try events.logsInOrder() {
      var seq = 0
      var previous = SHA256.zero
      try events.each(in: log) { (event) throws(RecordFault) in
        if event.seq > seq + 1 { report.findings.append(.missing(log: log, seqs: seq + 1..<event.seq)) }
        try check(event, after: previous)
        seq = event.seq
        previous = EventLine.hash(event.bytes)
        report.events += 1
        if report.events.isMultiple(of: 1_000) { progress(.events(report.events, of: total)) }
      }
    }
    progress(.events(report.events, of: total))
    try findStrangers()
  }

  private mutating func check(_ event: StoredEvent, after previous: SHA256) throws(RecordFault) {
    let line: EventLine
    do throws(EventLine.Refusal) { line = try EventLine(event.bytes) } catch {
      report.findings.append(.lineRefused(log: event.log, seq: event.seq, error))
      return
    }
    if line.log.text != event.log || line.seq != event.seq || line.hash.hex != event.hash
      || line.event.kind.rawValue != event.kind || line.at.milliseconds != event.at
      || line.event.subject ?? line.log.text != event.subject
    {
      report.findings.append(.columnsDiffer(log: event.log, seq: event.seq))
    }
    if line.previous != previous { report.findings.append(.chainBroken(log: event.log, seq: event.seq)) }
    if let objection = try projection.admit(line) {
      report.findings.append(.objection(log: event.log, seq: event.seq, objection))
    }
    switch line.event {
    case .enrolled(let body): try check(body.identity, for: .identity, of: event) { Identity($0) != nil }
    case .answered(let body): try check(body.answer, for: .answer, of: event) { Response($0) != nil }
    case .clockConfirmed(let body): try check(body.by, for: .text, of: event) { _ in true }
    case .issued(let body): try check(body, of: event)
    case .allowed(let body):
      try check(body.reason, for: .text, of: event) { _ in true }
      if !isStaff(body.key) {
        report.findings.append(.keyUnknown(log: event.log, seq: event.seq, KeyName(of: body.key)))
      }
    case .opened, .began, .clockDoubtful, .started, .submitted, .completed: break
    }
  }

  private mutating func check(
    _ commitment: SHA256, for purpose: Commitment.Purpose, of event: StoredEvent, isReadable: ([UInt8]) -> Bool
  ) throws(RecordFault) {
    report.commitments += 1
    try refer(to: commitment.hex)
    let row = try store.database.first(
      "SELECT salt, bytes, purpose FROM private WHERE commitment=$1", .text(commitment.hex)
    ) { (salt: $0.blob(0), bytes: $0.blob(1), purpose: $0.text(2)) }
    guard let row else {
      report.findings.append(.privateRowMissing(log: event.log, seq: event.seq, commitment: commitment.hex))
      return
    }
    let hash = Commitment.hash(of: row.bytes, for: purpose, salt: row.salt)
    if hash != commitment || row.purpose != purpose.rawValue || !isReadable(row.bytes) {
      report.findings.append(.privateRowDiffers(log: event.log, seq: event.seq, commitment: commitment.hex))
    }
  }

  private mutating func check(_ body: Event.Issued, of event: StoredEvent) throws(RecordFault) {
    report.certificates += 1
    try refer(to: body.certificate.description)
    let isAsIssued = try store.database.first(
      "SELECT attempt, kid, sha256, cose, at FROM certificate WHERE certificate=$1",
      .text(body.certificate.description)
    ) { row in
      row.text(0) == body.attempt.description && row.text(1) == body.kid && row.text(2) == body.sha256.hex
        && SHA256(of: row.blob(3)) == body.sha256 && row.integer(4) == event.at
    }
    switch isAsIssued {
    case true?: break
    case false?:
      report.findings.append(.certificateDiffers(log: event.log, seq: event.seq, body.certificate))
    case nil:
      report.findings.append(.certificateMissing(log: event.log, seq: event.seq, body.certificate))
    }
  }

  private func refer(to name: String) throws(RecordFault) {
    try store.database.run("INSERT OR IGNORE INTO temp.again_reference VALUES ($1)", .text(name))
  }

  /// Rows beside the log that no event speaks of.
  private mutating func findStrangers() throws(RecordFault) {
    let rows = try store.database.all(
      """
      SELECT commitment FROM private WHERE commitment NOT IN (SELECT name FROM temp.again_reference)
      ORDER BY commitment
      """
    ) { $0.text(0) }
    report.findings += rows.map { .privateRowUnknown(commitment: $0) }
    let certificates = try store.database.all(
      """
      SELECT certificate FROM certificate WHERE certificate NOT IN (SELECT name FROM temp.again_reference)
      ORDER BY certificate
      """
    ) { $0.text(0) }
    report.findings += certificates.map { .certificateUnknown(certificate: $0) }
  }
}
