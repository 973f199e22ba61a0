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
      return "<trans-unit id='\(other.rawValue)' approved='\(approved ? "yes" : "no")'>"
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
      "<trans-unit id='reader-progress' approved='yes'><source>Question {number} of {count}</source>"
      + "<target state='final'>Question {number} sur {count}</target><note>A counter.</note></trans-unit>"
    let catalogue = try #require(read(xliff("fr", unit)).0.value)
    #expect(catalogue.state == .reviewed)
    #expect(catalogue.phrasebook(.readerProgress) == "Question {number} sur {count}")
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
