import CourseXML
import Diagnostics
import Testing

/// The course against itself: one change to the minimal course a check.
struct CheckTests {
  private static let course = "course.xml"
  private static let module = "modules/01-one.xml"
  private static let one = "banks/one.xml"
  private static let two = "banks/two.xml"

  @Test(arguments: [
    FaultCase(
      "missing-file", #""modules/02-one.xml" is not in the course folder; did you mean "modules/01-one.xml"?"#,
      in: course, "<module src=\"modules/01-one.xml\"/>",
      "<module src=\"modules/01-one.xml\"/><module src=\"«modules/02-one.xml»\"/>"),
    FaultCase(
      "duplicate-file", #""banks/one.xml" is named twice; a file is taught once"#, in: course,
      "<bank src=\"banks/one.xml\"/>", "<bank src=\"banks/one.xml\"/><bank src=\"«banks/one.xml»\"/>"),
    FaultCase(
      "wrong-value", #""../one.xml" cannot be named here; this src must be banks/NAME.xml"#, in: course,
      "<bank src=\"banks/one.xml\"/>", "<bank src=\"banks/one.xml\"/><bank src=\"«../one.xml»\"/>"),
    FaultCase(
      "duplicate-id", #"item id "try" is already taken in this course"#, in: one, "id=\"duties\"", "id=\"«try»\""),
    FaultCase(
      "duplicate-id", #"objective id "know" is already taken in this course"#, in: module, "<content-warning>",
      "<objective id=\"«know»\">Know it again.</objective><content-warning>"),
    FaultCase(
      "duplicate-id", #"page id "rule" is already taken in this course"#, in: module, "<practice",
      "<page id=\"«rule»\"><title>T</title><p>T</p></page><practice"),
    FaultCase(
      "duplicate-id", #"glossary entry id "child" is already taken in this course"#, in: "glossary.xml", "</glossary>",
      "<entry id=\"«child»\"><term>c</term><meaning>m</meaning></entry></glossary>"),
    FaultCase(
      "unknown-objective", #"objective "reprot" is declared in no module; did you mean "report"?"#, in: one,
      "id=\"silence\" objective=\"report\"", "id=\"silence\" objective=\"«reprot»\""),
    FaultCase(
      "unasked-objective", #"objective "calm" is asked about in no bank that the final draws from"#, in: module,
      "<content-warning>", "<objective id=\"«calm»\">Stay calm.</objective><content-warning>"),
    FaultCase(
      "unknown-bank", #"bank "oen" is not in this course; did you mean "one"?"#, in: course,
      "<every-objective", "<draw count=\"1\" from=\"«oen»\"/><every-objective"),
    FaultCase(
      "repeated-draw", #"bank "two" is drawn from twice for the same trainees; make it one draw"#, in: course,
      "<every-objective", "<draw count=\"1\" from=\"«two»\" audience=\"commander\"/><every-objective"),
    FaultCase(
      "draw-too-large", "draw of 4 is larger than its bank, which holds 3; did you mean 3?", in: course,
      "count=\"2\" from=\"one\"", "count=\"«4»\" from=\"one\""),
    FaultCase(
      "draw-too-large", #"draw of 2 is larger than its bank, which holds 1 for "personnel"; did you mean 1?"#,
      in: course, "count=\"1\" from=\"two\" audience=\"manager commander\"", "count=\"«2»\" from=\"two\""),
    FaultCase(
      "unreachable-critical-item", #"critical item "steps" is never asked: no draw reaches it"#, in: two,
      "id=\"steps\"", "id=\"«steps»\" critical=\"true\" audience=\"personnel\""),
    FaultCase(
      "critical-without-rule", #"assessment has critical items but no <critical must="all"/>, so they may be failed"#,
      in: course, "<critical must=\"all\"/>", "", at: "«assessment» id=\"final\""),
    FaultCase(
      "unknown-term", #"term "chlid" is not in the glossary; did you mean "child"?"#, in: module, "ref=\"child\"",
      "ref=\"«chlid»\""),
    FaultCase(
      "language-differs", #"xml:lang "fr" is not the course's language; course.xml says "en""#, in: two,
      "xml:lang=\"en\"", "xml:lang=\"«fr»\""),
    FaultCase(
      "unsatisfiable-objectives",
      #"final for "personnel" cannot hold 2 on each of 2 objectives: it draws 2 questions, "#
        + "and not from every bank enough",
      in: course, "<every-objective at-least=\"1\"/>", "<«every-objective» at-least=\"2\"/>"),
  ])
  func reportsEachFaultOnceAtItsPlace(fault: FaultCase) {
    fault.check()
  }

  @Test func reportsABankIDThatIsTaken() {
    var course = MinimalCourse()
    course.replace("<bank id=\"two\"", in: Self.two, with: "<bank id=\"«one»\"")
    let taken = course.reading.diagnostics.filter { $0.code.rawValue == "duplicate-id" }
    #expect(taken.map(\.range) == course.marked)
  }

  @Test func asksForAGlossaryWhenATermIsUsed() {
    var course = MinimalCourse()
    course.replace("<glossary src=\"glossary.xml\"/>", in: Self.course, with: "")
    course.replace("ref=\"child\"", in: Self.module, with: "ref=\"«child»\"")
    course.files["glossary.xml"] = nil
    #expect(course.reading.diagnostics.map(\.message) == [#"term "child" needs a glossary; the course names none"#])
    #expect(course.reading.diagnostics.map(\.range) == course.marked)
  }

  @Test func warnsOfAFileThatNothingNames() {
    var course = MinimalCourse()
    course.files["modules/02-later.xml"] = "not even XML"
    let reading = course.reading
    #expect(reading.diagnostics.map(\.code.rawValue) == ["unused-file"])
    #expect(reading.diagnostics.map(\.range) == [.whole("modules/02-later.xml")])
    #expect(reading.value != nil)
  }

  @Test func warnsOfABankThatIsNeverDrawnFrom() {
    var course = MinimalCourse()
    course.replace("<draw count=\"1\" from=\"two\" audience=\"manager commander\"/>", in: Self.course, with: "")
    course.replace("<bank id=\"two\"", in: Self.two, with: "<bank id=\"«two»\"")
    #expect(course.reading.diagnostics.map(\.code.rawValue) == ["undrawn-bank"])
    #expect(course.reading.diagnostics.map(\.range) == course.marked)
  }

  @Test func reportsTheFaultsOfAllFilesInOneRun() {
    var course = MinimalCourse()
    course.replace("pass-percent=\"80\"", in: Self.course, with: "pass-percent=\"800\"")
    course.replace("</bank>", in: Self.one, with: "</bnak>")
    course.replace("kind=\"support\"", in: Self.module, with: "kind=\"help\"")
    course.files["glossary.xml"] = "<!DOCTYPE glossary><glossary/>"
    #expect(
      course.reading.diagnostics.map(\.code.rawValue) == ["mismatched-tag", "wrong-value", "doctype", "wrong-value"])
    #expect(course.reading.diagnostics.map(\.range.file) == [Self.one, Self.course, "glossary.xml", Self.module])
  }

  @Test func checksTheOtherFilesWhenTheCourseFileCannotBeRead() {
    var course = MinimalCourse()
    course.files[Self.course] = "<course"
    course.replace("kind=\"support\"", in: Self.module, with: "kind=\"help\"")
    #expect(course.reading.diagnostics.map(\.code.rawValue) == ["not-well-formed", "wrong-value"])
  }

  @Test func refusesAModuleWhereABankIsDue() {
    var course = MinimalCourse()
    course.files[Self.two] = "<module xmlns=\"urn:conduct:course:1\" xml:lang=\"en\"/>"
    #expect(
      course.reading.diagnostics.map(\.message) == [
        #"element "module" cannot be the root of "banks/two.xml"; it must be "bank""#
      ])
  }
}
