/// What the chain holds in place of something personal: a hash that only the salt beside it opens.
public struct Commitment: Sendable, Equatable {
  public let purpose: Purpose
  public let salt: [UInt8]
  /// What is committed to: canonical JSON, or for a text its UTF-8.
  public let bytes: [UInt8]
  /// What the chain holds.
  public let hash: SHA256

  /// The salt is as long as its purpose says.
  public init(to bytes: [UInt8], for purpose: Purpose, salt: [UInt8]) {
    precondition(salt.count == purpose.saltLength, "a salt of \(salt.count) bytes for \(purpose)")
    self.purpose = purpose
    self.salt = salt
    self.bytes = bytes
    hash = Self.hash(of: bytes, for: purpose, salt: salt)
  }

  /// The hash of what stands in a row, whatever stands there.
  static func hash(of bytes: [UInt8], for purpose: Purpose, salt: [UInt8]) -> SHA256 {
    SHA256(of: Array(purpose.domain.utf8), salt, bytes)
  }

  public enum Purpose: String, CaseIterable, Sendable {
    /// One version of a person's names, numbers, rank, unit and country.
    case identity
    case answer
    /// A reason, a remark.
    case text

    /// In bytes.
    public var saltLength: Int {
      switch self {
      case .identity, .text: 32
      case .answer: 16
      }
    }

    /// What keeps the hash of one purpose from standing for another.
    var domain: String {
      switch self {
      case .identity: "conduct person 1\n"
      case .answer: "conduct answer 1\n"
      case .text: "conduct text 1\n"
      }
    }
  }
}
