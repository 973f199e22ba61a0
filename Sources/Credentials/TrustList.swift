public import Courseware
public import Text

/// Headquarters' word on keys, editions and certificates. It exists only with a good signature by a root key.
public struct TrustList: Sendable, Equatable {
  /// From 1; a later list has a larger number.
  public let version: Int
  public let issued: CalendarDate
  /// The last day on which it is fresh. After it centres go on, with a warning.
  public let expires: CalendarDate
  /// The root keys that headquarters uses; which of them this machine believes is its own configuration.
  public let roots: [FileKey]
  public let keys: [KeyID: Key]
  /// Since when a key is lost: nothing it signed can be confirmed from then on but what is `good`.
  public let lost: [KeyID: CalendarDate]
  /// The first 16 bytes of SHA-256 over the message, of every certificate by a lost key that headquarters vouches for.
  let good: Set<[UInt8]>
  public let editions: [Digest: Edition]
  public let revoked: [Certificate.ID: Revocation]
  /// Of the file.
  let digest: Digest

  public struct Key: Sendable, Equatable {
    public let publicKey: PublicKey
    public let role: KeyRole
    public let custody: Custody
    public let centre: Centre.ID
    public let country: Country
    /// The days on which it signs.
    public let days: ClosedRange<CalendarDate>
  }

  /// Where a key lives.
  public enum Custody: String, Sendable {
    case kiosk, laptop
  }

  public struct Edition: Sendable, Equatable {
    public let course: Course.ID
    public let version: Course.Version
    /// The days on which it was given.
    public let days: ClosedRange<CalendarDate>
  }

  public struct Revocation: Sendable, Equatable {
    public let day: CalendarDate
    /// Headquarters' own word: lower-case letters, digits and hyphens.
    public let reason: String
  }

  public func vouches(for certificate: Certificate.Signed) -> Bool {
    good.contains(Array(Digest(of: certificate.bytes).bytes.prefix(16)))
  }
}

extension TrustList {
  /// Which list a machine has: enough to refuse an older one.
  public struct Held: Sendable, Equatable {
    public let version: Int
    public let digest: Digest

    public init(version: Int, digest: Digest) {
      self.version = version
      self.digest = digest
    }
  }

  public var held: Held { Held(version: version, digest: digest) }

  public enum Refusal: Error, Sendable, Equatable {
    /// No root key that this machine believes made both signatures.
    case signature
    /// The signed comment belongs to another file or another version.
    case comment(String)
    /// Counted from 1.
    case line(Int, LineFault)
    case olderThanHeld(version: Int, held: Int)
    case otherBytesThanHeld(version: Int)
  }

  /// Takes a list that a root key signed and that is no older than the one held. The signature comes before the text:
  /// nothing in a file that nobody signed is read.
  public init(
    file: [UInt8], signature: FileSignature, roots: [FileKey], held: Held?
  ) throws(Refusal) {
    guard roots.contains(where: { signature.isOf(file, by: $0) }) else { throw .signature }
    try self.init(reading: file)
    guard signature.trustedComment == "conduct-trust-list-1 version=\(version)" else {
      throw .comment(signature.trustedComment)
    }
    guard let held else { return }
    guard version >= held.version else { throw .olderThanHeld(version: version, held: held.version) }
    guard version > held.version || digest == held.digest else { throw .otherBytesThanHeld(version: version) }
  }
}
