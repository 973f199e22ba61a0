import Testing
import Text

struct NormalisationTests {
  @Test(arguments: [
    ("abc", "abc"), ("e\u{301}", "\u{E9}"), ("\u{E9}", "\u{E9}"), ("\u{212B}", "\u{C5}"),
    ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{958}", "\u{915}\u{93C}"),
  ])
  func composes(text: String, composed: String) {
    #expect(Array(nfc(text).utf8) == Array(composed.utf8))
  }

  @Test func knowsWhatIsComposedByItsBytes() {
    #expect(isNFC("\u{E9}"))
    #expect(!isNFC("e\u{301}"))
  }

  @Test func growsItsBufferForTextThatGrows() {
    let grown = foldedForMatching(String(repeating: "\u{FDFA}", count: 40))
    #expect(grown.unicodeScalars.count == 40 * 18)
  }

  @Test(arguments: [
    ("Ab-12", "ab-12"), ("ＡＢ１２", "ab12"), ("STRASSE", "straße"), ("Σίσυφος", "ΣΊΣΥΦΟΣ"), ("٣۳३", "333"),
    ("UG\u{AD}12", "ug12"), ("ﬁ", "FI"),
  ])
  func foldsWhatPeopleTypeDifferently(one: String, other: String) {
    #expect(Array(foldedForMatching(one).utf8) == Array(foldedForMatching(other).utf8))
  }

  @Test func keepsDifferentNumbersApart() {
    #expect(foldedForMatching("AB1") != foldedForMatching("AB7"))
  }
}
