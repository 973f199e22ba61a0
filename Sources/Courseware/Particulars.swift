/// Who a trainee is, as they said it at enrolment. One version of it: a new name makes a new version, never an edit.
public struct Particulars: Hashable, Sendable {
  /// As it is written on the trainee's card. Matching goes by its folded form.
  public let serviceNumber: String
  public let names: Names
  /// As it stands on the certificate.
  public let printed: String
  /// Empty when the trainee has none or gave none; so are the unit and the country.
  public let rank: String
  public let unit: String
  public let country: Country?

  public init(serviceNumber: String, names: Names, printed: String, rank: String, unit: String, country: Country?) {
    precondition(!serviceNumber.isEmpty && !printed.isEmpty, "a trainee has a number and a name")
    self.serviceNumber = serviceNumber
    self.names = names
    self.printed = printed
    self.rank = rank
    self.unit = unit
    self.country = country
  }

  /// Many people have one name only; nobody is made to invent a second.
  public enum Names: Hashable, Sendable {
    case familyAndGiven(family: String, given: String)
    case one(String)
  }
}
