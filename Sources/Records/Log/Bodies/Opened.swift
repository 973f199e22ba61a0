internal import Encoding

extension Event {
  /// The first event of a log: whose key speaks in it, and where.
  public struct Opened: Sendable, Equatable {
    /// The id that the centre file gives.
    public let centre: String
    /// Raw Ed25519 public key, 32 bytes. Its hash is the log's name.
    public let key: [UInt8]
    /// Hexadecimal tag of the machine; a store that was copied is known by it.
    public let machine: String?
    /// The last event of the log that this one takes over from.
    public let continues: LogPoint?

    public init(centre: String, key: [UInt8], machine: String?, continues: LogPoint?) {
      precondition(key.count == 32, "an Ed25519 public key has 32 bytes")
      self.centre = centre
      self.key = key
      self.machine = machine
      self.continues = continues
    }
  }
}

extension Event.Opened {
  init?(_ body: JSON) {
    guard let centre = body.text("centre"), let key = body.hexBytes("key", count: 32) else { return nil }
    var continues: LogPoint?
    if let before = body["continues"] {
      guard let log = before.log("log"), let seq = before.number("seq"), let head = before.sha256("head")
      else { return nil }
      continues = LogPoint(log: log, seq: seq, hash: head)
    }
    self.init(centre: centre, key: key, machine: body.text("machine"), continues: continues)
  }

  var json: JSON {
    var body: JSON.Object = ["centre": .string(centre), "key": .string(Hex.encode(key))]
    body["machine"] = machine.map { .string($0) }
    body["continues"] = continues.map {
      ["head": .string($0.hash.hex), "log": .string($0.log.text), "seq": .integer($0.seq)]
    }
    return .object(body)
  }
}
