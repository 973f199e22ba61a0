import Courseware
import Encoding
import Testing

@testable import Credentials

/// The vectors that froze with the formats, made once by other programs.
enum Golden {
  /// RFC 8032, 7.1, test 1.
  static let key = signingKey("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60")
  /// RFC 8032, 7.1, test 2: somebody else.
  static let otherKey = signingKey("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")

  static let lineHashes = [
    digest("51fa5b23c897b1833d2814fd2a4f956599cea7ac4cee42913ec6f2f5da05943e"),
    digest("31d38ea062c2260b0c630929fc9fb139280054e0e97b8cd3f18d90f0311d61ea"),
  ]
  static let root = digest("68ba2be735180d5148c1aa10b524339feb012bb993d0ec6532b8130cbbeff0c5")

  static func certificate(
    id: String = "0192f0c1-0000-7000-8000-000000000002", issuer: Certificate.Issuer = .centre(centre("NPL-0417")),
    expires: Int64? = 1_826_791_200, score: (Int, Int) = (27, 30), passPercent: Int = 80,
    name: String = "Anjali THAPA", language: String = "fr", slip: String? = nil, numberEnding: String? = nil
  ) throws -> Certificate {
    try Certificate(
      id: #require(Certificate.ID(id)), issuer: issuer,
      person: #require(Person.ID("0192f0c1-0000-7000-8000-000000000001")),
      issued: #require(UTCTime(seconds: 1_795_255_200)), expires: expires.flatMap { UTCTime(seconds: $0) },
      course: #require(Course.ID("sea-prevention")), version: #require(Course.Version("1.0")),
      edition: edition, score: #require(Score(earned: score.0, possible: score.1)), passPercent: passPercent,
      name: PrintedText(name), country: Country("NPL"), language: language,
      completion: #require(
        Certificate.Completion(log: LogID(genesis: key.publicKey), sequence: 2, event: lineHashes[1])),
      audience: .personnel, slip: slip.map { try #require(Certificate.ID($0)) }, textState: .unreviewed,
      numberEnding: numberEnding.map { try PrintedText($0) })
  }

  static let edition = Digest(of: Array("MANIFEST\n".utf8))

  static func signed() throws -> Certificate.Signed { try Certificate.Signed(certificate(), signedBy: key) }

  static func checkpoint() throws -> Checkpoint {
    try Checkpoint(
      origin: #require(Checkpoint.Origin(domain: "conduct.invalid", log: LogID(genesis: key.publicKey))), size: 2,
      root: root, centre: centre("NPL-0417"), head: lineHashes[1],
      time: #require(UTCTime("2026-11-21T10:00:02.000Z")))
  }

  static func centre(_ text: String) -> Centre.ID {
    guard let centre = Centre.ID(text) else { preconditionFailure("\(text) is no centre") }
    return centre
  }

  private static func digest(_ hex: String) -> Digest {
    guard let digest = Digest(hex: hex) else { preconditionFailure("\(hex) is no hash") }
    return digest
  }

  private static func signingKey(_ seed: String) -> SigningKey {
    guard let bytes = try? Hex.decode(seed), let key = SigningKey(seed: bytes) else {
      preconditionFailure("\(seed) is no seed")
    }
    return key
  }
}
