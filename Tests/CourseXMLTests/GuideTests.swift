import CourseXML
import Courseware
import Diagnostics
import Testing

@testable import CourseXML

/// The facilitator's guide: a file of the course like any other, but for nobody whom the course trains.
struct GuideTests {
  private static let guide = """
    <guide xmlns="urn:conduct:course:1" xml:lang="en">
      <title>To lead a session</title>
      <page id="before">
        <title>Before the session</title>
        <p>Nobody is asked what happened to them. A <term ref="child">child</term> is protected.</p>
        <callout kind="rule"><p>Report it. <source ref="ST/SGB/2003/13" at="3.2(e)"/></p></callout>
      </page>
      <page id="after">
        <title>After the session</title>
        <p>Stay in the room for a while.</p>
      </page>
    </guide>
    """

  private static func course(_ old: String? = nil, _ new: String = "") -> MinimalCourse {
    var course = MinimalCourse()
    course.files["guide.xml"] = guide
    course.replace("<assessment id", in: "course.xml", with: "<guide src=\"guide.xml\"/><assessment id")
    if let old { course.replace(old, in: "guide.xml", with: new) }
    return course
  }

  @Test func isReadWithTheCourse() throws {
    let reading = Self.course().reading
    #expect(reading.diagnostics == [])
    let guide = try #require(reading.value?.guide)
    #expect(guide.title == "To lead a session")
    #expect(guide.pages.map(\.id.text) == ["before", "after"])
    #expect(guide.pages.allSatisfy { $0.readers == .everyone && $0.change == nil })
    #expect(guide.citations.map(\.document) == ["ST/SGB/2003/13"])
  }

  @Test func isNoPartOfWhatTraineesMeet() throws {
    let (with, without) = try (#require(Self.course().reading.value), #require(MinimalCourse().reading.value))
    #expect(with.modules == without.modules && with.citations == without.citations)
    #expect(with.scored(standInForSHA256) == without.scored(standInForSHA256))
  }

  @Test func belongsToTheEdition() throws {
    let (files, changed) = try (
      #require(Self.course().checked.value), #require(Self.course("for a while", "as long as you can").checked.value)
    )
    #expect(String(decoding: files.manifest(standInForSHA256), as: UTF8.self).contains("  guide.xml\n"))
    #expect(files.writtenContent(standInForSHA256) != changed.writtenContent(standInForSHA256))
  }

  @Test(arguments: [
    (
      "<page id=\"after\">", "<page id=\"after\" «audience»=\"manager\">",
      "attribute \"audience\" is not known in \"page\""
    ),
    ("<p>Stay", "<p «for»=\"driver\">Stay", "attribute \"for\" is not known in \"p\""),
    ("<page id=\"after\">", "<page id=\"«rule»\">", "page id \"rule\" is already taken in this course"),
    ("ref=\"child\"", "ref=\"«chlid»\"", "term \"chlid\" is not in the glossary; did you mean \"child\"?"),
    (
      " <source ref=\"ST/SGB/2003/13\" at=\"3.2(e)\"/>", "",
      "rule cites no source; add <source ref=\"…\" at=\"…\"/>, or use another kind of callout"
    ),
    ("xml:lang=\"en\"", "xml:lang=\"«fr»\"", "xml:lang \"fr\" is not the course's language; course.xml says \"en\""),
    ("  <title>To lead a session</title>\n", "", "\"guide\" needs a \"title\" element"),
  ])
  func isHeldToTheRulesOfTheCourse(old: String, new: String, message: String) {
    let reading = Self.course(old, new).reading
    #expect(reading.diagnostics.map(\.message) == [message])
    let marked = Self.course(old, new).marked
    #expect(reading.diagnostics.filter { marked.isEmpty || marked.contains($0.range) }.count == 1)
  }

  @Test func countsItsLongSentencesAndItsGrade() {
    let long = Array(repeating: "word", count: 36).joined(separator: " ")
    let hard = (1...8).map { _ in
      "Characteristically institutional deliberations necessitate extraordinarily conscientious interdisciplinary "
        + "considerations regarding organisational accountability, responsibility, confidentiality and impartiality "
        + "everywhere. "
    }.joined()
    #expect(
      Self.course("Stay in the room for a while", long).reading.diagnostics.map(\.code.rawValue) == ["long-sentence"])
    var graded = Self.course("Stay in the room for a while.", hard)
    graded.replace("version=\"1.0\"", in: "course.xml", with: "version=\"1.0\" reading-grade=\"12\"")
    #expect(graded.reading.diagnostics.map(\.code.rawValue) == ["reading-grade"])
    let accept = "Stay in the room for a while.</p><accept check=\"long-sentence\" reason=\"Meant.\"/><p>\(long)."
    #expect(Self.course("Stay in the room for a while.", accept).reading.diagnostics == [])
  }

  @Test func isNamedOrNotThere() {
    var forgotten = MinimalCourse()
    forgotten.files["guide.xml"] = Self.guide
    #expect(
      forgotten.reading.diagnostics.map(\.message) == ["\"guide.xml\" is not named in course.xml and is never shown"])
    var missing = Self.course()
    missing.files["guide.xml"] = nil
    #expect(missing.reading.diagnostics.map(\.message) == ["\"guide.xml\" is not in the course folder"])
  }

  @Test func isTranslatedWithTheCourseAndReadInTheOtherLanguage() throws {
    var sample = TranslationSample()
    sample.course = Self.course()
    let units = sample.whole.sections.first { $0.path == "guide.xml" }?.units.map(\.id)
    #expect(
      units == ["guide/title", "before/title", "before/p[1]", "before/callout[1]/p[1]", "after/title", "after/p[1]"])
    let french = try #require(sample.translated { _ in })
    #expect(CourseReader.read(french.files).value?.guide?.pages.last?.title == "fr: After the session")
  }

  @Test func isNotMissedByTraineesWhereItIsNotTranslated() throws {
    var sample = TranslationSample()
    sample.course = Self.course()
    let french = try #require(sample.translated { $0.change("after/p[1]") { $0.target = nil } })
    #expect(french.lessons.untranslated == 0)
    #expect(french.guide.untranslated == 1)
  }
}

extension TranslationSample {
  /// The course in French, from a whole translation that was changed like this.
  fileprivate func translated(_ change: (inout Translation) -> Void) -> TranslatedCourse? {
    var french = whole
    change(&french)
    var course = course
    course.files[Self.file] = String(decoding: french.bytes, as: UTF8.self)
    return course.checked.value?.translated(into: "fr", Self.hash)
  }
}
