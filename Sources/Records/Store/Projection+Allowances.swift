public import Courseware

/// What staff allowed, as a table. Extra time for the next attempt lies there without one until that attempt starts.
extension Projection {
  func add(_ body: Event.Allowed, _ line: EventLine) throws(RecordFault) {
    let about = try course(of: body.allowance)
    try database.run(
      "INSERT INTO \(tables.name("allowance")) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
      .text(line.hash.hex), .text(line.log.text), .integer(line.seq), .text(body.person.description),
      .text(body.allowance.kind.rawValue), .optional(about?.course), .optional(about?.major),
      .optional(body.allowance.attempt?.description), .optional(body.allowance.minutes), .integer(line.at.milliseconds),
      .text(KeyName(of: body.key).text), .text(body.reason.hex))
  }

  /// The attempt takes what was allowed for the next one.
  func give(to start: Attempt.Start) throws(RecordFault) {
    try database.run(
      """
      UPDATE \(tables.name("allowance")) SET attempt=$1
      WHERE person=$2 AND what='time' AND attempt IS NULL AND course=$3 AND major=$4
      """, .text(start.attempt.description), .text(start.person.description), .text(start.course.text),
      .integer(start.version.major))
  }

  /// Minutes that staff added to the attempt's time limit.
  func extraMinutes(of attempt: Attempt.ID) throws(RecordFault) -> Int {
    try database.first(
      "SELECT total(minutes) FROM \(tables.name("allowance")) WHERE attempt=$1 AND what='time'",
      .text(attempt.description)
    ) { max(0, $0.integer(0)) } ?? 0
  }

  private func course(of allowance: Allowance) throws(RecordFault) -> (course: String, major: Int)? {
    switch allowance {
    case .pin: nil
    case .attempt(let course, let major), .nextTime(let course, let major, _): (course.text, major)
    case .wait(let attempt), .time(let attempt, _):
      try database.first(
        "SELECT course, major FROM \(tables.name("attempt")) WHERE attempt=$1", .text(attempt.description)
      ) { ($0.text(0), $0.integer(1)) }
    }
  }
}

extension Allowance {
  fileprivate var minutes: Int? {
    switch self {
    case .time(_, let minutes), .nextTime(_, _, let minutes): minutes
    case .pin, .attempt, .wait: nil
    }
  }
}

extension RecordStore {
  /// Minutes that staff added to the time limit of an attempt.
  public func extraMinutes(of attempt: Attempt.ID) throws(RecordFault) -> Int {
    try projection().extraMinutes(of: attempt)
  }
}
