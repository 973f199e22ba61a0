import Credentials
import Testing

struct PrintedTextTests {
  @Test(arguments: [
    "Anjali THAPA", "Sgt. José O'Brien-Müller", "आनन्द क्\u{200D}षेत्र", "می\u{200C}خواهم", "محمد", "李小龍", "N'Golo 2nd",
  ])
  func namesOfTheWorldPass(text: String) throws {
    #expect(try PrintedText(text).text == text)
  }

  @Test(
    arguments: [
      ("a\nb", "\n"), ("a\tb", "\t"), ("a\u{1B}[2Jb", "\u{1B}"), ("a\u{85}b", "\u{85}"), ("a\u{2028}b", "\u{2028}"),
      ("a\u{202E}b", "\u{202E}"), ("a\u{2066}b", "\u{2066}"), ("a\u{200F}b", "\u{200F}"), ("a\u{61C}b", "\u{61C}"),
      ("a\u{200B}b", "\u{200B}"), ("a\u{FEFF}b", "\u{FEFF}"), ("a\u{2060}b", "\u{2060}"), ("a\u{AD}b", "\u{AD}"),
      ("a\u{3164}b", "\u{3164}"), ("a\u{E0041}b", "\u{E0041}"), ("a\u{FE0F}b", "\u{FE0F}"), ("a\u{A0}b", "\u{A0}"),
      ("a\u{3000}b", "\u{3000}"), ("a\u{E000}b", "\u{E000}"), ("a\u{FFFF}b", "\u{FFFF}"),
      // Two spaces and more can push words to where another line seems to begin.
      ("a  b", " "),
      // Joiners count as invisible wherever they join no letters.
      ("a\u{200D} b", "\u{200D}"), ("a\u{200C}\u{200C}b", "\u{200C}"), ("1\u{200D}2", "\u{200D}"),
    ] as [(String, Unicode.Scalar)])
  func refusesWhatCouldHideOrSteer(text: String, culprit: Unicode.Scalar) {
    #expect(throws: PrintedText.Refusal.character(culprit, offset: 1)) { try PrintedText(text) }
  }

  @Test(arguments: [" a", "\u{200D}a", "\u{200C}"])
  func refusesABlankOrJoinerAtTheStart(text: String) throws {
    let first = try #require(text.unicodeScalars.first)
    #expect(throws: PrintedText.Refusal.character(first, offset: 0)) { try PrintedText(text) }
  }

  @Test func refusesABlankAtTheEnd() {
    #expect(throws: PrintedText.Refusal.character(" ", offset: 1)) { try PrintedText("a ") }
  }

  @Test func refusesNothingAndTooMuch() {
    #expect(throws: PrintedText.Refusal.empty) { try PrintedText("") }
    #expect(throws: PrintedText.Refusal.tooLong(bytes: 201)) { try PrintedText(String(repeating: "a", count: 201)) }
  }

  @Test func twoSpellingsOfOneLetterAreTwoTexts() throws {
    #expect(try PrintedText("\u{E9}") != PrintedText("e\u{301}"))
  }
}
