@testable import CourseXML
import Courseware
import Diagnostics
import Testing

struct CatalogueTests {
  /// A catalogue of every phrase, with one unit as given.
  private func xliff(
    _ language: String, _ unit: String = "", for phrase: Phrase = .readerProgress, tagged: String? = nil,
    approved: Bool = true
  ) -> String {
    let units = Phrase.allCases.map { other in
      if other == phrase, !unit.isEmpty { return unit }
      let target = language == "en" ? "" : "<target>\(other.rawValue)</target>"
      return "<trans-unit id='\(other.rawValue)' approved='\(approved ? "yes" : "no")' "
        + "extradata='source=1 approved=2'>"
        + "<source>\(other.rawValue)</source>\(target)</trans-unit>"
    }
    let target = language == "en" ? "" : " target-language='\(tagged ?? language)'"
    return "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
      + "<file original='conduct' source-language='en' datatype='plaintext'\(target)>"
      + "<header/><body>\(units.joined())</body></file></xliff>"
  }

  private func read(_ text: String, _ file: String = "Locales/fr.xlf") -> (Reading<Catalogue>, [SourceRange]) {
    let marked = MarkedText(text, file: file)
    return (Catalogue.read(marked.bytes, file: file), marked.ranges)
  }

  @Test func readsTheSourceLanguageFromItsSources() throws {
    let unit = "<trans-unit id='reader-progress'><source>Question  {number}\n of {count}</source></trans-unit>"
    let catalogue = try #require(read(xliff("en", unit), "Locales/en.xlf").0.value)
    #expect(catalogue.state == .source)
    #expect(catalogue.phrasebook.language == "en")
    #expect(catalogue.phrasebook(.readerProgress) == "Question {number} of {count}")
  }

  @Test func readsATranslationFromItsTargets() throws {
    let unit =
      "<trans-unit id='reader-progress' approved='yes' extradata='approved=2'><source>Question {number} of {count}</source>"
      + "<target state='final'>Question {number} sur {count}</target><note>A counter.</note></trans-unit>"
    let catalogue = try #require(read(xliff("fr", unit)).0.value)
    #expect(catalogue.state == .reviewed)
    #expect(catalogue.phrasebook(.readerProgress) == "Question {number} sur {count}")
  }

  @Test func aToolsMarkAloneIsNoSignature() {
    let unit = "<trans-unit id='reader-progress' approved='yes'><source>a</source><target>a</target></trans-unit>"
    #expect(read(xliff("fr", unit)).0.value?.state == .unreviewed)
  }

  @Test func isUnreviewedWhenOneUnitIsNotApproved() {
    #expect(read(xliff("fr", approved: false)).0.value?.state == .unreviewed)
  }

  @Test(arguments: [
    (
      "unknown-phrase", #"unit "reder-progress" is no phrase of the program; did you mean "reader-progress"?"#,
      "<trans-unit id='reader-progress'><source>a</source><target>a</target></trans-unit>"
        + "<trans-unit id='«reder-progress»'><source>a</source><target>a</target></trans-unit>"
    ),
    (
      "duplicate-id", #"unit "reader-progress" is already in this catalogue"#,
      "<trans-unit id='reader-progress'><source>a</source><target>a</target></trans-unit>"
        + "<trans-unit id='«reader-progress»'><source>a</source><target>a</target></trans-unit>"
    ),
    (
      "placeholders", #"placeholder "{count}" of the source is not in the target"#,
      "<trans-unit id='reader-progress'><source>{count}</source><target>«nombre»</target></trans-unit>"
    ),
    (
      "placeholders", #"placeholder "{nombre}" is not in the source, so nothing would take its place"#,
      "<trans-unit id='reader-progress'><source>a</source><target>«{nombre}»</target></trans-unit>"
    ),
  ])
  func reportsAFaultyUnit(code: String, message: String, unit: String) {
    let (reading, marked) = read(xliff("fr", unit))
    #expect(reading.diagnostics.map(\.message) == [message])
    #expect(reading.diagnostics.map(\.code.rawValue) == [code])
    #expect(reading.diagnostics.map(\.range) == marked)
  }

  @Test func reportsAnEmptyTargetAndThePhraseThatIsMissingThen() {
    let unit = "<trans-unit id='reader-progress'><source>a</source><«target»> </target></trans-unit>"
    let (reading, marked) = read(xliff("fr", unit))
    #expect(reading.diagnostics.map(\.code.rawValue) == ["missing-phrase", "empty-text"])
    #expect(reading.diagnostics.last?.range == marked.first)
  }

  @Test func reportsAPhraseWithoutWords() {
    let (reading, _) = read(xliff("fr", "<!-- left out -->"))
    #expect(reading.diagnostics.map(\.message) == [#"catalogue has no words for "reader-progress""#])
    #expect(reading.value == nil)
  }

