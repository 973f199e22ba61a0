public import Text

/// The two answers about a certificate, kept apart: is it genuine, and is it in force on a day.
///
/// Neither says that whoever holds it is the person it names.
public struct Verdict: Sendable, Equatable {
  public let certificate: Certificate.Signed
  public let genuine: Genuine
  /// What keeps it from being in force on `day`; empty means that it is.
  public let obstacles: [Obstacle]
  public let day: CalendarDate
  public let cautions: [Caution]
  public let list: ListFacts?

  /// Both answers are yes.
  public var isYes: Bool {
    switch genuine {
    case .yes: obstacles.isEmpty
    case .no, .unconfirmed: false
    }
  }

  /// Nil as long as the signer is not known for certain.
  public var level: Level? {
    switch genuine {
    case .yes(let signer): signer.role.level
    case .no, .unconfirmed: nil
    }
  }

  public enum Genuine: Sendable, Equatable {
    case yes(Signer)
    case no(Forgery)
    /// Nothing speaks against it, and nothing on this machine can confirm it: ask headquarters.
    case unconfirmed(Doubt)
  }

  public enum Signer: Sendable, Equatable {
    case listed(TrustList.Key)
    /// A key of the machine that asks, in no list.
    case thisStore(KnownKey)

    public var role: KeyRole {
      switch self {
      case .listed(let key): key.role
      case .thisStore(let key): key.role
      }
    }
  }

  public enum Forgery: Sendable, Equatable {
    /// The key that says to have signed it did not.
    case signature
    /// The certificate names another centre than the list names for its key.
    case issuer(claimed: Certificate.Issuer, key: TrustList.Key)
    case outsideTheKeysDays(TrustList.Key)
    case roleMayNotCertify(KeyRole)
    /// It says that it countersigns another, and its key may not.
    case countersignsByRole(KeyRole)
  }

  public enum Doubt: Sendable, Equatable {
    case unknownKey(KeyID)
    /// Whoever found or stole the key can date a certificate back.
    case lostKey(KeyID, since: CalendarDate)
  }

  public enum Obstacle: Sendable, Equatable {
    case notYetIssued(UTCTime)
    /// The last day on which it was in force.
    case expired(after: CalendarDate)
    case revoked(TrustList.Revocation)
    case editionNotListed(Digest)
    case outsideTheEditionsDays(TrustList.Edition)
    case levelUnknown
    case levelTooLow(Level, required: Level)
  }

  public enum Caution: Sendable, Equatable {
    /// Keys, revocations and editions could not be looked up.
    case noList
    case listExpired(CalendarDate)
  }

  public struct ListFacts: Sendable, Equatable {
    public let version: Int
    public let issued: CalendarDate
  }

  /// A key that the machine itself has, with what it is for.
  public struct KnownKey: Sendable, Equatable {
    public let publicKey: PublicKey
    public let role: KeyRole

    public init(publicKey: PublicKey, role: KeyRole) {
      self.publicKey = publicKey
      self.role = role
    }
  }
}
