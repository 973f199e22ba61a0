internal import Encoding

/// The end of a log while one transaction adds to it.
struct LogTail {
  let log: LogName
  /// The time of what is added.
  var at: Timestamp
  private var seq: Int
  private var previous: SHA256
  private let database: StoreDatabase
  private let projection: Projection

  /// `after` is the last event; nil before the first.
  init(of log: LogName, after head: LogPoint?, at: Timestamp, database: StoreDatabase, projection: Projection) {
    self.log = log
    self.at = at
    seq = head?.seq ?? 0
    previous = head?.hash ?? .zero
    self.database = database
    self.projection = projection
  }

  /// Adds one event and brings the projections forward. Throws `.objection` for an event that would not act.
  mutating func append(_ event: Event, by actor: EventLine.Actor) throws(RecordFault) -> EventLine {
    let line: EventLine
    do throws(JSON.Unencodable) {
      line = try EventLine(event, by: actor, at: at, log: log, seq: seq + 1, previous: previous)
    } catch {
      throw .notWritable(error)
    }
    if let objection = try projection.admit(line) { throw .objection(objection) }
    try database.run(
      "INSERT INTO event VALUES ($1, $2, $3, $4, $5, $6, $7)",
      .text(log.text), .integer(line.seq), .text(line.hash.hex), .text(event.kind.rawValue),
      .integer(at.milliseconds), .text(event.subject ?? log.text), .blob(line.bytes))
    seq = line.seq
    previous = line.hash
    return line
  }

  /// Adds an event that somebody signs: what they sign is the line in its place, so it is signed here.
  mutating func append(
    _ event: (_ signature: [UInt8]) -> Event, signedBy signer: EventSigner
  ) throws(RecordFault) -> EventLine {
    let actor = EventLine.Actor.key(KeyName(of: signer.key))
    let unsigned: EventLine
    do throws(JSON.Unencodable) {
      unsigned = try EventLine(
        event([UInt8](repeating: 0, count: 64)), by: actor, at: at, log: log, seq: seq + 1, previous: previous)
    } catch {
      throw .notWritable(error)
    }
    return try append(event(signer.sign(unsigned.bytesToSign)), by: actor)
  }

  /// Puts what an event commits to beside the log.
  func keep(_ commitment: Commitment) throws(RecordFault) {
    try database.run(
      "INSERT INTO private VALUES ($1, $2, $3, $4, NULL)",
      .text(commitment.hash.hex), .blob(commitment.salt), .blob(commitment.bytes), .text(commitment.purpose.rawValue))
  }
}
