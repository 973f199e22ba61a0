public import Courseware
internal import Encoding

/// What a log holds at one moment: held by someone else, it shows every later edit of what came before.
///
/// A C2SP signed note. The text is origin, size, root, centre, head and time, each with a line feed.
public struct Checkpoint: Sendable, Equatable {
  public let origin: Origin
  /// Number of events; from 1.
  public let size: Int
  /// RFC 6962 root over the first `size` events.
  public let root: Digest
  /// Nil before the centre has a name; the note then says `unregistered`.
  public let centre: Centre.ID?
  /// Hash of the event number `size`.
  public let head: Digest
  public let time: UTCTime

  public init(origin: Origin, size: Int, root: Digest, centre: Centre.ID?, head: Digest, time: UTCTime) {
    precondition(size > 0, "an empty log has no head")
    self.origin = origin
    self.size = size
    self.root = root
    self.centre = centre
    self.head = head
    self.time = time
  }

  /// Whose log it is, `<headquarters' domain>/log/<log id>`: the key name of the note's signature.
  public struct Origin: Sendable, Hashable, CustomStringConvertible {
    /// `conduct.invalid` until headquarters has one.
    public let domain: String
    public let log: LogID

    /// Nil unless the domain is lower-case letters, digits, hyphens and dots.
    public init?(domain: String, log: LogID) {
      let labels = domain.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      guard labels.allSatisfy(Self.isLabel), domain.utf8.count <= 253 else { return nil }
      self.domain = domain
      self.log = log
    }

    init?(_ text: Substring) {
      guard let range = text.firstRange(of: "/log/"), let log = LogID(hex: String(text[range.upperBound...])) else {
        return nil
      }
      self.init(domain: String(text[..<range.lowerBound]), log: log)
    }

    public var description: String { "\(domain)/log/\(log)" }

    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
      let hyphen = UInt8(ascii: "-")
      return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { byte in
          byte == hyphen || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
  }

  /// The signed bytes: everything before the empty line.
  var text: String {
    """
    \(origin)
    \(size)
    \(Base64.encode(root.bytes, .standard))
    centre \(centre?.text ?? Self.noCentre)
    head \(head.hex)
    time \(time)

    """
  }

  private static let noCentre = "unregistered"
}

extension Checkpoint {
  /// A checkpoint with the signature under it.
  public struct Note: Sendable, Equatable {
    public let checkpoint: Checkpoint
    public let signature: Signature
    /// The first 4 bytes of SHA-256(origin ‖ 0A ‖ 01 ‖ public key): a hint at the key, no proof of it.
    let keyHint: [UInt8]

    public init(_ checkpoint: Checkpoint, signedBy key: SigningKey) {
      self.checkpoint = checkpoint
      signature = key.sign(.checkpoint(checkpoint))
      keyHint = Self.hint(of: key.publicKey, for: checkpoint.origin)
    }

    /// The whole file.
    public var text: String {
      checkpoint.text + "\n— \(checkpoint.origin) \(Base64.encode(keyHint + signature.bytes, .standard))\n"
    }

    public func isSigned(by key: PublicKey) -> Bool {
      keyHint == Self.hint(of: key, for: checkpoint.origin) && signature.isBy(key, over: .checkpoint(checkpoint))
    }

    private static func hint(of key: PublicKey, for origin: Origin) -> [UInt8] {
      Array(Sodium.sha256(Array("\(origin)\n".utf8) + [1] + key.bytes).prefix(4))
    }
  }
}

extension Checkpoint.Note {
  public enum Refusal: Error, Sendable, Equatable {
    /// Not the nine lines of a note with one signature. Counted from 1; the line that is wrong, missing or too many.
    case line(Int)
    /// Written again, the note has other bytes.
    case otherSpelling
  }

  /// Reads a whole note, and no other spelling of it. The signature is not checked here: that takes a key.
  public init(reading text: String) throws(Refusal) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func value(_ line: Int, after label: String) throws(Refusal) -> String {
      guard lines.count >= line, lines[line - 1].hasPrefix(label) else { throw .line(line) }
      return String(lines[line - 1].dropFirst(label.count))
    }
    guard let origin = Checkpoint.Origin(try value(1, after: "")[...]) else { throw .line(1) }
    guard let size = Int(try value(2, after: "")), size > 0 else { throw .line(2) }
    guard let root = try? Base64.decode(try value(3, after: ""), .standard), let root = Digest(bytes: root) else {
      throw .line(3)
    }
    let name = try value(4, after: "centre ")
    let centre = Centre.ID(name)
    guard centre != nil || name == Checkpoint.noCentre else { throw .line(4) }
    guard let head = Digest(hex: try value(5, after: "head ")) else { throw .line(5) }
    guard let time = UTCTime(try value(6, after: "time ")) else { throw .line(6) }
    guard try value(7, after: "").isEmpty else { throw .line(7) }
    let signed = try value(8, after: "— \(origin) ")
    guard let bytes = try? Base64.decode(signed, .standard), bytes.count == 68 else { throw .line(8) }
    guard lines.count == 9, lines[8].isEmpty else { throw .line(9) }

    checkpoint = Checkpoint(origin: origin, size: size, root: root, centre: centre, head: head, time: time)
    keyHint = Array(bytes.prefix(4))
    signature = Signature(known: Array(bytes.dropFirst(4)))
    guard self.text.utf8.elementsEqual(text.utf8) else { throw .otherSpelling }
  }
}
