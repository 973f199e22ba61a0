public import Courseware

/// What a certificate says. Its level is not in it: that comes from whoever signed it.
public struct Certificate: Sendable, Equatable {
  public typealias ID = UniqueID<Certificate>

  public let id: ID
  public let issuer: Issuer
  public let person: Person.ID
  /// Whole seconds count; so do those of `expires`.
  public let issued: UTCTime
  /// The end of the last day; nil is for good.
  public let expires: UTCTime?
  public let course: Course.ID
  public let version: Course.Version
  /// SHA-256 of the course folder's MANIFEST.
  public let edition: Digest
  public let score: Score
  /// 0 to 100.
  public let passPercent: Int
  public let name: PrintedText
  /// The person's; nil when they gave none.
  public let country: Country?
  /// BCP 47 tag of the language that the course was taken in.
  public let language: String
  public let completion: Completion
  public let audience: Audience
  /// The recorded certificate that this one countersigns.
  public let slip: ID?
  public let textState: TextState
  /// As much of the service number as the centre's policy prints.
  public let numberEnding: PrintedText?

  public init(
    id: ID, issuer: Issuer, person: Person.ID, issued: UTCTime, expires: UTCTime?, course: Course.ID,
    version: Course.Version, edition: Digest, score: Score, passPercent: Int, name: PrintedText, country: Country?,
    language: String, completion: Completion, audience: Audience, slip: ID?, textState: TextState,
    numberEnding: PrintedText?
  ) throws(Invalid) {
    guard issued.milliseconds.isMultiple(of: 1000), expires?.milliseconds.isMultiple(of: 1000) ?? true else {
      throw .partsOfASecond
    }
    if let expires, expires <= issued { throw .expiresBeforeIssue }
    guard (0...100).contains(passPercent) else { throw .passPercent(passPercent) }
    guard score.possible <= Self.mostPoints else { throw .points(score.possible) }
    guard score.reaches(percent: passPercent) else { throw .scoreBelowPassMark }
    guard isLanguageTag(language) else { throw .language(language) }
    guard slip != id else { throw .countersignsItself }
    self.id = id
    self.issuer = issuer
    self.person = person
    self.issued = issued
    self.expires = expires
    self.course = course
    self.version = version
    self.edition = edition
    self.score = score
    self.passPercent = passPercent
    self.name = name
    self.country = country
    self.language = language
    self.completion = completion
    self.audience = audience
    self.slip = slip
    self.textState = textState
    self.numberEnding = numberEnding
  }

  /// Points are multiplied by a hundred to compare them; this leaves ample room.
  static let mostPoints = 1_000_000_000

  /// Why no such certificate can be.
  public enum Invalid: Error, Sendable, Equatable {
    case partsOfASecond
    case expiresBeforeIssue
    case passPercent(Int)
    case points(Int)
    case scoreBelowPassMark
    case language(String)
    case countersignsItself
  }
}

extension Certificate {
  public enum Issuer: Sendable, Hashable, CustomStringConvertible {
    case centre(Centre.ID)
    /// A store whose centre has no name yet, by its key.
    case local(KeyID)

    /// `NPL-0417`, `local-21fe31dfa154a261`.
    public var description: String {
      switch self {
      case .centre(let centre): centre.text
      case .local(let key): "local-\(key)"
      }
    }

    init?(_ text: String) {
      if let centre = Centre.ID(text) {
        self = .centre(centre)
      } else if text.hasPrefix("local-"), let key = KeyID(hex: String(text.dropFirst(6))) {
        self = .local(key)
      } else {
        return nil
      }
    }
  }

  /// Where the completion stands in its log: every paper is a witness of that log outside the machine.
  public struct Completion: Sendable, Equatable {
    public let log: LogID
    /// From 1.
    public let sequence: Int
    /// The first 16 bytes of the event's hash.
    public let hash: [UInt8]

    public init?(log: LogID, sequence: Int, hash: [UInt8]) {
      guard sequence > 0, hash.count == 16 else { return nil }
      self.log = log
      self.sequence = sequence
      self.hash = hash
    }

    /// Nil for a number below 1.
    public init?(log: LogID, sequence: Int, event: Digest) {
      self.init(log: log, sequence: sequence, hash: Array(event.bytes.prefix(16)))
    }
  }

  /// How good the wording was that the person read.
  public enum TextState: Int, Sendable {
    case source = 0
    case reviewed = 1
    case unreviewed = 2
  }
}

/// The shape of a BCP 47 tag: a language of two or three letters, then parts of one to eight letters and digits.
private func isLanguageTag(_ text: String) -> Bool {
  let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) }
  func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  guard text.utf8.count <= 35, let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else {
    return false
  }
  return parts.dropFirst().allSatisfy { part in
    (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
  }
}
