import Courseware
import Credentials
import TerminalUI
import Text
import Testing

@testable import ConductCommands

@Suite struct CertificateCommandTests {
  private func issued() throws -> (Sitting, Paper) {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    guard case .issued(let paper) = try sitting.take("sea-prevention").paper else {
      throw Sitting.Unexpected(replies: [])
    }
    return (sitting, paper)
  }

  @Test func showsTheContentBeforeTheVerdict() throws {
    let (sitting, paper) = try issued()
    #expect(try sitting.run(["certificate", "verify", "--accept", "recorded", paper.path]) == .done)
    let lines = sitting.fixed.text.split(separator: "\n").map(String.init)
    let name = try #require(lines.firstIndex { $0.contains("Anjali THAPA") })
    let verdict = try #require(lines.firstIndex { $0.hasPrefix("Genuine: yes. Issuer known") })
    #expect(name < verdict)
    #expect(lines.contains("In force on 2026-11-21: yes."))
  }

  @Test func aRecordedCertificateIsNotEnoughUnlessAskedFor() throws {
    let (sitting, paper) = try issued()
    #expect(try sitting.run(["certificate", "verify", paper.path]) == .notGood)
    #expect(sitting.fixed.text.contains("It is recorded, not countersigned."))
  }

  @Test func isNoLongerInForceAfterItsLastDay() throws {
    let (sitting, paper) = try issued()
    let words = ["certificate", "verify", "--accept", "recorded", "--as-of"]
    #expect(try sitting.run(words + ["2027-11-21", paper.path]) == .done)
    #expect(try sitting.run(words + ["2027-11-22", paper.path]) == .notGood)
  }

  @Test func refusesEveryChangedCharacter() throws {
    let (sitting, paper) = try issued()
    let languages = try Languages(in: sitting.places.locales, asked: nil, world: sitting.fixed.world)
    let known = try #require(try Premises.look(into: sitting.places, in: sitting.fixed.world)).ownKeys()
    let day = try #require(CalendarDate("2026-11-21"))
    func isGood(_ text: [UInt8]) -> Bool {
      guard let text = String(validating: text, as: UTF8.self),
        let signed = try? CertificateVerify.certificate(in: text, languages)
      else { return false }
      return Verdict(on: signed, list: nil, known: known, day: day, required: .recorded).isYes
    }
    let text = try bytes(of: paper.path, limit: 1 << 16)
    #expect(isGood(text))
    for place in text.indices {
      var copy = text
      copy[place] = copy[place] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
      #expect(!isGood(copy), "the character at \(place) may be changed")
    }
  }

  @Test func anotherMachineSaysThatTheIssuerIsUnknown() throws {
    let (home, paper) = try issued()
    let text = try bytes(of: paper.path, limit: 1 << 16)
    #expect(!home.fixed.folder.isEmpty)
    let elsewhere = try Sitting(FixedWorld(seed: 99))
    let copy = elsewhere.fixed.folder + "/certificate.txt"
    try replace(copy, with: text, mode: 0o600)
    #expect(try elsewhere.run(["certificate", "verify", "--accept", "recorded", copy]) == .notGood)
    #expect(elsewhere.fixed.text.contains("Issuer unknown"))
  }

  /// Headquarters lists the centre's key and the edition; the list and its signature lie in a folder of their own.
  private func listed(_ sitting: Sitting, version: Int) throws -> [String] {
    let places = sitting.places
    let store = try #require(try Premises.look(into: places, in: sitting.fixed.world))
    let centre = try #require(try store.ownKeys().first).publicKey
    let edition = try places.shelf.course(#require(Sitting.courseID)).digest
    let root = try #require(SigningKey(seed: (0..<32).map { UInt8($0) }))
    let days = "2026-01-01 2028-12-31"
    let list = Array(
      """
      conduct-trust-list-1
      version \(version)
      issued 2026-11-01
      expires 2027-05-01
      root \(FileKey(root.publicKey).text)
      key \(centre.id) \(centre.hex) centre kiosk NPL-0417 NPL \(days)
      edition \(edition) sea-prevention 1.0 \(days)
      end

      """.utf8)
    let path = sitting.fixed.folder + "/list-\(version).txt"
    let signature = FileSignature(
      of: list, trustedComment: "conduct-trust-list-1 version=\(version)", signedBy: root)
    try replace(path, with: list, mode: 0o600)
    try replace(path + ".minisig", with: Array(signature.text.utf8), mode: 0o600)
    let rootPath = sitting.fixed.folder + "/root.pub"
    try replace(rootPath, with: Array("untrusted comment: root\n\(FileKey(root.publicKey).text)\n".utf8), mode: 0o600)
    return ["certificate", "verify", "--accept", "recorded", "--trust", path, "--root", rootPath]
  }

  @Test func knowsTheIssuerByTheTrustList() throws {
    let (sitting, paper) = try issued()
    let words = try listed(sitting, version: 17)
    #expect(try sitting.run(words + [paper.path]) == .done)
    #expect(sitting.fixed.text.contains("Issuer known: NPL-0417, NPL, by the trust list"))
  }

  @Test func refusesAnOlderListThanItHasSeen() throws {
    let (sitting, paper) = try issued()
    _ = try sitting.run(try listed(sitting, version: 17) + [paper.path])
    let older = try listed(sitting, version: 16)
    let error = #expect(throws: Failure.self) { try sitting.run(older + [paper.path]) }
    #expect(error?.what.contains("this machine has seen version 17") == true)
  }

  @Test func refusesAListThatWasChangedAfterItWasSigned() throws {
    let (sitting, paper) = try issued()
    let words = try listed(sitting, version: 17)
    let list = sitting.fixed.folder + "/list-17.txt"
    let changed = try bytes(of: list, limit: 1 << 16).map { $0 == UInt8(ascii: "8") ? UInt8(ascii: "9") : $0 }
    try replace(list, with: changed, mode: 0o600)
    #expect(throws: Failure.self) { try sitting.run(words + [paper.path]) }
  }

  @Test func refusesASpecimen() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    guard case .issued(let paper) = try sitting.take("first-steps").paper else { return }
    #expect(try sitting.run(["certificate", "verify", "--accept", "recorded", paper.path]) == .notGood)
    #expect(sitting.fixed.text.contains("it certifies nothing"))
  }

