import Testing
import Text

/// The forms of the fifteen languages that the program is meant for. Tests/EndToEnd/plurals.py made the table from
/// Babel's data, and its test holds the two equal.
struct PluralRulesTests {
  @Test(arguments: pluralForms) func hasTheFormsOfTheLanguage(language: String, forms: [String: [Int]]) {
    #expect(pluralKeywords(in: language) == Set(forms.keys))
  }

  @Test(arguments: pluralForms) func choosesTheFormByTheNumber(language: String, forms: [String: [Int]]) {
    for (keyword, numbers) in forms {
      for number in numbers { #expect(pluralKeyword(of: number, in: language) == keyword, "\(number)") }
    }
  }

  @Test func aLanguageThatNobodyKnowsHasOneForm() {
    #expect(pluralKeywords(in: "xx") == ["other"])
    #expect(pluralKeyword(of: 1, in: "xx") == "other")
  }
}
