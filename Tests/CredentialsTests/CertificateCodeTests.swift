import Encoding
import Testing

@testable import Credentials

struct CertificateCodeTests {
  @Test func bothFormsAreReadBack() throws {
    let signed = try Golden.signed()
    #expect(try Certificate.Signed(code: signed.qrText) == signed)
    #expect(try Certificate.Signed(code: signed.fileText.split(separator: "\n").joined()) == signed)
  }

  @Test func theQRTextHasOnlyCharactersOfTheAlphanumericMode() throws {
    let text = try Golden.signed().qrText
    #expect(text.hasPrefix("TC1:"))
    #expect(text.utf8.count == 4 + 435)
    #expect(text.allSatisfy("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".contains))
  }

  @Test func theFileTextStandsInLinesOf64() throws {
    let lines = try Golden.signed().fileText.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.map(\.utf8.count) == [64, 64, 64, 64, 64, 64, 7, 0])
    #expect(lines[0].hasPrefix("TC1."))
  }

  @Test func refusesLowerCaseBase45() throws {
    let text = try Golden.signed().qrText
    let offset = try #require(text.utf8.dropFirst(4).firstIndex { (0x41...0x5A).contains($0) })
    let lowered = text[..<offset] + text[offset].lowercased() + text[text.index(after: offset)...]
    let place = text.utf8.distance(from: text.startIndex, to: offset) - 4
    #expect(throws: Certificate.Refusal.text(.base45(.notADigit(offset: place)))) {
      try Certificate.Signed(code: String(lowered))
    }
  }

  @Test func refusesABase45GroupAbove65535() throws {
    let text = try Golden.signed().qrText
    #expect(throws: Certificate.Refusal.text(.base45(.groupTooLarge(offset: 0)))) {
      try Certificate.Signed(code: "TC1::::" + text.dropFirst(7))
    }
  }

  @Test(arguments: ["", "TC2:00", "tc1.0", "TC1"])
  func refusesAnotherPrefix(code: String) {
    #expect(throws: Certificate.Refusal.text(.noPrefix)) { try Certificate.Signed(code: code) }
  }

  @Test func refusesPaddedBase64() throws {
    let code = try Golden.signed().fileText.split(separator: "\n").joined() + "="
    #expect(throws: Certificate.Refusal.text(.base64(.notADigit(offset: 387)))) { try Certificate.Signed(code: code) }
  }
}
