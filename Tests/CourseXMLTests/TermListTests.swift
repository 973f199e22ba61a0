import Diagnostics
import Testing

@testable import CourseXML

/// The terms that a language always says in the same words, and who says them in others.
struct TermListTests {
  private static let file = "locales/fr.terms.csv"

  private func read(_ table: String) -> Reading<TermList> { TermList.read(Array(table.utf8), file: Self.file) }

  @Test func readsTermsAndTheirForms() {
    let reading = read("english,forms\r\nfocal point,point focal | points focaux\nchild,enfant\n")
    #expect(reading.diagnostics == [])
    #expect(
      reading.value?.entries == [
        .init(english: "focal point", forms: ["point focal", "points focaux"]),
        .init(english: "child", forms: ["enfant"]),
      ])
  }

  @Test func readsWhatASpreadsheetMakesOfIt() {
    let reading = read("\u{FEFF}Forms;English\r\n\"point focal|points \"\"focaux\"\"\";focal point\r\n")
    #expect(
      reading.value?.entries == [.init(english: "focal point", forms: ["point focal", "points \"focaux\""])])
  }

  @Test(arguments: [
    (
      "child,enfant\n", "table-heading", 1, 1,
      "heading needs the columns \"english\" and \"forms\"; this row has \"child\" or \"enfant\""
    ),
    ("", "table-heading", 1, 1, "heading needs the columns \"english\" and \"forms\"; the table is empty"),
    (
      "english,forms\nchild, | \n", "term-row", 2, 2,
      "term \"child\" has no form; every row holds a term and its forms"
    ),
    ("english,forms\n,enfant\n", "term-row", 2, 1, "row names no term; every row holds a term and its forms"),
    (
      "english,forms\nchild,enfant\nChild,mineur\n", "term-row", 3, 1,
      "term \"Child\" is already in row 2; divide its forms by |"
    ),
    ("english,forms\nchild,enfant,mineur\n", "table-form", 2, 1, "row has 3 cells; every row has 2, as the first"),
  ])
  func namesTheCellThatIsWrong(table: String, code: String, row: Int, column: Int, message: String) {
    let reading = read(table)
    #expect(reading.value == nil)
    #expect(reading.diagnostics.map(\.message) == [message])
    #expect(reading.diagnostics.map(\.code.rawValue) == [code])
    #expect(reading.diagnostics.first?.range.start == SourcePosition(line: row, column: column))
  }

  private let list = TermList([
    .init(english: "abuse", forms: ["abus"]), .init(english: "sexual abuse", forms: ["atteinte sexuelle"]),
    .init(english: "commander", forms: ["команд"]), .init(english: "victim", forms: ["victime", "पीड़ित"]),
  ])

  @Test(arguments: [
    ("A Victim is believed.", "On la croit.", ["victim"]), ("Victims’ rights", "Leurs droits", ["victim"]),
    ("A victim is believed.", "Une VICTIME", []), ("A commander", "КОМАНДИР", []),
    // The same word put together and taken apart.
    ("A victim", "पी\u{921}\u{93C}ित", []), ("A victim", "पी\u{95C}ित", []),
    ("Abuse and abuse", "Deux", ["abuse"]), ("It abused him; abuser", "Rien", []), ("disabuse", "Rien", []),
    ("Sexual abuse is misconduct.", "Une atteinte sexuelle est une faute.", []),
    ("Sexual abuse is abuse.", "Une atteinte sexuelle est une faute.", ["abuse"]), ("", "", []),
  ])
  func findsTheTermsThatAreSaidInOtherWords(english: String, words: String, terms: [String]) {
    #expect(list.notFollowed(in: english, said: words).map(\.english) == terms)
  }

  private func course(_ table: String, _ change: (inout Translation) -> Void = { _ in }) -> MinimalCourse {
    let sample = TranslationSample()
    var french = sample.whole
    change(&french)
    var course = sample.course
    course.files[TranslationSample.file] = String(decoding: french.bytes, as: UTF8.self)
    course.files[Self.file] = table
    return course
  }

  private func faults(_ course: MinimalCourse) throws -> [Diagnostic] {
    try #require(course.checked.value).translationFaults(TranslationSample.hash)
  }

  @Test func theCheckNamesTheTextAndTheForms() throws {
    var course = course("english,forms\nduty,devoir|obligation\n")
    course.replace("fr: It is a duty.", in: TranslationSample.file, with: "«fr: It is a duty.»")
    let found = try faults(course)
    #expect(found.map(\.code.rawValue) == ["term-not-followed"])
    #expect(
      found.map(\.message) == [
        "term \"duty\" of \"claim/explanation/p[1]\" is said in other words; its forms are \"devoir\", \"obligation\""
      ])
    #expect(found.map(\.range) == course.marked && found.map(\.severity) == [.warning])
  }

  @Test func whatNobodyReadsIsNotAskedAbout() throws {
    let stale = course("english,forms\nduty,devoir\n") { french in
      french.change("claim/explanation/p[1]") {
        $0.state = "needs-review-translation"
        $0.seal.source = String(repeating: "0", count: 64)
      }
    }
    #expect(try faults(stale).map(\.code.rawValue) == ["stale-translation"])
    let missing = course("english,forms\nduty,devoir\n") { $0.change("claim/explanation/p[1]") { $0.target = nil } }
    #expect(try faults(missing).map(\.code.rawValue) == ["missing-translation"])
  }

  @Test func aListThatCannotBeReadIsAnErrorOfItsOwn() throws {
    let found = try faults(course("english,forms\nduty,\n"))
    #expect(found.map(\.code.rawValue) == ["term-row"] && found.map(\.severity) == [.error])
    #expect(found.map(\.range.file) == [Self.file])
  }

  @Test func aListBelongsToATranslation() {
    var alone = MinimalCourse()
    alone.files[Self.file] = "english,forms\nduty,devoir\n"
    #expect(
      alone.reading.diagnostics.map(\.message) == [
        "\"locales/fr.terms.csv\" is the term list of no translation; \"locales/fr.xlf\" is not there"
      ])
    #expect(alone.reading.diagnostics.map(\.code.rawValue) == ["unused-file"])
  }

  @Test func isAFileOfTheCourseAndNoLanguage() throws {
    let files = try #require(course("english,forms\nduty,devoir\n").checked.value)
    #expect(files.translations == ["fr"])
    #expect(String(decoding: files.manifest(standInForSHA256), as: UTF8.self).contains("  locales/fr.terms.csv\n"))
  }
}
