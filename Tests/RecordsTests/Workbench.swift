import Courseware
import Glibc

@testable import Records

/// A folder of its own, clocks that a test sets, and salts that repeat.
final class Workbench {
  let folder: String
  /// Milliseconds since 1970; the same clock for every store of the test.
  var wall: Int64 = 1_795_255_200_000
  var boot = "7b1f0a2e-0000-4000-8000-000000000001"
  var bootMilliseconds: Int64 = 60_000
  var machine = "ab12"
  private var chance: SeededRandom

  init(seed: UInt64 = 1) {
    var template = Array("/tmp/conduct-records-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "no temporary folder")
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    chance = SeededRandom(seed: seed)
  }

  deinit {
    for name in ["store", "other"] {
      for ending in ["", "-wal", "-shm", "-journal"] { unlink("\(folder)/\(name)\(ending)") }
    }
    rmdir(folder)
  }

  var path: String { folder + "/store" }

  var world: RecordWorld {
    RecordWorld(
      wall: { self.wall }, boot: { (self.boot, self.bootMilliseconds) },
      salt: { count in (0..<count).map { _ in UInt8.random(in: 0...255, using: &self.chance) } },
      nfc: { $0 }, numberKey: { $0.lowercased().filter { $0 != " " } },
      isSignature: { $0 == Self.signature(over: $1, by: $2) }, machine: machine, program: "1.0")
  }

  /// Stands for a signature where it does not matter that nobody else could have made it; the real ones are pinned by
  /// `SignedEventTests`.
  static func signature(over line: [UInt8], by key: [UInt8]) -> [UInt8] {
    SHA256(of: key, line).bytes + SHA256(of: line, key).bytes
  }

  static func signer(_ number: UInt8 = 77) -> EventSigner {
    EventSigner(key: key(number)) { signature(over: $0, by: key(number)) }
  }

  func create() throws -> RecordStore { try RecordStore.create(at: path, world: world) }
  func open() throws -> RecordStore { try RecordStore.open(at: path, world: world) }

  /// A new store with one log.
  func writer() throws -> RecordWriter { try openLog(1, in: try create()) }

  func openLog(_ number: UInt8, in store: RecordStore, continuing: LogPoint? = nil) throws -> RecordWriter {
    let key = Self.key(number)
    return try store.openLog(LogName(key: key), key: key, centre: "NPL-0417", continuing: continuing)
  }

  func writer(_ number: UInt8, of store: RecordStore) throws -> RecordWriter {
    try store.writer(of: LogName(key: Self.key(number)), key: Self.key(number))
  }

  static func key(_ number: UInt8) -> [UInt8] { [UInt8](repeating: number, count: 32) }

  /// Time passes, on both clocks.
  func pass(milliseconds: Int64) {
    wall += milliseconds
    bootMilliseconds += milliseconds
  }

  /// The machine is started again.
  func restart(wall: Int64) {
    boot = "7b1f0a2e-0000-4000-8000-" + String(wall, radix: 16)
    bootMilliseconds = 30_000
    self.wall = wall
  }

  func id<Kind>() -> UniqueID<Kind> { UniqueID(milliseconds: wall, random: &chance) }

  func bytes(of path: String) -> [UInt8] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while case let byte = getc(file), byte != EOF { bytes.append(UInt8(byte)) }
    return bytes
  }

  func write(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
