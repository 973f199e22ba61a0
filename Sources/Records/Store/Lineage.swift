/// What a log may act on: what was born in it, and in the logs that it took over from, up to where it did.
struct Lineage: Sendable, Equatable {
  /// The last `seq` of each log that belongs to it.
  private let reach: [LogName: Int]

  init(of log: LogName, continuing ancestors: [LogPoint]) {
    var reach = [log: Int.max]
    for point in ancestors where reach[point.log] == nil { reach[point.log] = point.seq }
    self.reach = reach
  }

  func holds(bornIn log: LogName, at seq: Int) -> Bool {
    guard let last = reach[log] else { return false }
    return seq <= last
  }
}

extension Projection {
  /// `log` is opened.
  func lineage(of log: LogName) throws(RecordFault) -> Lineage {
    var ancestors: [LogPoint] = []
    var youngest = log
    while let before = try continued(by: youngest), !ancestors.contains(where: { $0.log == before.log }) {
      ancestors.append(before)
      youngest = before.log
    }
    return Lineage(of: log, continuing: ancestors)
  }

  /// What the log continues, from its opening.
  func continued(by log: LogName) throws(RecordFault) -> LogPoint? {
    try database.first(
      "SELECT continues_log, continues_seq, continues_head FROM \(tables.name("log")) WHERE log=$1", .text(log.text)
    ) { row in
      guard let log = row.optionalText(0).flatMap({ LogName($0) }), let head = SHA256(hex: row.text(2))
      else { return LogPoint?.none }
      return LogPoint(log: log, seq: row.integer(1), hash: head)
    } ?? nil
  }
}
