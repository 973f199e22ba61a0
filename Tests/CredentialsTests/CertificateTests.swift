import Courseware
import Encoding
import Testing

@testable import Credentials

struct CertificateTests {
  @Test func thePayloadIsTheGoldenOne() throws {
    #expect(try Golden.certificate().payload.count == 205)
  }

  @Test func theSignedBytesAreTheGoldenOnes() throws {
    let bytes = Certificate.Signed.bytesToSign(try Golden.certificate(), by: Golden.key.publicKey.id)
    #expect(Digest(of: bytes).hex == "74f91ad198a15f0844fbb7765fd541690c51086e46add1d882b97eab8e8e3a1e")
  }

  @Test func theMessageIsTheGoldenOne() throws {
    let bytes = try Golden.signed().bytes
    #expect(bytes.count == 290)
    #expect(Digest(of: bytes).hex == "5d907ef994c6342d32243e736c7b7f2afe19fb3b23e0834ad8ee97fcab798d35")
  }

  @Test func aMessageIsReadBackWithItsSignature() throws {
    let signed = try Certificate.Signed(bytes: Golden.signed().bytes)
    #expect(try signed.certificate == Golden.certificate())
    #expect(signed.isSigned(by: Golden.key.publicKey))
    #expect(!signed.isSigned(by: Golden.otherKey.publicKey))
  }

  @Test func aCertificateWithEveryOptionalClaimIsReadBack() throws {
    let full = try Golden.certificate(
      issuer: .local(Golden.key.publicKey.id), slip: "0192f0c1-0000-7000-8000-000000000003", numberEnding: "0417")
    let signed = try Certificate.Signed(full, signedBy: Golden.key)
    #expect(try Certificate.Signed(bytes: signed.bytes).certificate == full)
  }

  @Test func aCertificateForGoodHasNoExpiry() throws {
    let signed = try Certificate.Signed(Golden.certificate(expires: nil), signedBy: Golden.key)
    #expect(try Certificate.Signed(bytes: signed.bytes).certificate.expires == nil)
  }

  @Test func aStoreWithoutACentreVouchesForItsOwnKeyOnly() throws {
    let local = try Golden.certificate(issuer: .local(Golden.key.publicKey.id))
    #expect(throws: Certificate.Refusal.localIssuerIsNotTheSigner) {
      try Certificate.Signed(local, signedBy: Golden.otherKey)
    }
  }

  @Test(arguments: [
    (27, 101, Certificate.Invalid.passPercent(101)), (23, 80, .scoreBelowPassMark), (27, -1, .passPercent(-1)),
  ])
  func refusesAResultThatIsNoPass(earned: Int, passPercent: Int, refusal: Certificate.Invalid) {
    #expect(throws: refusal) { try Golden.certificate(score: (earned, 30), passPercent: passPercent) }
  }

  @Test func refusesPointsThatCannotBeMultiplied() {
    #expect(throws: Certificate.Invalid.points(.max)) { try Golden.certificate(score: (.max, .max)) }
  }

  @Test func refusesAnExpiryBeforeTheIssue() {
    #expect(throws: Certificate.Invalid.expiresBeforeIssue) { try Golden.certificate(expires: 1_795_255_200) }
  }

  @Test(arguments: ["", "f", "fr_FR", "français", "fr-", "english-uk"])
  func refusesWhatIsNoLanguageTag(tag: String) {
    #expect(throws: Certificate.Invalid.language(tag)) { try Golden.certificate(language: tag) }
  }

  @Test func refusesToCountersignItself() {
    #expect(throws: Certificate.Invalid.countersignsItself) {
      try Golden.certificate(slip: "0192f0c1-0000-7000-8000-000000000002")
    }
  }

  @Test func opensslVerifiesTheParts() throws {
    let parts = try Golden.signed().parts(with: Golden.key.publicKey)
    #expect(try OpenSSL.verifies(parts))
  }

  @Test func opensslRefusesAChangedPart() throws {
    let parts = try Golden.signed().parts(with: Golden.otherKey.publicKey)
    #expect(try !OpenSSL.verifies(parts))
  }
}
