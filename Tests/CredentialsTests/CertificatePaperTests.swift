import Courseware
import Encoding
import Testing

@testable import Credentials

struct CertificatePaperTests {
  @Test func aPaperIsAHeaderWordsAndTheCode() throws {
    let text = try paper()
    #expect(
      text.hasPrefix(
        """
        conduct-certificate 1 en

        CERTIFICATE
        Name: Anjali THAPA
        Course: sea-prevention 1.0
        Score: 27 of 30

        TC1.0oRNogEnBEgh_jHfoVSiYaBYzaYBaE5QTC0wNDE3AlABkvDBAAB
        """.dropLast(7)))
    #expect(text.hasSuffix("\n"))
  }

  @Test func aPaperAsPrintedIsAccepted() throws {
    let paper = try CertificatePaper(checking: paper(), lines: Self.lines)
    #expect(paper.language == "en")
    #expect(try paper.certificate == Golden.signed())
  }

  @Test func aPaperWithTheLineEndsOfMailIsAccepted() throws {
    let mailed = try paper().split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    #expect(try CertificatePaper(checking: mailed, lines: Self.lines).certificate == Golden.signed())
  }

  @Test func everyChangedByteIsRefused() throws {
    let bytes = Array(try paper().utf8)
    for index in bytes.indices {
      for replacement in Array("0aZ_- .\n\r\t".utf8) where replacement != bytes[index] {
        var changed = bytes
        changed[index] = replacement
        #expect(!passes(changed), "byte \(index) changed to \(replacement) goes unseen")
      }
    }
  }

  @Test func everyLostAndEveryDoubledByteIsRefused() throws {
    let bytes = Array(try paper().utf8)
    for index in bytes.indices {
      #expect(!passes(Array(bytes[..<index] + bytes[(index + 1)...])), "byte \(index) lost goes unseen")
      #expect(!passes(Array(bytes[...index] + bytes[index...])), "byte \(index) doubled goes unseen")
    }
  }

  @Test func theLineThatDiffersIsNamed() throws {
    let forged = try paper().replacing("27 of 30", with: "30 of 30")
    #expect(
      throws: CertificatePaper.Refusal.lineDiffers(6, printed: "Score: 30 of 30", expected: "Score: 27 of 30")
    ) { try CertificatePaper(checking: forged, lines: Self.lines) }
  }

  @Test func wordsBelowTheCodeAreFound() throws {
    let longer = try paper() + "\nValid for good\n"
    #expect(throws: CertificatePaper.Refusal.lineDiffers(16, printed: "Valid for good", expected: nil)) {
      try CertificatePaper(checking: longer, lines: Self.lines)
    }
  }

  @Test func theReadableLinesAreCheckedInTheLanguageOfTheHeader() throws {
    let french = try paper().replacing("conduct-certificate 1 en", with: "conduct-certificate 1 fr")
    #expect(
      throws: CertificatePaper.Refusal.lineDiffers(3, printed: "CERTIFICATE", expected: "ATTESTATION")
    ) { try CertificatePaper(checking: french, lines: Self.lines) }
  }

  @Test(arguments: ["EN", "e", "en-GB", "sw"])
  func refusesALanguageThatThereAreNoWordsFor(language: String) throws {
    let changed = try paper().replacing("conduct-certificate 1 en", with: "conduct-certificate 1 \(language)")
    #expect(throws: CertificatePaper.Refusal.unknownLanguage(language)) {
      try CertificatePaper(checking: changed, lines: Self.lines)
    }
  }

  @Test(arguments: ["conduct-certificate 2 en", "conduct-certificate 1 ", "Conduct-certificate 1 en", "TC1 en"])
  func refusesAnotherHeader(header: String) throws {
    let changed = try paper().replacing("conduct-certificate 1 en", with: header)
    #expect(throws: CertificatePaper.Refusal.header) { try CertificatePaper(checking: changed, lines: Self.lines) }
  }

  @Test(arguments: ["two\nlines", "blank at the end ", "TC1.AAAA", "  TC1:BB8", "tab\tinside"])
  func refusesToPrintALineThatCouldNotBeCheckedLater(line: String) throws {
    let signed = try Golden.signed()
    #expect(throws: CertificatePaper.Invalid.line(1)) {
      try CertificatePaper(language: "en", lines: ["fine", line], certificate: signed)
    }
  }

  private func paper() throws -> String {
    let signed = try Golden.signed()
    let lines = try #require(Self.lines("en", signed))
    return try CertificatePaper(language: "en", lines: lines, certificate: signed).text
  }

  private func passes(_ bytes: [UInt8]) -> Bool {
    guard let text = String(validating: bytes, as: UTF8.self),
      let paper = try? CertificatePaper(checking: text, lines: Self.lines)
    else { return false }
    return paper.certificate.isSigned(by: Golden.key.publicKey)
  }

  private static func lines(_ language: String, _ signed: Certificate.Signed) -> [String]? {
    guard let title = ["en": "CERTIFICATE", "fr": "ATTESTATION"][language] else { return nil }
    let certificate = signed.certificate
    return [
      title, "Name: \(certificate.name)",
      "Course: \(certificate.course) \(certificate.version)",
      "Score: \(certificate.score.earned) of \(certificate.score.possible)",
    ]
  }
}

struct PaperScannerTests {
  @Test(arguments: ["TC1.", "TC1:"])
  func findsTheCodeAmongOtherWords(form: String) throws {
    let signed = try Golden.signed()
    let code = form == "TC1:" ? signed.qrText + "\n" : signed.fileText
    #expect(try CertificatePaper.code(in: "Dear all,\n\n\(code)\nRegards\n") == signed)
  }

  @Test(arguments: ["TC1.", "TC1:"])
  func mailMayIndentTheCodeAndAddBlanksAndCarriageReturns(form: String) throws {
    let signed = try Golden.signed()
    let code = form == "TC1:" ? signed.qrText + "\n" : signed.fileText
    let mailed = code.split(separator: "\n").map { "  \t\($0) \t\r\n" }.joined()
    #expect(try CertificatePaper.code(in: mailed) == signed)
  }

  @Test func refusesATextWithoutACode() {
    #expect(throws: CertificatePaper.CodeRefusal.noCode) { try CertificatePaper.code(in: "see TC1.AAAA\n") }
  }

  @Test func refusesTwoCodes() throws {
    let signed = try Golden.signed()
    #expect(throws: CertificatePaper.CodeRefusal.twoCodes(1, 9)) {
      try CertificatePaper.code(in: signed.fileText + "\n" + signed.qrText)
    }
  }

  @Test func refusesALongTextUnread() {
    #expect(throws: CertificatePaper.CodeRefusal.textTooLong(bytes: 65_537)) {
      try CertificatePaper.code(in: String(repeating: " ", count: 65_537))
    }
  }

  @Test func refusesMoreThanAKibibyteOfCode() {
    let code = "TC1." + Base64.encode(Array(repeating: 0, count: 1025), .url)
    #expect(throws: CertificatePaper.CodeRefusal.certificate(.tooLong(bytes: 1025))) {
      try CertificatePaper.code(in: code)
    }
  }

  @Test func randomTextNeverTraps() {
    var generator = SplitMix64(seed: 45)
    let alphabet = Array("TC1.:AZaz09 -_\r\n\té".unicodeScalars)
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Character(alphabet[Int.random(in: alphabet.indices, using: &generator)])
      }
      #expect(throws: CertificatePaper.CodeRefusal.self) { try CertificatePaper.code(in: "TC1." + String(text)) }
    }
  }
}
