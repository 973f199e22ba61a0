import Courseware
import Testing
import Text

@testable import Credentials

struct VerdictTests {
  @Test func aCertificateByACoordinatorsListedKeyIsGenuineAndInForce() throws {
    let verdict = try verdict()
    #expect(verdict.isYes)
    #expect(verdict.level == .countersigned)
    #expect(verdict.obstacles == [])
    #expect(verdict.cautions == [])
    #expect(verdict.list == Verdict.ListFacts(version: 17, issued: try day("2026-11-01")))
  }

  @Test func aCentresKeyMakesItRecordedWhichIsNotEnoughUnlessAskedFor() throws {
    let list = SampleList.text(role: "centre")
    let strict = try verdict(list: list)
    #expect(strict.level == .recorded)
    #expect(strict.obstacles == [.levelTooLow(.recorded, required: .countersigned)])
    #expect(!strict.isYes)
    #expect(try verdict(list: list, required: .recorded).isYes)
  }

  @Test(arguments: [KeyRole.courseAuthor, .headquarters])
  func aKeyForOtherThingsCannotCertify(role: KeyRole) throws {
    let verdict = try verdict(list: SampleList.text(role: role.rawValue))
    #expect(verdict.genuine == .no(.roleMayNotCertify(role)))
    #expect(!verdict.isYes)
  }

