internal import Courseware
internal import Encoding

/// The payload's keys. They stand on paper: none is ever renamed or reused.
private enum Claim {
  // RFC 8392.
  static let issuer = 1
  static let subject = 2
  static let expiry = 4
  static let issued = 6
  static let id = 7
  /// Ours, from the range for private use.
  static let training = -65_537
}

private enum Training {
  static let schema = 1
  static let course = 2
  static let edition = 3
  static let score = 4
  static let passPercent = 5
  static let name = 6
  static let country = 7
  static let language = 8
  static let sequence = 11
  static let hash = 12
  static let log = 13
  static let audience = 14
  static let slip = 15
  static let textState = 16
  static let numberEnding = 17
}

extension Certificate {
  /// A CWT claims set (RFC 8392) in deterministic CBOR.
  var payload: [UInt8] {
    var training: CBOR.Map = [
      Training.schema: .integer(1),
      Training.course: .text("\(course)/\(version)"),
      Training.edition: .bytes(edition.bytes),
      Training.score: .array([.integer(score.earned), .integer(score.possible)]),
      Training.passPercent: .integer(passPercent),
      Training.name: .text(name.text),
      Training.language: .text(language),
      Training.sequence: .integer(completion.sequence),
      Training.hash: .bytes(completion.hash),
      Training.log: .bytes(completion.log.bytes),
      Training.audience: .text(audience.rawValue),
      Training.textState: .integer(textState.rawValue),
    ]
    training[Training.country] = country.map { .text($0.code) }
    training[Training.slip] = slip.map { .bytes($0.bytes) }
    training[Training.numberEnding] = numberEnding.map { .text($0.text) }

    var claims: CBOR.Map = [
      Claim.issuer: .text("\(issuer)"),
      Claim.subject: .bytes(person.bytes),
      Claim.issued: .integer(Int(issued.seconds)),
      Claim.id: .bytes(id.bytes),
      Claim.training: .map(training),
    ]
    claims[Claim.expiry] = expires.map { .integer(Int($0.seconds)) }
    return CBOR.map(claims).encoded()
  }

  /// Reads a payload whose claims are all there, all in range, and no more than these.
  init(payload: [UInt8]) throws(Refusal) {
    let claims: CBOR.Map?
    do { claims = try CBOR.decode(payload).map } catch { throw .encoding(error) }
    guard let claims else { throw .claim(nil) }
    guard let training = claims[Claim.training]?.map else { throw .claim(.training) }
    guard let schema = training[Training.schema]?.integer else { throw .claim(.schema) }
    guard schema == 1 else { throw .newerSchema(schema) }

    guard let issuer = claims[Claim.issuer]?.text.flatMap(Issuer.init) else { throw .claim(.issuer) }
    guard let person = claims[Claim.subject]?.bytes.flatMap(Person.ID.init(bytes:)) else { throw .claim(.person) }
    guard let issued = claims[Claim.issued]?.seconds else { throw .claim(.issued) }
    let expires = claims[Claim.expiry]?.seconds
    guard let id = claims[Claim.id]?.bytes.flatMap(ID.init(bytes:)) else { throw .claim(.id) }
    guard let edition = training[Training.edition]?.bytes.flatMap(Digest.init(bytes:)) else { throw .claim(.edition) }
    guard let passPercent = training[Training.passPercent]?.integer else { throw .claim(.passPercent) }
    guard let language = training[Training.language]?.text else { throw .claim(.language) }
    guard let audience = training[Training.audience]?.text.flatMap(Audience.init) else { throw .claim(.audience) }
    guard let textState = training[Training.textState]?.integer.flatMap(TextState.init) else {
      throw .claim(.textState)
    }
    guard let numbers = training[Training.score]?.array?.compactMap(\.integer), numbers.count == 2,
      let score = Score(earned: numbers[0], possible: numbers[1])
    else { throw .claim(.score) }
    guard let parts = training[Training.course]?.text?.split(separator: "/", omittingEmptySubsequences: false),
      parts.count == 2, let course = Course.ID(String(parts[0])), let version = Course.Version(String(parts[1]))
    else { throw .claim(.course) }
    guard let log = training[Training.log]?.bytes.flatMap(LogID.init(bytes:)),
      let sequence = training[Training.sequence]?.integer, let hash = training[Training.hash]?.bytes,
      let completion = Completion(log: log, sequence: sequence, hash: hash)
    else { throw .claim(.completion) }
    guard let printedName = training[Training.name]?.text else { throw .claim(.name) }
    let country = training[Training.country]?.text.flatMap { Country($0) }
    let slip = training[Training.slip]?.bytes.flatMap(ID.init(bytes:))

    let name: PrintedText
    let numberEnding: PrintedText?
    do {
      name = try PrintedText(printedName)
      numberEnding = try (training[Training.numberEnding]?.text).map { text throws(PrintedText.Refusal) in
        try PrintedText(text)
      }
    } catch { throw .printedText(error) }
    do {
      try self.init(
        id: id, issuer: issuer, person: person, issued: issued, expires: expires, course: course, version: version,
        edition: edition, score: score, passPercent: passPercent, name: name, country: country, language: language,
        completion: completion, audience: audience, slip: slip, textState: textState, numberEnding: numberEnding)
    } catch { throw .invalid(error) }
    // An unknown claim, an optional one of the wrong kind, a country in small letters: all are found here.
    guard self.payload == payload else { throw .otherSpelling }
  }
}

extension CBOR {
  fileprivate var seconds: UTCTime? { integer.flatMap { UTCTime(seconds: Int64($0)) } }
}
