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

  /// Opens the store, or makes one where there is none.
  static func open(_ places: Places, for centre: Centre, in world: World) throws -> Premises {
    do {
      try makeFolder(places.home)
      let store = try RecordStore.openOrCreate(at: places.store, world: world.forRecords)
      guard let last = try store.logs().last else { return try begin(store, places, centre, after: nil, in: world) }
      if let machine = last.opening.machine, machine != world.machine {
        world.talk(
          "conduct: This store was written on another machine. It goes on here in a new log that continues the old one; "
            + "nothing is lost.")
        return try begin(store, places, centre, after: last.head, in: world)
      }
      let key = try KeyFile.read(at: path(of: last.opening.key, in: places))
      return Premises(
        store: store, writer: try store.writer(of: last.head.log, key: last.opening.key), key: key)
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

  /// The key is on the disk before its log begins: a log without a key would never be written again.
  private static func begin(
    _ store: RecordStore, _ places: Places, _ centre: Centre, after head: LogPoint?, in world: World
  ) throws -> Premises {
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
    return Premises(store: store, writer: writer, key: key)
  }

  static func path(of publicKey: [UInt8], in places: Places) -> String {
    let name = PublicKey(bytes: publicKey).map { $0.id.description } ?? "damaged"
    return places.keys + "/" + name + ".key"
  }
}

/// A service number as people are found by it: without blanks, in one case and width.
func numberKey(_ number: String) -> String { foldedForMatching(String(number.filter { !$0.isWhitespace })) }

extension World {
  var forRecords: RecordWorld {
    RecordWorld(
      wall: wall, boot: boot, salt: random, nfc: nfc, numberKey: numberKey, machine: machine,
      program: Conduct.version)
  }
}
