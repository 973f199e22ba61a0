/// The records of one machine: a log that is only ever added to, what stands beside it, and tables made from it.
///
/// Reading needs no key. What adds to the log is a `RecordWriter`, which the owner of the log's key gets here.
public final class RecordStore {
  let database: StoreDatabase
  let world: RecordWorld

  /// A new store. Throws `.storeExists` for a file that is there already, and leaves it as it is.
  public static func create(at path: String, world: RecordWorld) throws(RecordFault) -> RecordStore {
    RecordStore(try StoreDatabase.create(at: path, chance: { world.salt(1)[0] }), world)
  }

  /// Throws `.notAStore` and `.newerStore` for a file that is not ours to touch, and does not touch it.
  public static func open(at path: String, world: RecordWorld) throws(RecordFault) -> RecordStore {
    let store = try existing(at: path, world: world)
    // A store from before has nothing in this table: to who only looks, that is the same as an empty one.
    if try !store.has(["allowance"]) { try store.database.script(Schema.laterProjections[1]) }
    return store
  }

  private static func existing(at path: String, world: RecordWorld) throws(RecordFault) -> RecordStore {
    RecordStore(try StoreDatabase.open(at: path, chance: { world.salt(1)[0] }), world)
  }

  /// The store, made where there is none or where a creation was cut off: what a program starts with, also when
  /// others start at the same moment.
  public static func openOrCreate(at path: String, world: RecordWorld) throws(RecordFault) -> RecordStore {
    do throws(RecordFault) {
      return try create(at: path, world: world)
    } catch .storeExists {
      let store = try existing(at: path, world: world)
      try store.addWhatCameLater()
      return store
    }
  }

  private init(_ database: StoreDatabase, _ world: RecordWorld) {
    self.database = database
    self.world = world
  }

  /// In the transaction it is asked again, since two programs may find it missing at once.
  private func addWhatCameLater() throws(RecordFault) {
    guard try !has(Schema.laterTables) else { return }
    try database.transaction { () throws(RecordFault) in try database.script(Schema.later) }
  }

  private func has(_ tables: [String]) throws(RecordFault) -> Bool {
    let names = try database.all("SELECT name FROM main.sqlite_schema WHERE type='table'") { $0.text(0) }
    return tables.allSatisfy(names.contains)
  }

  func projection() -> Projection { Projection(in: .kept, of: database, world: world) }
}

/// A log as its opening describes it, and where it ends now.
public struct KeptLog: Sendable, Equatable {
  public let opening: Event.Opened
  public let openedAt: Timestamp
  public let head: LogPoint
}

extension RecordStore {
  /// Every log that the store holds, in the order they were opened.
  public func logs() throws(RecordFault) -> [KeptLog] {
    try database.snapshot { () throws(RecordFault) in
      var logs: [KeptLog] = []
      for name in try database.all("SELECT log FROM log ORDER BY opened_at, log", read: { $0.text(0) }) {
        guard let name = LogName(name), let head = try head(of: name) else { continue }
        let line = try line(name, seq: 1)
        guard case .opened(let opening) = line.event else { throw .damagedLine(log: name.text, seq: 1) }
        logs.append(KeptLog(opening: opening, openedAt: line.at, head: head))
      }
      return logs
    }
  }

  /// Begins a log in this store. `continuing` is the end of the log that it takes over from: that one is never
  /// written again. `log` must be the name that `key` makes.
  public func openLog(
    _ log: LogName, key: [UInt8], centre: String, continuing: LogPoint?
  ) throws(RecordFault) -> RecordWriter {
    try check(key, makes: log)
    try database.transaction { () throws(RecordFault) in
      guard try head(of: log) == nil else { throw .logExists(log) }
      if let continuing {
        guard try head(of: continuing.log) == continuing else { throw .notTheHead(continuing) }
        try checkNotContinued(continuing.log)
      }
      let opening = Event.Opened(
        centre: world.nfc(centre), key: key, machine: world.machine, continues: continuing)
      var tail = LogTail(
        of: log, after: nil, at: Timestamp(clamping: world.wall()), database: database, projection: projection())
      _ = try tail.append(.opened(opening), by: .store)
    }
    return RecordWriter(on: self, log: log)
  }

  /// Goes on with a log that this store and this machine wrote.
  public func writer(of log: LogName, key: [UInt8]) throws(RecordFault) -> RecordWriter {
    try check(key, makes: log)
    guard try head(of: log) != nil else { throw .unknownLog(log) }
    guard case .opened(let opening) = try line(log, seq: 1).event else { throw .damagedLine(log: log.text, seq: 1) }
    if let recorded = opening.machine, recorded != world.machine {
      throw .otherMachine(log, recorded: recorded, here: world.machine)
    }
    try checkNotContinued(log)
    return RecordWriter(on: self, log: log)
  }

  func checkNotContinued(_ log: LogName) throws(RecordFault) {
    let heir = try database.first("SELECT log FROM log WHERE continues_log=$1", .text(log.text)) {
      LogName($0.text(0))
    }
    if case let heir?? = heir { throw .logIsContinued(log, by: heir) }
  }

  func head(of log: LogName) throws(RecordFault) -> LogPoint? {
    let head = try database.first(
      "SELECT seq, hash FROM event WHERE log=$1 ORDER BY seq DESC LIMIT 1", .text(log.text)
    ) { (seq: $0.integer(0), hash: SHA256(hex: $0.text(1))) }
    guard let head else { return nil }
    guard let hash = head.hash, (1..<(1 << 53) - 1).contains(head.seq) else {
      throw .damagedLine(log: log.text, seq: head.seq)
    }
    return LogPoint(log: log, seq: head.seq, hash: hash)
  }

  func line(_ log: LogName, seq: Int) throws(RecordFault) -> EventLine {
    let bytes = try database.first(
      "SELECT line FROM event WHERE log=$1 AND seq=$2", .text(log.text), .integer(seq)
    ) { $0.blob(0) }
    guard let bytes, let line = try? EventLine(bytes) else { throw .damagedLine(log: log.text, seq: seq) }
    return line
  }

  private func check(_ key: [UInt8], makes log: LogName) throws(RecordFault) {
    let made = LogName(key: key)
    guard key.count == 32, made == log else { throw .keyDoesNotMakeLog(log, key: made) }
  }
}