  @Test func aCentresKeyCannotSayThatItCountersigns() throws {
    let certificate = try Golden.certificate(slip: "0192f0c1-0000-7000-8000-000000000003")
    #expect(
      try verdict(certificate, list: SampleList.text(role: "centre")).genuine == .no(.countersignsByRole(.centre)))
    #expect(try verdict(certificate).isYes)
  }

  @Test func aForgedSignatureIsNoMatterHowGoodTheRest() throws {
    var bytes = try Golden.signed().bytes
    bytes[bytes.count - 1] ^= 1
    let verdict = try Verdict(
      on: Certificate.Signed(bytes: bytes), list: list(SampleList.text()), known: [], day: day("2026-12-01"))
    #expect(verdict.genuine == .no(.signature))
    #expect(verdict.level == nil)
    #expect(verdict.obstacles == [.levelUnknown])
  }

  @Test func aKeyThatNobodyKnowsProvesNothing() throws {
    let id = Golden.key.publicKey.id
    let verdict = try verdict(Golden.certificate(issuer: .local(id)), list: nil)
    #expect(verdict.genuine == .unconfirmed(.unknownKey(id)))
    #expect(verdict.cautions == [.noList])
    #expect(!verdict.isYes)
  }

  @Test func thisStoresOwnKeyIsKnownWhenItIsGiven() throws {
    let own = Verdict.KnownKey(publicKey: Golden.key.publicKey, role: .centre)
    let verdict = try verdict(
      Golden.certificate(issuer: .local(Golden.key.publicKey.id)), list: nil, known: [own], required: .recorded)
    #expect(verdict.genuine == .yes(.thisStore(own)))
    #expect(verdict.level == .recorded)
    #expect(verdict.isYes)
  }

  @Test func theListsWordOnAKeyGoesBeforeThisStores() throws {
    let own = Verdict.KnownKey(publicKey: Golden.key.publicKey, role: .coordinator)
    #expect(try verdict(list: SampleList.text(role: "centre"), known: [own]).level == .recorded)
  }

  @Test func theListMustNameTheCentreThatTheCertificateNames() throws {
    let verdict = try verdict(list: SampleList.text(centre: "UGA-0001"))
    guard case .no(.issuer(let claimed, let key)) = verdict.genuine else {
      Issue.record("\(verdict.genuine)")
      return
    }
    #expect(claimed == .centre(Golden.centre("NPL-0417")))
    #expect(key.centre.text == "UGA-0001")
  }

  @Test func whatAStoreSignedBeforeItsCentreHadANameCountsOnceItIsListed() throws {
    #expect(try verdict(Golden.certificate(issuer: .local(Golden.key.publicKey.id))).isYes)
  }

  @Test(arguments: ["2025-01-01 2026-11-19", "2026-11-23 2028-12-31"])
  func aKeySignsOnItsDaysOnly(days: String) throws {
    guard case .no(.outsideTheKeysDays) = try verdict(list: SampleList.text(keyDays: days)).genuine else {
      Issue.record("accepted")
      return
    }
  }

  @Test func aLostKeyConfirmsNothing() throws {
    let id = Golden.key.publicKey.id
    let verdict = try verdict(list: SampleList.text(lost: id))
    #expect(verdict.genuine == .unconfirmed(.lostKey(id, since: try day("2026-12-24"))))
    #expect(!verdict.isYes)
  }

  @Test func aLostKeyStillConfirmsWhatHeadquartersVouchesFor() throws {
    let prefix = Digest(of: try Golden.signed().bytes).hex.prefix(32)
    #expect(try verdict(list: SampleList.text(lost: Golden.key.publicKey.id, good: String(prefix))).isYes)
  }

  /// It expires on 2027-11-21 at 10:00 UTC, the end of the day before at UTC+14.
  @Test(arguments: [
    ("2026-11-19", false), ("2026-11-20", true), ("2026-11-21", true), ("2027-11-21", true), ("2027-11-22", false),
  ])
  func isInForceFromItsIssueToItsLastDay(day: String, isInForce: Bool) throws {
    let list = SampleList.text(expires: "2028-01-01")
    #expect(try verdict(Golden.certificate(), list: list, on: day).obstacles.isEmpty == isInForce)
  }

  @Test(
    arguments: [
      // The end of 30 June 2027 in Kathmandu, in New York, in Apia and in Greenwich.
      1_814_399_999 - 20_700, 1_814_399_999 + 14_400, 1_814_399_999 - 46_800, 1_814_399_999,
    ] as [Int64])
  func theLastDayIsTheCentresOwn(expires: Int64) throws {
    let certificate = try Golden.certificate(expires: expires)
    let list = SampleList.text(expires: "2028-01-01")
    #expect(try verdict(certificate, list: list, on: "2027-06-30").obstacles == [])
    #expect(
      try verdict(certificate, list: list, on: "2027-07-01").obstacles == [.expired(after: day("2027-06-30"))])
  }

  @Test func aCertificateForGoodNeverExpires() throws {
    let list = SampleList.text(expires: "9999-12-31")
    #expect(try verdict(Golden.certificate(expires: nil), list: list, on: "9999-12-31").isYes)
  }

  @Test(arguments: [("2026-11-30", true), ("2026-12-01", false), ("2026-12-02", false)])
  func aRevocationCountsFromItsDay(day: String, isInForce: Bool) throws {
    let list = SampleList.text(revoked: "0192f0c1-0000-7000-8000-000000000002 2026-12-01")
    let verdict = try verdict(list: list, on: day)
    #expect(verdict.obstacles.isEmpty == isInForce)
    #expect(verdict.level == .countersigned, "a revoked certificate stays genuine")
  }

  @Test func anEditionThatIsNotListedIsAnAnswerOfItsOwn() throws {
    let verdict = try verdict(list: SampleList.text(edition: Digest(of: [])))
    #expect(verdict.obstacles == [.editionNotListed(Golden.edition)])
    #expect(verdict.level == .countersigned)
  }

  @Test func anEditionOfAnotherCourseIsNotTheOneListed() throws {
    let verdict = try verdict(list: SampleList.text(course: "code-of-conduct"))
    #expect(verdict.obstacles == [.editionNotListed(Golden.edition)])
  }

  @Test func anEditionCountsOnTheDaysItWasGiven() throws {
    let verdict = try verdict(list: SampleList.text(editionDays: "2026-01-01 2026-06-30"))
    guard case .outsideTheEditionsDays(let edition)? = verdict.obstacles.first else {
      Issue.record("accepted")
      return
    }
    #expect(edition.course.text == "sea-prevention")
  }

  @Test func anOldListIsAWarningAndNoObstacle() throws {
    let verdict = try verdict(list: SampleList.text(expires: "2026-11-30"))
    #expect(verdict.cautions == [.listExpired(try day("2026-11-30"))])
    #expect(verdict.isYes)
  }

  private func verdict(
    _ certificate: @autoclosure () throws -> Certificate = try Golden.certificate(),
    list text: String? = SampleList.text(), known: [Verdict.KnownKey] = [], on date: String = "2026-12-01",
    required: Level = .countersigned
  ) throws -> Verdict {
    try Verdict(
      on: Certificate.Signed(certificate(), signedBy: Golden.key), list: text.map(list), known: known, day: day(date),
      required: required)
  }

  private func list(_ text: String) throws -> TrustList { try TrustList(reading: Array(text.utf8)) }

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }
}