  @Test func reportsALanguageThatIsNotTheFiles() {
    let (reading, marked) = read(xliff("fr", tagged: "«de»"))
    #expect(reading.diagnostics.map(\.code.rawValue) == ["language-differs"])
    #expect(reading.diagnostics.map(\.range) == marked)
  }

  @Test func refusesAFileThatIsNoCatalogue() {
    #expect(read("<course/>").0.diagnostics.map(\.code.rawValue) == ["wrong-root"])
    #expect(read("<!DOCTYPE x><x/>").0.diagnostics.map(\.code.rawValue) == ["doctype"])
  }
}

/// Phrases that count, in the forms of their language.
struct CountedPhraseTests {
  private func read(_ language: String, _ units: [String: String]) -> Reading<Catalogue> {
    let others = Phrase.allCases.filter { $0 != .courseMinutes }.map { ($0.rawValue, $0.rawValue) }
    let written = (others + units.map { ($0, $1) }).sorted { $0.0 < $1.0 }.map { id, words in
      "<trans-unit id='\(id)'><source>\(words)</source><target>\(words)</target></trans-unit>"
    }
    let text =
      "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='conduct' source-language='en' "
      + "datatype='plaintext' target-language='\(language)'><body>\(written.joined())</body></file></xliff>"
    return Catalogue.read(Array(text.utf8), file: "Locales/\(language).xlf")
  }

  @Test func saysTheNumberInTheFormThatGoesWithIt() throws {
    let forms = [
      "one": "{minutes} минута", "few": "{minutes} минуты", "many": "{minutes} минут", "other": "{minutes} мин",
    ]
    let units = Dictionary(uniqueKeysWithValues: forms.map { ("course-minutes[\($0)]", $1) })
    let words = try #require(read("ru", units).value).phrasebook
    #expect(words(.courseMinutes, ["minutes": "1"]) == "1 минута")
    #expect(words(.courseMinutes, ["minutes": "3"]) == "3 минуты")
    #expect(words(.courseMinutes, ["minutes": "11"]) == "11 минут")
    #expect(words(.courseMinutes, ["minutes": "21"]) == "21 минута")
  }

  @Test func aLanguageMayDoWithoutForms() throws {
    let words = try #require(read("ru", ["course-minutes": "Минут: {minutes}"]).value).phrasebook
    #expect(words(.courseMinutes, ["minutes": "1"]) == "Минут: 1")
  }

  @Test func reportsAFormThatIsMissing() {
    let units = ["course-minutes[one]": "{minutes} minute", "course-minutes[other]": "{minutes} minutes"]
    #expect(
      read("fr", units).diagnostics.map(\.message) == [
        #""course-minutes" has no form "many"; "fr" has "one", "many" or "other""#
      ])
    #expect(read("fr", units).diagnostics.map(\.code.rawValue) == ["plural-forms"])
  }

  @Test func reportsAFormThatTheLanguageHasNot() {
    let units = ["course-minutes[one]": "{minutes} 分", "course-minutes[other]": "{minutes} 分"]
    #expect(read("zh", units).diagnostics.map(\.message) == [#"form "one" is none of "zh", which has "other""#])
  }

  @Test func asksForAllFormsOfTheOtherLanguage() throws {
    let english = try #require(
      Original.ofInterface(
        Array(
          """
          <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
          <file original="conduct" source-language="en" datatype="plaintext"><body>
          <trans-unit id="course-minutes[one]"><source>One minute</source></trans-unit>
          <trans-unit id="course-minutes[other]"><source>{minutes} minutes</source></trans-unit>
          </body></file></xliff>
          """.utf8), file: "Locales/en.xlf"
      ).value)
    let arabic = english.inForms(of: "ar").texts.map { "\($0.id) \($0.wording.plain)" }
    #expect(
      arabic == [
        "course-minutes[zero] {minutes} minutes", "course-minutes[one] One minute",
        "course-minutes[two] {minutes} minutes", "course-minutes[few] {minutes} minutes",
        "course-minutes[many] {minutes} minutes", "course-minutes[other] {minutes} minutes",
      ])
    #expect(english.inForms(of: "zh").texts.map(\.id) == ["course-minutes[other]"])
  }
}

struct PseudoLocaleTests {
  @Test func accentsLettersAndKeepsPlaceholders() {
    #expect(Catalogue.pseudo(of: "Go to {page} now") == "[Ĝó ťó {page} ñóŵ ñóñ ñóñ]")
  }

  @Test(arguments: ["Yes", "Question {number} of {count}", "You may stop at any time and come back later."])
  func isAboutFortyPercentLonger(text: String) {
    let (before, after) = (text.unicodeScalars.count, Catalogue.pseudo(of: text).unicodeScalars.count)
    #expect(after * 10 >= before * 14)
    #expect(after * 10 <= before * 14 + 60)
  }
}
