import CourseXML
import Courseware
import Diagnostics
import Testing

struct PackingTests {
  @Test func remembersWhatAPassMeansAndEveryKey() throws {
    let text = try #require(MinimalCourse().packed.files["packed.txt"])
    #expect(
      text.split(separator: "\n").filter { !$0.hasPrefix("content ") }.joined(separator: "\n") == """
        conduct-packed-1
        course minimal
        version 1.0
        pass-percent 80
        at-least 1
        critical all
        drawn personnel 2
        drawn manager 3
        drawn commander 3
        objective know
        objective report
        duty know
        item age 1.0 {"key":"a","kind":"single-choice","options":["a","b"]}
        item duties 1.0 {"key":["a","b"],"kind":"multiple-choice","options":["a","b","c"]}
        item silence 1.0 {"key":false,"kind":"true-false"}
        item steps 1.0 {"key":["e1","e2","e3"],"kind":"ordering"}
        item whom 1.0 {"kind":"matching","lefts":["p1","p2"],"rights":["d1","p1","p2"]}
        end
        """)
  }

  @Test func changesNothingWhenItIsDoneAgain() {
    let once = MinimalCourse().packed
    #expect(once.comparison.diagnostics.isEmpty)
    #expect(once.packed.files["packed.txt"] == once.files["packed.txt"])
  }

  @Test func takesTheSignatureAwayWithTheManifestThatItSigned() throws {
    var course = MinimalCourse()
    course.files["MANIFEST.minisig"] = "signature"
    let files = try #require(course.checked.value)
    let edition = files.packed(try #require(course.reading.value), standInForSHA256)
    #expect(edition.bytes["MANIFEST.minisig"] == nil)
    #expect(edition.bytes["MANIFEST"] == edition.manifest(standInForSHA256))
  }

  @Test func keepsTheSignatureOfAManifestThatStays() throws {
    let course = MinimalCourse()
    let edition = try #require(course.checked.value).packed(try #require(course.reading.value), standInForSHA256)
    let signed = edition.bytes.merging(["MANIFEST.minisig": [1]]) { $1 }
    let files = try #require(CourseFiles.check(signed.map { ($0.key, $0.value) }).value)
    #expect(files.packed(try #require(course.reading.value), standInForSHA256).bytes == signed)
  }

  @Test func wordsMayBeMendedUnderAHigherMinor() {
    var course = MinimalCourse().packed
    course.replace("Who is a child?", in: "banks/one.xml", with: "Who is called a child?")
    course.replace(#"version="1.0""#, in: "course.xml", with: #"version="1.1""#)
    #expect(course.comparison.diagnostics.isEmpty)
  }

  @Test func aRemovedQuestionIsRememberedForGood() {
    var course = MinimalCourse().packed
    let gone = """
        <true-false id="silence" objective="report" points="1" answer="false">
          <prompt>Silence is allowed.</prompt>
          <explanation>It is not. <source ref="ST/SGB/2003/13"/></explanation>
        </true-false>

      """
    course.replace(gone, in: "banks/one.xml", with: "")
    course.replace(#"version="1.0""#, in: "course.xml", with: #"version="1.1""#)
    var later = course.packed
    later.replace(
      "</bank>", in: "banks/one.xml", with: gone.replacing(#"answer="false""#, with: #"answer="true""#) + "</bank>")
    later.replace(#"version="1.1""#, in: "course.xml", with: #"version="1.2""#)
    #expect(
      later.comparison.diagnostics.map(\.message) == [
        #"id "silence" had another key in 1.0; a changed question needs a new id; did you mean "silence-2"?"#
      ])
  }

  @Test func nobodyIsComparedWhoOnlyTakesTheCourse() {
    var course = MinimalCourse().packed
    course.replace(#"pass-percent="80""#, in: "course.xml", with: #"pass-percent="70""#)
    #expect(course.reading.diagnostics.isEmpty)
  }
}

struct LastPackedEditionTests {
  /// - Parameters:
  ///   - notes: what is said about each place that has changed.
  private func check(
    _ code: String, _ message: String, notes: [String] = [], sourceLocation: SourceLocation = #_sourceLocation,
    changing change: (inout MinimalCourse) -> Void
  ) {
    var course = MinimalCourse().packed
    change(&course)
    let diagnostics = course.comparison.diagnostics
    #expect(diagnostics.map(\.message) == [message], sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.code.rawValue) == [code], sourceLocation: sourceLocation)
    #expect(diagnostics.map(\.range) == course.marked, sourceLocation: sourceLocation)
    #expect(diagnostics.flatMap(\.notes).map(\.message) == notes, sourceLocation: sourceLocation)
  }

  @Test func anIDIsNotReusedForAChangedKey() {
    check("reused-id", #"id "age" had another key in 1.0; a changed question needs a new id; did you mean "age-2"?"#) {
      $0.replace(#"<option id="a" correct="true">Under 18"#, in: "banks/one.xml", with: #"<option id="a">Under 18"#)
      $0.replace(#"<option id="b">Under 16"#, in: "banks/one.xml", with: #"<option id="b" correct="true">Under 16"#)
      $0.replace(#""age""#, in: "banks/one.xml", with: #""«age»""#)
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="1.1""#)
    }
  }

  @Test func aChangedCourseHasAHigherVersion() {
    check("version-not-raised", "version 1.0 was packed, and the course has changed since; did you mean 1.1?") {
      $0.replace("Who is a child?", in: "banks/one.xml", with: "Who is called a child?")
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="«1.0»""#)
    }
  }

  @Test func aVersionNeverGoesBack() {
    check("version-not-raised", "version 0.9 is below 1.0, which was packed; did you mean 1.1?") {
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="«0.9»""#)
    }
  }

  @Test func aPackedCourseKeepsItsID() {
    check(
      "renamed-course",
      #"id "other" is another course than "minimal", which was packed here; keep the id, or remove packed.txt to begin a "#
        + "new course"
    ) { $0.replace(#""minimal""#, in: "course.xml", with: #""«other»""#) }
  }

  @Test func whatWasWrittenByPackingIsNotEdited() {
    check(
      "damaged-packed-edition",
      #"packed.txt is not as "conduct course pack" wrote it; put it back as it was when the course was packed"#
    ) {
      $0.replace("item age", in: "packed.txt", with: "item  age")
      $0.replace("conduct-packed-1", in: "packed.txt", with: "«»conduct-packed-1")
    }
  }

  private static let mean = "version 1.1 must be 2.0: a pass means something else than in 1.0"

  @Test func anotherPassMarkNeedsANewMajor() {
    check("needs-new-major", Self.mean, notes: ["pass mark was 80"]) {
      $0.replace(#"pass-percent="80""#, in: "course.xml", with: #"pass-percent="70""#)
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="«1.1»""#)
    }
  }

  @Test func anotherNumberOfQuestionsNeedsANewMajor() {
    check("needs-new-major", Self.mean, notes: [#"final asked 2 questions of "personnel""#]) {
      $0.replace(#" audience="manager commander"/>"#, in: "course.xml", with: "/>")
      $0.replace(#" audience="manager commander">"#, in: "banks/two.xml", with: ">")
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="«1.1»""#)
    }
  }

  @Test func anotherObjectiveNeedsANewMajor() {
    check("needs-new-major", Self.mean, notes: [#"objective "know" is gone"#, #"objective "see" is new"#]) {
      $0.replace(#"<objective id="know">"#, in: "modules/01-one.xml", with: #"<objective id="see">"#)
      $0.replace(#"id="try" objective="know""#, in: "modules/01-one.xml", with: #"id="try" objective="see""#)
      $0.replace(#"objective="know""#, in: "banks/one.xml", with: #"objective="see""#)
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="«1.1»""#)
    }
  }

  @Test func aDutyLessOrMoreNeedsANewMajor() {
    let notes = [
      #"objective "know" had a question that could not be failed"#,
      #"objective "report" had no question that could not be failed"#,
    ]
    check("needs-new-major", Self.mean, notes: notes) {
      $0.replace(#" critical="true""#, in: "banks/one.xml", with: "")
      $0.replace(#"id="silence""#, in: "banks/one.xml", with: #"id="silence" critical="true""#)
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="«1.1»""#)
    }
  }

  @Test func otherRulesForObjectivesAndDutiesNeedANewMajor() {
    let notes = [
      "at-least was 1 for every objective", "critical duties could not be failed",
      #"objective "know" had a question that could not be failed"#,
    ]
    check("needs-new-major", Self.mean, notes: notes) {
      $0.replace(#"<every-objective at-least="1"/>"#, in: "course.xml", with: "")
      $0.replace(#"<critical must="all"/>"#, in: "course.xml", with: "")
      $0.replace(#" critical="true""#, in: "banks/one.xml", with: "")
      $0.replace(#"version="1.0""#, in: "course.xml", with: #"version="«1.1»""#)
    }
  }

  @Test func aNewMajorMayMeanAnything() {
    var course = MinimalCourse().packed
    course.replace(#"pass-percent="80""#, in: "course.xml", with: #"pass-percent="70""#)
    course.replace(#"version="1.0""#, in: "course.xml", with: #"version="2.0""#)
    #expect(course.comparison.diagnostics.isEmpty)
  }
}
