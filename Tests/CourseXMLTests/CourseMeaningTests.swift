import CourseXML
import Diagnostics
import Testing

/// What is said about modules, banks and the course as a whole: a snippet in the course of the examples each.
struct CourseMeaningTests {
  private static let explanation = "<explanation>So. <source ref=\"r\"/></explanation>"

  private static func module(_ content: String, attributes: String = "") -> String {
    """
    <module src="modules/02-help.xml"/>
    <!-- modules/02-help.xml -->
    <module id="help" xmlns="urn:conduct:course:1" xml:lang="en"\(attributes)>
      <title>Help</title>
    \(content)
    </module>
    """
  }

  @Test(arguments: [
    (
      "missing-practice", "module has objectives but no practice and no scenario; let the trainee try what it teaches",
      module("<objective id=\"pause\">Pause.</objective><page id=\"p\"><title>P</title><p>Pause.</p></page>")
        .replacing("<module id=\"help\"", with: "<module id=\"«help»\"")
    ),
    (
      "untaught-objective", "objective \"pause\" is taught nowhere: its module has no page",
      module(
        "<objective id=\"«pause»\">Pause.</objective><practice id=\"try\"><true-false id=\"t\" objective=\"pause\" "
          + "answer=\"true\"><prompt>You may pause.</prompt><feedback for=\"true\">Yes.</feedback>"
          + "<feedback for=\"false\">You may.</feedback>\(explanation)</true-false></practice>")
    ),
    (
      "unpractised-objective", "objective \"assist\" is in no practice; let the trainee try it before the final",
      "<objective id=\"«assist»\">Help, without promises.</objective>\n<number id=\"n\" objective=\"assist\" points=\"1\" "
        + "value=\"1\"><prompt>N?</prompt>\(explanation)</number>"
    ),
    (
      "rule-for-job", "rule is not for a job: it holds for everyone",
      """
      <job id="driver">Drivers</job>
      <page id="road" for="driver"><title>Road</title>
        <callout kind="«rule»"><p>Give no lifts. <source ref="r"/></p></callout></page>
      """
    ),
    (
      "figure-alternative", "alt \"chain.txt\" is the name of the file; say in words what the figure shows",
      """
      <page id="chain"><title>Chain</title><figure src="figures/chain.txt" alt="«chain.txt»"/></page>
      <!-- figures/chain.txt -->
      You ---> focal point
      """
    ),
    (
      "unshowable-figure", "line is 80 columns wide; a figure has at most 76",
      """
      <page id="chain"><title>Chain</title><figure src="figures/chain.txt" alt="A line."/></page>
      <!-- figures/chain.txt -->
      «»\(String(repeating: "-", count: 80))
      """
    ),
    (
      "reading-grade", "page reads at grade 47.4, above the course's 9; use shorter sentences and shorter words",
      """
      <page id="«hard»"><title>Words</title>
        <p>\(String(repeating: "Organizational accountability necessitates documentation. ", count: 30))</p></page>
      """
    ),
    (
      "duplicate-question", "item \"second\" asks the same as another; keep one, or ask something else",
      """
      <true-false id="first" objective="report" points="1" answer="true"><prompt>You report it.</prompt>\(explanation)</true-false>
      <true-false id="«second»" objective="report" points="1" answer="true"><prompt>You report it!</prompt>\(explanation)</true-false>
      """
    ),
    (
      "short-time-limit", "time-limit of 1 minutes is too short: to read the final takes 2, and then to think",
      """
      <assessment id="final" pass-percent="80" shuffle="items options" time-limit="«PT1M»">
        <draw count="3" from="duty"/>
      </assessment>
      <true-false id="long" objective="report" points="1" answer="true"><prompt>\(String(repeating: "You report it. ", count: 80))</prompt>\(explanation)</true-false>
      """
    ),
    (
      "strict-pass-mark", "pass mark 95 forgives nothing: of 10 points, 9 are below it; lower it, or write 100",
      """
      <assessment id="final" pass-percent="«95»" shuffle="items options">
        <draw count="1" from="duty"/>
      </assessment>
      <number id="age" objective="protect" points="10" value="18"><prompt>Age?</prompt>\(explanation)</number>
      """
    ),
    (
      "empty-final", "final for \"personnel\" is empty: no draw is for them",
      """
      <«assessment» id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty" audience="manager commander"/>
      </assessment>
      """
    ),
    (
      "untaught-audience", "objective \"act\" is asked of \"personnel\", whom its module does not teach",
      module(
        "<objective id=\"«act»\">Act.</objective><page id=\"p\"><title>P</title><p>Act.</p></page>"
          + "<scenario id=\"s\" start=\"a\"><title>S</title><scene id=\"a\"><p>Act?</p><choice to=\"e\">Yes</choice>"
          + "<choice id=\"n\" to=\"e\">No</choice></scene><ending id=\"e\" kind=\"good\"><p>Good.</p></ending></scenario>",
        attributes: " audience=\"commander\"")
          + """

          <!-- banks/duty.xml -->
          <number id="hours" objective="act" points="1" value="24"><prompt>Hours?</prompt>\(explanation)</number>
          """
    ),
    (
      "unused-term",
      "glossary entry \"adult\" is never used; write <term ref=\"adult\">…</term> where the word stands, or take the "
        + "entry away",
      "<entry id=\"«adult»\"><term>adult</term><meaning>A person of 18 or more.</meaning></entry>"
    ),
    (
      "unused-job", "job \"driver\" is never used; write for=\"driver\" where a text is for it",
      "<job id=\"«driver»\">Drivers</job>"
    ),
    (
      "unknown-job", "job \"driver\" is not declared; write <job id=\"driver\">…</job> into course.xml",
      "<page id=\"road\"><title>Road</title><p for=\"«driver»\">Give no lifts.</p></page>"
    ),
    (
      "accepted-error", "\"missing-source\" is an error; only a warning can be accepted",
      "<accept check=\"«missing-source»\" reason=\"Later.\"/>"
    ),
    (
      "unknown-check", "\"missing-practise\" is no code of a warning; did you mean \"missing-practice\"?",
      "<accept check=\"«missing-practise»\" reason=\"Later.\"/>"
    ),
    (
      "unused-acceptance", "acceptance of \"missing-practice\" silences nothing here; take it away",
      "<accept check=\"«missing-practice»\" reason=\"Later.\"/>"
    ),
  ])
  func reportsEachFaultOnceAtItsPlace(code: String, message: String, snippet: String) {
    let course = ExampleCourse(snippet)
    #expect(course.diagnostics.map(\.message) == [message])
    #expect(course.diagnostics.map(\.code.rawValue) == [code])
    #expect(course.diagnostics.map(\.range) == course.marked)
  }

