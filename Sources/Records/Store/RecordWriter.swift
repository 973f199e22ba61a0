/// Adds to one log of a store. Every operation is one transaction: when it returns, what it says is on the disk.
public final class RecordWriter {
  public let store: RecordStore
  public let log: LogName
  /// `began` is written with the first event of the program, not before: who only reads leaves no trace.
  private var hasBegun = false
  /// The `began` last counted from, so that its line is read once.
  private var lastTie: (seq: Int, tie: Clock.Tie)?
  private let projection: Projection

  init(on store: RecordStore, log: LogName) {
    self.store = store
    self.log = log
    projection = store.projection()
  }

  var database: StoreDatabase { store.database }
  var world: RecordWorld { store.world }

  func write<Value>(_ body: (inout LogTail) throws(RecordFault) -> Value) throws(RecordFault) -> Value {
    let value = try database.transaction { () throws(RecordFault) in
      try store.checkNotContinued(log)
      guard let head = try store.head(of: log) else { throw .unknownLog(log) }
      let reading = self.reading
      let clock = try clock(reading)
      var tail = LogTail(of: log, after: head, at: clock.at, database: database, projection: projection)
      if !hasBegun { try begin(reading, clock, &tail) }
      return try body(&tail)
    }
    hasBegun = true
    return value
  }

  private func begin(_ reading: ClockReading, _ clock: Clock, _ tail: inout LogTail) throws(RecordFault) {
    let began = try tail.append(.began(began(reading)), by: .store)
    guard let doubt = clock.doubt else { return }
    let body = Event.ClockDoubtful(began: began.seq, byMilliseconds: doubt.byMilliseconds, reason: doubt.reason)
    _ = try tail.append(.clockDoubtful(body), by: .store)
  }

  private func began(_ reading: ClockReading) -> Event.Began {
    Event.Began(boot: reading.boot, bootMilliseconds: reading.bootMilliseconds, program: world.nfc(world.program))
  }
}

extension RecordWriter {
  /// The time that an event would get now.
  public func now() throws(RecordFault) -> Timestamp {
    try database.snapshot { () throws(RecordFault) in try clock(reading).at }
  }

  /// Whether the clock waits for somebody who confirms it. Until then no certificate is issued.
  public func isClockDoubtful() throws(RecordFault) -> Bool {
    try database.snapshot { () throws(RecordFault) in
      if try openDoubt() != nil { return true }
      return try clock(reading).doubt != nil
    }
  }

  /// Somebody looked at the wall clock and says that it is right: from now on, its time is taken.
  /// `who` stands beside the log; throws `.clockNotDoubtful` when there is nothing to confirm.
  public func confirmClock(by who: String) throws(RecordFault) {
    try write { (tail) throws(RecordFault) in
      guard let doubt = try openDoubt() else { throw .clockNotDoubtful }
      let text = world.commitment(to: Array(world.nfc(who).utf8), for: .text)
      let reading = self.reading
      tail.at = reading.wall
      _ = try tail.append(.clockConfirmed(Event.ClockConfirmed(by: text.hash, doubt: doubt)), by: .store)
      try tail.keep(text)
      // Ties the boot clock to the time that was confirmed, for every program of this boot.
      _ = try tail.append(.began(began(reading)), by: .store)
    }
  }

  /// The `seq` of the doubt that nobody has answered.
  func openDoubt() throws(RecordFault) -> Int? {
    guard let doubt = try last(.clockDoubtful)?.seq else { return nil }
    if case .clockConfirmed(let answer) = try last(.clockConfirmed)?.event, answer.doubt >= doubt { return nil }
    return doubt
  }

  private func last(_ kind: EventKind) throws(RecordFault) -> EventLine? {
    let seq = try database.first(
      "SELECT seq FROM event WHERE subject=$1 AND log=$1 AND kind=$2 ORDER BY seq DESC LIMIT 1",
      .text(log.text), .text(kind.rawValue)
    ) { $0.integer(0) }
    guard let seq else { return nil }
    return try store.line(log, seq: seq)
  }
}

extension RecordWriter {
  private var reading: ClockReading {
    let boot = world.boot()
    return ClockReading(
      wall: Timestamp(clamping: world.wall()), boot: boot.id, bootMilliseconds: max(0, boot.milliseconds))
  }

  private func clock(_ reading: ClockReading) throws(RecordFault) -> Clock {
    let began = try database.first(
      "SELECT seq FROM event WHERE subject=$1 AND log=$2 AND kind='began' ORDER BY seq DESC LIMIT 1",
      .text(reading.boot), .text(log.text)
    ) { $0.integer(0) }
    guard let began else { return Clock(reading, tie: nil, lastEvent: try lastEventBeforeThisBoot()) }
    return Clock(reading, tie: try tie(at: began), lastEvent: nil)
  }

  private func tie(at began: Int) throws(RecordFault) -> Clock.Tie {
    if let lastTie, lastTie.seq == began { return lastTie.tie }
    let line = try store.line(log, seq: began)
    guard case .began(let body) = line.event else { throw .damagedLine(log: log.text, seq: began) }
    let tie = Clock.Tie(at: line.at, bootMilliseconds: body.bootMilliseconds)
    lastTie = (began, tie)
    return tie
  }

  /// A log that was only opened, just now and by this clock, says nothing of the time: what it continues does.
  private func lastEventBeforeThisBoot() throws(RecordFault) -> Timestamp? {
    let own = try database.first(
      "SELECT at FROM event WHERE log=$1 AND seq>1 ORDER BY seq DESC LIMIT 1", .text(log.text)
    ) { Timestamp(clamping: Int64($0.integer(0))) }
    if let own { return own }
    guard let before = try projection.continued(by: log) else { return nil }
    return try store.line(before.log, seq: before.seq).at
  }
}
