/// What the store asks of the world around it.
public struct RecordWorld {
  /// Milliseconds since 1970, by a clock that anybody can set.
  public let wall: () -> Int64
  /// The kernel's boot id, and CLOCK_BOOTTIME in milliseconds.
  public let boot: () -> (id: String, milliseconds: Int64)
  /// So many bytes that nobody can guess.
  public let salt: (_ count: Int) -> [UInt8]
  /// Unicode's composed form of a text.
  public let nfc: (String) -> String
  /// A service number as people are found by it: folded, so that spaces and capitals make no second person.
  public let numberKey: (String) -> String
  /// Whether a signature (64 bytes) by a raw Ed25519 public key stands for an event line without its `body.sig`.
  public let isSignature: (_ signature: [UInt8], _ line: [UInt8], _ key: [UInt8]) -> Bool
  /// Hexadecimal tag of this machine.
  public let machine: String
  /// The program's version.
  public let program: String

  public init(
    wall: @escaping () -> Int64, boot: @escaping () -> (id: String, milliseconds: Int64),
    salt: @escaping (_ count: Int) -> [UInt8], nfc: @escaping (String) -> String,
    numberKey: @escaping (String) -> String,
    isSignature: @escaping (_ signature: [UInt8], _ line: [UInt8], _ key: [UInt8]) -> Bool, machine: String,
    program: String
  ) {
    self.wall = wall
    self.boot = boot
    self.salt = salt
    self.nfc = nfc
    self.numberKey = numberKey
    self.isSignature = isSignature
    self.machine = machine
    self.program = program
  }

  /// `bytes` committed to with a new salt.
  func commitment(to bytes: [UInt8], for purpose: Commitment.Purpose) -> Commitment {
    Commitment(to: bytes, for: purpose, salt: salt(purpose.saltLength))
  }
}
