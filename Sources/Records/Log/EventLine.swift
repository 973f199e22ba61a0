public import Courseware
public import Encoding

/// One line of a log: the event, and the exact bytes that are hashed, stored and sent.
public struct EventLine: Sendable, Equatable {
  public let actor: Actor
  public let at: Timestamp
  public let event: Event
  public let log: LogName
  /// The hash of the line before; `SHA256.zero` on the first.
  public let previous: SHA256
  /// From 1.
  public let seq: Int
  public let bytes: [UInt8]
  /// SHA-256(00 ‖ bytes): the leaf hash of RFC 6962, and the next line's `previous`.
  public let hash: SHA256

  /// Who did it.
  public enum Actor: Sendable, Hashable {
    case store
    case person(Person.ID)
    case key(KeyName)
  }

  /// Why bytes are not a line that this program takes.
  public enum Refusal: Error, Sendable, Equatable {
    case json(JSON.Refusal)
    /// Not the eight keys, or one of them is not of its type.
    case notALine
    /// A version or a kind that a newer program wrote.
    case newerVersion(String)
    /// The body has not exactly the members of its kind, each once and of its type.
    case body(EventKind)
  }

  /// Throws when a text in the event cannot be written: a control character, or more than 64 KiB in all.
  public init(
    _ event: Event, by actor: Actor, at: Timestamp, log: LogName, seq: Int, previous: SHA256
  ) throws(JSON.Unencodable) {
    let line: JSON = [
      "actor": .string(actor.text), "at": .string(at.text), "body": event.body, "kind": .string(event.kind.rawValue),
      "log": .string(log.text), "prev": .string(previous.hex), "seq": .integer(seq), "v": .integer(Self.version),
    ]
    bytes = try line.canonical()
    hash = Self.hash(bytes)
    self.actor = actor
    self.at = at
    self.event = event
    self.log = log
    self.previous = previous
    self.seq = seq
  }

  /// Reads a line. Every other spelling of the same event is refused.
  public init(_ bytes: [UInt8]) throws(Refusal) {
    let line: JSON
    do throws(JSON.Refusal) { line = try JSON.decode(bytes) } catch { throw .json(error) }
    guard let members = line.object?.members, let version = line.count("v"), let kindText = line.text("kind")
    else { throw .notALine }
    guard version == Self.version else { throw .newerVersion("v \(version)") }
    guard let kind = EventKind(rawValue: kindText) else { throw .newerVersion(kindText) }
    guard members.count == 8,
      let actor = line.text("actor").flatMap({ Actor($0) }), let at = line.text("at").flatMap({ Timestamp($0) }),
      // Eight members, and these are eight: there is no other.
      let body = line["body"], let log = line.log("log"), let previous = line.sha256("prev"),
      let seq = line.number("seq")
    else { throw .notALine }
    // Written again, the body must come out the same: nothing was overlooked in it.
    guard let event = Event(kind, body: body), event.body == body else { throw .body(kind) }

    self.actor = actor
    self.at = at
    self.event = event
    self.log = log
    self.previous = previous
    self.seq = seq
    self.bytes = bytes
    hash = Self.hash(bytes)
  }

  public var point: LogPoint { LogPoint(log: log, seq: seq, hash: hash) }

  /// What an operator's key signs, after the words `conduct event 1` LF: the line without its `body.sig`.
  var bytesToSign: [UInt8] {
    guard var line = try? JSON.decode(bytes).object, var body = line["body"]?.object else {
      preconditionFailure("a line was read or written as canonical JSON")
    }
    body["sig"] = nil
    line["body"] = .object(body)
    guard let unsigned = try? JSON.object(line).canonical() else {
      preconditionFailure("a part of a line that could be written can be written")
    }
    return unsigned
  }

  public static func hash(_ bytes: [UInt8]) -> SHA256 { SHA256(of: [0], bytes) }

  private static let version = 1
}

extension EventLine.Actor {
  init?(_ text: String) {
    if text.utf8.elementsEqual("store".utf8) {
      self = .store
    } else if let person = Person.ID(text) {
      self = .person(person)
    } else if let key = KeyName(text) {
      self = .key(key)
    } else {
      return nil
    }
  }

  var text: String {
    switch self {
    case .store: "store"
    case .person(let id): id.description
    case .key(let name): name.text
    }
  }
}
