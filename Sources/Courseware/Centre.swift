/// Where the training is given: what `conduct setup` asks.
public struct Centre: Equatable, Sendable {
  public let registration: Registration
  public let country: Country?
  /// BCP 47 tag of the language that the sign-in page opens in.
  public let language: String
  /// Whom a trainee can turn to here, a line each.
  public let contacts: [String]
  /// IANA name; local dates are told in it.
  public let zone: String

  public init(registration: Registration, country: Country?, language: String, contacts: [String], zone: String) {
    self.registration = registration
    self.country = country
    self.language = language
    self.contacts = contacts
    self.zone = zone
  }

  public enum Registration: Equatable, Sendable {
    case registered(ID)
    /// Nobody has given the centre a name; every paper says so.
    case unregistered
  }

  /// The name a centre was given: capitals, digits and hyphens, 3 to 24 of them, such as `NPL-0417`.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public let text: String
    public init?(_ text: String) {
      let bytes = text.utf8
      guard (3...24).contains(bytes.count), bytes.first != UInt8(ascii: "-"), bytes.last != UInt8(ascii: "-") else {
        return nil
      }
      let allowed = bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
        default: false
        }
      }
      guard allowed else { return nil }
      self.text = text
    }
    public var description: String { text }
  }
}
