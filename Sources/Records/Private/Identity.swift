internal import Encoding

/// What a person is called and known by: one version of it. It stands beside the log, never in it.
public struct Identity: Sendable {
  public let names: Names
  /// Service number, as it was typed.
  public let number: String?
  /// ISO 3166 alpha-3.
  public let country: String?
  public let rank: String?
  public let unit: String?
  /// How the certificate prints the name, where that is not given names and family name.
  public let printed: String?

  /// Not everybody has a family name.
  public enum Names: Sendable {
    case familyAndGiven(family: String, given: String)
    case single(String)
  }

  /// The parts by the keys they are written under.
  public enum Field: String, CaseIterable, Sendable {
    case country, family, given, name, number, printed, rank, unit
  }

  public enum Fault: Error, Sendable, Equatable {
    case empty(Field)
    /// A control, bidi or other invisible character: a name must look like what it is.
    case invisibleCharacter(Field)
    /// More than 200 bytes.
    case tooLong(Field)
    /// Not three capital letters.
    case notACountry(String)
  }

  /// `nfc` brings a text into Unicode's composed form: what is typed in two ways is one name.
  public init(
    names: Names, number: String?, country: String?, rank: String?, unit: String?, printed: String?,
    nfc: (String) -> String
  ) throws(Fault) {
    func checked(_ text: String, _ field: Field) throws(Fault) -> String {
      guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { throw .empty(field) }
      guard text.unicodeScalars.allSatisfy(mayStandInAName) else { throw .invisibleCharacter(field) }
      let text = nfc(text)
      guard text.utf8.count <= 200 else { throw .tooLong(field) }
      return text
    }
    func checkedIfAny(_ text: String?, _ field: Field) throws(Fault) -> String? {
      guard let text else { return nil }
      return try checked(text, field)
    }
    switch names {
    case .familyAndGiven(let family, let given):
      self.names = .familyAndGiven(family: try checked(family, .family), given: try checked(given, .given))
    case .single(let name):
      self.names = .single(try checked(name, .name))
    }
    if let country {
      guard country.utf8.count == 3, country.utf8.allSatisfy((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains)
      else { throw .notACountry(country) }
    }
    self.number = try checkedIfAny(number, .number)
    self.country = country
    self.rank = try checkedIfAny(rank, .rank)
    self.unit = try checkedIfAny(unit, .unit)
    self.printed = try checkedIfAny(printed, .printed)
  }

  /// The family name, or the only name: what a list is sorted by.
  public var familyName: String {
    switch names {
    case .familyAndGiven(let family, _): family
    case .single(let name): name
    }
  }

  public var givenNames: String? {
    switch names {
    case .familyAndGiven(_, let given): given
    case .single: nil
    }
  }

  /// The name as a certificate prints it.
  public var printedName: String {
    switch (printed, names) {
    case (let printed?, _): printed
    case (nil, .familyAndGiven(let family, let given)): given + " " + family
    case (nil, .single(let name)): name
    }
  }
}

/// The joiners U+200C and U+200D shape words of several scripts and stay.
private func mayStandInAName(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned: false
  case .format: scalar.value == 0x200C || scalar.value == 0x200D
  default: true
  }
}

extension Identity {
  /// Reads what `canonical` wrote and nothing else.
  init?(_ bytes: [UInt8]) {
    guard let json = try? JSON.decode(bytes) else { return nil }
    func field(_ field: Field) -> String? { json[field.rawValue]?.string }
    let names: Names
    if let family = field(.family), let given = field(.given) {
      names = .familyAndGiven(family: family, given: given)
    } else if let name = field(.name) {
      names = .single(name)
    } else {
      return nil
    }
    let identity = try? Identity(
      names: names, number: field(.number), country: field(.country), rank: field(.rank), unit: field(.unit),
      printed: field(.printed), nfc: { $0 })
    guard let identity, identity.canonical == bytes else { return nil }
    self = identity
  }

  var canonical: [UInt8] {
    var json: JSON.Object = [:]
    func set(_ field: Field, _ value: String?) { json[field.rawValue] = value.map { .string($0) } }
    switch names {
    case .familyAndGiven(let family, let given):
      set(.family, family)
      set(.given, given)
    case .single(let name):
      set(.name, name)
    }
    set(.country, country)
    set(.number, number)
    set(.printed, printed)
    set(.rank, rank)
    set(.unit, unit)
    guard let bytes = try? JSON.object(json).canonical() else {
      preconditionFailure("an identity holds short texts without control characters")
    }
    return bytes
  }
}

extension Identity: Equatable {
  /// As bytes: two spellings of a name are two identities.
  public static func == (left: Self, right: Self) -> Bool { left.canonical == right.canonical }
}
