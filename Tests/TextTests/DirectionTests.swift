import Testing

@testable import Text

struct DirectionTests {
  @Test(arguments: ["ar", "ar-EG", "ur", "fa", "ps", "ckb", "dv", "he", "sd", "ug", "yi", "ks", "syr", "pa-PK"])
  func readsFromTheRightInThisLanguage(tag: String) {
    #expect(Direction(ofLanguage: tag) == .rightToLeft)
  }

  @Test(arguments: ["en", "fr", "ru", "zh", "th", "hi", "bn", "am", "ku", "en-XA", "", "nonsense", "../../etc"])
  func readsFromTheLeftInThisLanguage(tag: String) {
    #expect(Direction(ofLanguage: tag) == .leftToRight)
  }

  @Test(arguments: [
    ("Report today.", Direction.leftToRight), ("18", .rightToLeft), ("", .rightToLeft), ("أبلغ UN", .rightToLeft),
    ("UN: أبلغ", .rightToLeft), ("(1) !", .rightToLeft),
  ])
  func aParagraphWithoutALetterOfThePageIsReadAsItsOwnLetters(text: String, expected: Direction) {
    #expect(Direction(of: text, onPage: .rightToLeft) == expected)
  }

  @Test func aForeignNameOnAPageFromTheLeftIsReadFromTheRight() {
    #expect(Direction(of: "العربية", onPage: .leftToRight) == .rightToLeft)
    #expect(Direction(of: "العربية - not reviewed", onPage: .leftToRight) == .leftToRight)
  }

  @Test func theFirstLetterDecidesWhereSomethingIsTyped() {
    #expect(Direction(ofFirstLetterIn: "12 NA") == .leftToRight)
    #expect(Direction(ofFirstLetterIn: "(أ) NA") == .rightToLeft)
    #expect(Direction(ofFirstLetterIn: "4711") == nil)
  }
}