  @Test(arguments: [
    "<objective id=\"pause\">Pause.</objective>\n<accept check=\"missing-practice\" reason=\"It only informs.\"/>",
    "<objective id=\"pause\">Pause.</objective>",
  ])
  func anAcceptanceSilencesTheWarningOfItsElementAndNoOther(content: String) {
    let page = "<page id=\"p\"><title>P</title><p>Pause.</p></page>"
    let isAccepted = content.contains("<accept")
    #expect(
      ExampleCourse(Self.module(content + page)).diagnostics.map(\.code.rawValue)
        == (isAccepted ? [] : ["missing-practice"]))
  }

  @Test func anAcceptanceElsewhereSilencesNothing() {
    let snippet = Self.module(
      "<objective id=\"pause\">Pause.</objective>"
        + "<page id=\"p\"><title>P</title><p>Pause.</p><accept check=\"missing-practice\" reason=\"Here.\"/></page>")
    #expect(Set(ExampleCourse(snippet).diagnostics.map(\.code.rawValue)) == ["missing-practice", "unused-acceptance"])
  }

  @Test func anAcceptanceInTheCourseIsForTheWholeCourse() {
    let snippet =
      Self.module("<objective id=\"pause\">Pause.</objective><page id=\"p\"><title>P</title><p>Pause.</p></page>")
      + "\n<!-- course.xml -->\n<accept check=\"missing-practice\" reason=\"It only informs.\"/>"
    #expect(ExampleCourse(snippet).diagnostics.map(\.code.rawValue) == [])
  }

  @Test func wordsOfEnglishAreAskedOfEnglishOnly() {
    let item =
      "<single-choice id=\"more\" objective=\"report\" points=\"1\"><prompt>Que faire ?</prompt>"
      + "<option id=\"a\" correct=\"true\">Parler</option><option id=\"b\">None of the above</option>\(Self.explanation)</single-choice>"
    var course = MinimalCourse()
    course.replace("</bank>", in: "banks/one.xml", with: item.replacing("report", with: "report") + "</bank>")
    #expect(course.reading.diagnostics.map(\.code.rawValue) == ["option-about-options"])
    for (file, text) in course.files { course.files[file] = text.replacing("xml:lang=\"en\"", with: "xml:lang=\"fr\"") }
    #expect(course.reading.diagnostics.map(\.code.rawValue) == [])
  }
}
