internal import Courseware
internal import Credentials
internal import Glibc
internal import Records
internal import Text

/// The store of this machine with what it takes to add to it: the log that this machine writes, and its key.
struct Premises {
  let store: RecordStore
  let writer: RecordWriter
  let key: SigningKey
  private let witness: Witness

  /// Notes outside the store how far its log has come, so that an older copy of the store is known for what it is.
  /// A note that could not be written makes that harder to see, and stops nothing.
  func bearWitness() {
    guard let head = try? store.logs().last(where: { $0.head.log == writer.log })?.head else { return }
    try? witness.note(head)
  }

  /// Opens the store, or makes one where there is none.
  static func open(_ places: Places, for centre: Centre, in world: World) throws -> Premises {
    do {
      try makeFolder(places.home)
      let store = try RecordStore.openOrCreate(at: places.store, world: world.forRecords)
      let witness = Witness(in: places)
      if let log = try store.logToContinue(), log.isWritten(on: world.machine), try witness.agrees(with: log, in: store)
      {
        return try goOn(log, store, places)
      }
      // One program at a time: of two logs that began together, neither would know who is enrolled in the other.
      return try FileLock.holding(places.home + "/begin.lock") {
        let log = try store.logToContinue()
        if let log {
          let isOurs = log.isWritten(on: world.machine)
          if isOurs, try witness.agrees(with: log, in: store) { return try goOn(log, store, places) }
          world.talk(
            "conduct: This store was "
              + (isOurs
                ? "restored from a backup: it ends before what this machine had written."
                : "written on another machine.")
              + " It goes on here in a new log that continues the old one; nothing in it is lost.")
        }
        return try begin(store, places, centre, after: log?.head, in: world)
      }
    } catch let fault as FileFault {
      throw fault.failure
    } catch let fault as RecordFault {
      throw fault.failure(places)
    } catch let fault as KeyFile.Failure {
      throw fault.failure
    }
  }

  /// A store to look into; nil where there is none. Nothing is written.
  static func look(into places: Places, in world: World) throws(Failure) -> RecordStore? {
    guard exists(places.store) else { return nil }
    do { return try RecordStore.open(at: places.store, world: world.forRecords) } catch { throw error.failure(places) }
  }

  private static func goOn(_ log: KeptLog, _ store: RecordStore, _ places: Places) throws -> Premises {
    let key = try KeyFile.read(at: path(of: log.opening.key, in: places))
    return Premises(
      store: store, writer: try store.writer(of: log.head.log, key: log.opening.key), key: key,
      witness: Witness(in: places))
  }

  /// The key is on the disk before its log begins: a log without a key would never be written again.
  private static func begin(
    _ store: RecordStore, _ places: Places, _ centre: Centre, after head: LogPoint?, in world: World
  ) throws -> Premises {
    guard head != nil || world.wall() >= Self.earliest else {
      throw Failure(
        "The clock of this machine shows a day before 2026, and there is no record to measure it by.",
        next: "Set it (date --set \"2026-11-21 10:00\"), then start again.")
    }
    guard let key = SigningKey(seed: world.random(32)) else {
      throw Failure("No signing key could be made.", next: "Try again.")
    }
    let publicKey = key.publicKey.bytes
    try KeyFile.create(key, at: path(of: publicKey, in: places))
    let name =
      switch centre.registration {
      case .registered(let id): id.text
      case .unregistered: "unregistered"
      }
    let writer = try store.openLog(LogName(key: publicKey), key: publicKey, centre: name, continuing: head)
    return Premises(store: store, writer: writer, key: key, witness: Witness(in: places))
  }

  /// 2026-01-01T00:00:00Z: no log began before this program was written, so a clock that says so has stopped.
  private static let earliest: Int64 = 1_767_225_600_000

  static func path(of publicKey: [UInt8], in places: Places) -> String {
    let name = PublicKey(bytes: publicKey).map { $0.id.description } ?? "damaged"
    return places.keys + "/" + name + ".key"
  }
}

extension RecordStore {
  /// The log that no other has taken over; nil in a new store. Not the one opened last: a clock may have gone back.
  fileprivate func logToContinue() throws(RecordFault) -> KeptLog? {
    let logs = try logs()
    let continued = logs.compactMap { $0.opening.continues?.log }
    return logs.last { !continued.contains($0.head.log) }
  }
}

extension KeptLog {
  fileprivate func isWritten(on machine: String) -> Bool { opening.machine.map { $0 == machine } ?? true }
}

/// A service number as people are found by it: without blanks, in one case and width.
func numberKey(_ number: String) -> String { foldedForMatching(String(number.filter { !$0.isWhitespace })) }

extension World {
  var forRecords: RecordWorld {
    RecordWorld(
      wall: wall, boot: boot, salt: random, nfc: nfc, numberKey: numberKey,
      isSignature: { signature, line, key in
        guard let signature = Signature(bytes: signature), let key = PublicKey(bytes: key) else { return false }
        return signature.isBy(key, over: .event(line: line))
      }, machine: machine, program: Conduct.version)
  }
}
