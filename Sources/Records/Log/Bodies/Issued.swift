public import Courseware
internal import Encoding

extension Event {
  /// A certificate left the store.
  public struct Issued: Sendable, Equatable {
    public let attempt: Attempt.ID
    public let certificate: IssuedCertificate.ID
    /// 16 hexadecimal digits: the first 8 bytes of the SHA-256 of the key that signed it.
    public let kid: String
    /// Of the certificate's signed bytes, which stand beside the log.
    public let sha256: SHA256

    public init(attempt: Attempt.ID, certificate: IssuedCertificate.ID, kid: String, sha256: SHA256) {
      self.attempt = attempt
      self.certificate = certificate
      self.kid = kid
      self.sha256 = sha256
    }
  }
}

extension Event.Issued {
  init?(_ body: JSON) {
    guard let attempt: Attempt.ID = body.id("attempt"), let certificate: IssuedCertificate.ID = body.id("certificate"),
      let kid = body.hexBytes("kid", count: 8), let sha256 = body.sha256("sha256")
    else { return nil }
    self.init(attempt: attempt, certificate: certificate, kid: Hex.encode(kid), sha256: sha256)
  }

  var json: JSON {
    [
      "attempt": .string(attempt.description), "certificate": .string(certificate.description), "kid": .string(kid),
      "sha256": .string(sha256.hex),
    ]
  }
}
