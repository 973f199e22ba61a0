internal import Courseware
internal import Encoding

/// The tables that say what the events come to: who is known, which attempt stands where, what was completed.
///
/// They are a function of the events. The writer brings them forward event by event; a rebuild and the audit begin
/// again from nothing and come to the same rows.
final class Projection {
  let database: StoreDatabase
  let tables: Tables
  let world: RecordWorld
  /// A log's lineage never changes once it is opened.
  private var lineages: [LogName: Lineage] = [:]

  /// The store's own tables, or a second set to compare them with.
  enum Tables: Sendable {
    case kept
    case again

    static let all = ["log", "person", "attempt", "answer", "completion", "allowance"]

    func name(_ table: String) -> String {
      switch self {
      case .kept: table
      case .again: "temp.again_" + table
      }
    }
  }

  init(in tables: Tables, of database: StoreDatabase, world: RecordWorld) {
    self.database = database
    self.tables = tables
    self.world = world
  }

  /// Brings the tables forward by one event, or says why the event does not act. Then nothing was changed.
  func admit(_ line: EventLine) throws(RecordFault) -> Objection? {
    if let objection = try objection(to: line) { return objection }
    switch line.event {
    case .opened(let body): try add(body, line)
    case .began, .clockDoubtful, .clockConfirmed, .issued: break
    case .enrolled(let body): try add(body, line)
    case .started(let start): try add(start, line)
    case .answered(let body): try add(body)
    case .submitted(let body): try move(body.attempt, to: .submitted)
    case .completed(let body): try add(body, line)
    case .allowed(let body): try add(body, line)
    }
    return nil
  }

  func cachedLineage(of log: LogName) throws(RecordFault) -> Lineage {
    if let known = lineages[log] { return known }
    let lineage = try lineage(of: log)
    lineages[log] = lineage
    return lineage
  }
}

/// Where an attempt stands.
public enum AttemptState: String, Sendable {
  case underway
  /// Handed in; a specimen stays here, since it never counts.
  case submitted
  case passed, failed
}

extension Projection {
  private func add(_ body: Event.Opened, _ line: EventLine) throws(RecordFault) {
    try database.run(
      "INSERT INTO \(tables.name("log")) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
      .text(line.log.text), .text(body.centre), .text(Hex.encode(body.key)), .optional(body.machine),
      .integer(line.at.milliseconds), .optional(body.continues?.log.text), .optional(body.continues?.seq),
      .optional(body.continues?.hash.hex))
  }

  /// An identity that is missing beside the log leaves a person without a name; the audit tells.
  private func add(_ body: Event.Enrolled, _ line: EventLine) throws(RecordFault) {
    let identity =
      try database.first("SELECT bytes FROM private WHERE commitment=$1", .text(body.identity.hex)) {
        Identity($0.blob(0))
      } ?? nil
    try database.run(
      "INSERT INTO \(tables.name("person")) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      .text(body.person.description), .text(line.log.text), .integer(line.seq), .text(body.identity.hex),
      .optional(identity?.number.map(world.numberKey)), .optional(identity?.country), .optional(identity?.number),
      .optional(identity?.familyName), .optional(identity?.givenNames), .optional(identity?.printedName),
      .optional(identity?.rank),
      .optional(identity?.unit))
  }

  private func add(_ start: Attempt.Start, _ line: EventLine) throws(RecordFault) {
    try database.run(
      """
      INSERT INTO \(tables.name("attempt"))
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 0, $16)
      """,
      .text(start.attempt.description), .text(line.log.text), .integer(line.seq), .text(start.person.description),
      .text(start.course.text), .integer(start.version.major), .text(start.version.description), .text(start.edition),
      .text(start.scored), .integer(start.grader.rawValue), .text(start.audience.rawValue), .text(start.language),
      .text(start.textState.rawValue), .optional(start.session), .integer(line.at.milliseconds),
      .text(AttemptState.underway.rawValue))
    try give(to: start)
  }

  private func add(_ body: Event.Answered) throws(RecordFault) {
    try database.run(
      "INSERT INTO \(tables.name("answer")) VALUES ($1, $2, $3, $4)",
      .text(body.attempt.description), .integer(body.number), .text(body.item.text), .text(body.answer.hex))
    try database.run(
      "UPDATE \(tables.name("attempt")) SET answers=$2 WHERE attempt=$1",
      .text(body.attempt.description), .integer(body.number))
  }

  private func add(_ body: Event.Completed, _ line: EventLine) throws(RecordFault) {
    try database.run(
      "INSERT INTO \(tables.name("completion")) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
      .text(body.attempt.description), .text(body.person.description), .text(body.course.text),
      .text(body.version.description), .text(body.edition.hex), .integer(body.score.earned),
      .integer(body.score.possible), .integer(body.passPercent), .text(body.result.rawValue),
      .integer(line.at.milliseconds), .text(line.log.text), .integer(line.seq), .text(line.hash.hex))
    switch body.result {
    case .passed: try move(body.attempt, to: .passed)
    case .failed: try move(body.attempt, to: .failed)
    }
  }

  private func move(_ attempt: Attempt.ID, to state: AttemptState) throws(RecordFault) {
    try database.run(
      "UPDATE \(tables.name("attempt")) SET state=$2 WHERE attempt=$1", .text(attempt.description),
      .text(state.rawValue))
  }
}
