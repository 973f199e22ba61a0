/// An event as it lies in its table, before anything of it is believed.
struct StoredEvent {
  let log: String
  let seq: Int
  let hash: String
  let kind: String
  let at: Int
  let subject: String
  let bytes: [UInt8]
}

/// Every event of a store: log by log, a log after the one that it continues.
struct StoredEvents {
  let database: StoreDatabase

  var count: Int {
    get throws(RecordFault) { try database.first("SELECT count(*) FROM event") { $0.integer(0) } ?? 0 }
  }

  /// `seq` ascending.
  func each(in log: String, _ body: (StoredEvent) throws(RecordFault) -> Void) throws(RecordFault) {
    let rows = try database.rows(
      "SELECT seq, hash, kind, at, subject, line FROM event WHERE log=$1 ORDER BY seq", .text(log))
    while try rows.next() {
      let row = rows.cursor
      try body(
        StoredEvent(
          log: log, seq: row.integer(0), hash: row.text(1), kind: row.text(2), at: row.integer(3),
          subject: row.text(4), bytes: row.blob(5)))
    }
  }

  /// By the logs' own openings, not by a table made from them.
  func logsInOrder() throws(RecordFault) -> [String] {
    let logs = try database.all("SELECT DISTINCT log FROM event ORDER BY log") { $0.text(0) }
    var before: [String: String] = [:]
    for log in logs {
      let opening = try database.first("SELECT line FROM event WHERE log=$1 AND seq=1", .text(log)) { $0.blob(0) }
      guard let opening, case .opened(let body)? = (try? EventLine(opening))?.event else { continue }
      before[log] = body.continues?.log.text
    }
    var ordered: [String] = []
    func place(_ log: String, below heirs: [String]) {
      if let older = before[log], logs.contains(older), !heirs.contains(log) { place(older, below: heirs + [log]) }
      if !ordered.contains(log) { ordered.append(log) }
    }
    for log in logs { place(log, below: []) }
    return ordered
  }
}

extension RecordStore {
  /// Makes the projections again from the events. What does not act is left out; the audit says why. `progress` is told
  /// how many events of how many are read.
  public func rebuild(progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }) throws(RecordFault) {
    try database.transaction { () throws(RecordFault) in
      for table in Projection.Tables.all { try database.run("DELETE FROM \(table)") }
      let events = StoredEvents(database: database)
      let projection = projection()
      let total = try events.count
      var done = 0
      for log in try events.logsInOrder() {
        try events.each(in: log) { (event) throws(RecordFault) in
          guard let line = try? EventLine(event.bytes) else { throw .damagedLine(log: log, seq: event.seq) }
          _ = try projection.admit(line)
          done += 1
          if done.isMultiple(of: 1_000) { progress(done, total) }
        }
      }
    }
  }
}