  @Test func takesTheCodeAloneAsItIsPasted() throws {
    let (sitting, paper) = try issued()
    let code = paper.lines.drop { !$0.hasPrefix("TC1") }.joined(separator: "\n")
    let pasted = sitting.fixed.folder + "/pasted.txt"
    try replace(pasted, with: Array(code.utf8), mode: 0o600)
    #expect(try sitting.run(["certificate", "verify", "--accept", "recorded", pasted]) == .done)
  }

  @Test func showsAnIssuedCertificateByItsID() throws {
    let (sitting, paper) = try issued()
    let line = try #require(paper.lines.first { $0.hasPrefix("Certificate: ") })
    #expect(try sitting.run(["certificate", "show", String(line.dropFirst("Certificate: ".count))]) == .done)
    #expect(sitting.fixed.out == (try bytes(of: paper.path, limit: 1 << 16)))
  }

  /// Papers that were printed must still be found whole after the next version: their words may never change.
  @Test(arguments: pinned.keys.sorted())
  func pinsTheWordsOfPapers(_ language: String) throws {
    let places = try Sitting(FixedWorld()).places
    let words = try Languages(in: places.locales, asked: language, world: FixedWorld().world).chosen
    let frozen = Phrase.allCases.filter {
      $0.rawValue.hasPrefix("paper-") || $0.rawValue.hasPrefix("text-") || $0.rawValue.hasPrefix("audience-")
    }
    let lines = frozen.map { "\($0.rawValue)=\(words($0))" }.sorted().joined(separator: "\n")
    let digest = sha256(Array(lines.utf8)).prefix(8).map { String($0, radix: 16) }.joined(separator: " ")
    #expect(digest == Self.pinned[language], "\(language) \(digest)\n\(lines)")
  }

  private static let pinned = [
    "en": "c4 72 25 40 c2 c7 0 ed", "fr": "35 4 a4 46 36 61 a9 2c",
    "ar": "4a 6f ca c2 c6 61 fb 38", "bn": "90 7e e1 34 98 55 5e 6e", "es": "81 fc d0 3e 30 59 2f 5f",
    "hi": "d5 59 c4 f9 ec 78 68 ec", "id": "2 6c 8d 39 87 f3 35 4c", "ja": "51 10 b6 af 9a ba ab e9",
    "ne": "45 a9 52 75 29 12 f6 62", "ru": "15 d2 25 79 5 a7 f4 f8", "sw": "51 50 19 e3 9 6c bc 73",
    "th": "ed 9d e3 65 28 16 29 6b", "ur": "12 31 13 71 4e e4 59 57",
    "vi": "b6 40 22 59 5d bd d3 22", "zh": "21 f3 8a ea 22 37 2c a2",
  ]

  @Test func pinsTheWordsOfEveryLanguage() throws {
    let places = try Sitting(FixedWorld()).places
    let languages = try Languages(in: places.locales, asked: "en", world: FixedWorld().world)
    #expect(languages.tongues.map(\.language).sorted() == Self.pinned.keys.sorted())
  }

  @Test func callsNoPaperForgedForItsLanguage() throws {
    let (sitting, paper) = try issued()
    let text = String(decoding: try bytes(of: paper.path, limit: 1 << 16), as: UTF8.self)
    let foreign = sitting.fixed.folder + "/foreign.txt"
    let header = "conduct-certificate 1 "
    try replace(foreign, with: Array((header + "eo" + text.dropFirst(header.count + 2)).utf8), mode: 0o600)
    #expect(try sitting.run(["certificate", "verify", "--accept", "recorded", foreign]) == .notGood)
    #expect(sitting.fixed.text.hasPrefix("Genuine: cannot be told here."))
    try replace(foreign, with: Array(text[(try #require(text.firstRange(of: "TC1."))).lowerBound...].utf8), mode: 0o600)
    #expect(try sitting.run(["certificate", "verify", "--accept", "recorded", foreign]) == .done)
  }
}
