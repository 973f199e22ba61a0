/// Everything a command may touch that is not a value: clocks, chance, the machine, the streams.
///
/// The live one is made in `LiveWorld.swift`; a fixed one exists only in tests.
public struct World {
  public var environment: [String: String]
  /// Absolute.
  public var workingFolder: String
  /// As it was called, so that it can be called so again.
  public var programName: String
  /// The folder that the running program lies in. Absolute.
  public var programFolder: String
  /// Milliseconds since 1970 as the machine's clock has it. Nobody vouches for it.
  public var wall: () -> Int64
  /// Which start of the machine this is, and milliseconds since then, sleep included.
  public var boot: () -> (id: String, milliseconds: Int64)
  /// Milliseconds on a clock that is never set.
  public var monotonic: () -> Int64
  /// So many bytes by chance, from the system.
  public var random: (Int) -> [UInt8]
  /// What tells this machine from others; nothing personal.
  public var machine: String
  /// IANA name of the machine's own time zone.
  public var zone: String
  public var sleep: (_ seconds: Int) -> Void
  /// The result of a command.
  public var out: ([UInt8]) -> Void
  /// What is said about it.
  public var talk: (String) -> Void
  /// Writes over the line that the talk is at; nil where nobody sees it, and where quiet is asked for.
  public var overwrite: ((String) -> Void)?
  /// Asks for a line that is not shown while it is typed; nil at the end of the input.
  public var secret: (_ prompt: String) -> String?

  public init(
    environment: [String: String], workingFolder: String, programName: String, programFolder: String,
    wall: @escaping () -> Int64,
    boot: @escaping () -> (id: String, milliseconds: Int64), monotonic: @escaping () -> Int64,
    random: @escaping (Int) -> [UInt8], machine: String, zone: String, sleep: @escaping (_ seconds: Int) -> Void,
    out: @escaping ([UInt8]) -> Void, talk: @escaping (String) -> Void, overwrite: ((String) -> Void)?,
    secret: @escaping (_ prompt: String) -> String?
  ) {
    self.environment = environment
    self.workingFolder = workingFolder
    self.programName = programName
    self.programFolder = programFolder
    self.wall = wall
    self.boot = boot
    self.monotonic = monotonic
    self.random = random
    self.machine = machine
    self.zone = zone
    self.sleep = sleep
    self.out = out
    self.talk = talk
    self.overwrite = overwrite
    self.secret = secret
  }

  /// A variable of the environment; an empty one is none.
  func variable(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// The name of the locale that tells a terminal's character set.
  var locale: String? { variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG") }

  /// The same world; where quiet is asked for, nothing is said beside the result.
  func quiet(_ isAsked: Bool) -> World {
    guard isAsked else { return self }
    var world = self
    world.talk = { _ in }
    world.overwrite = nil
    return world
  }

  func print(_ line: String) { out(Array((line + "\n").utf8)) }

  /// The world's chance as the standard library asks for it.
  var chance: Chance { Chance(bytes: random) }

  struct Chance: RandomNumberGenerator {
    let bytes: (Int) -> [UInt8]
    mutating func next() -> UInt64 { bytes(8).reduce(0) { $0 << 8 | UInt64($1) } }
  }
}
