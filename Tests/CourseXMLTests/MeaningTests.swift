import CourseXML
import Diagnostics
import Testing

/// What is well formed and in its place, and still not right: one change to the minimal course a check.
struct MeaningTests {
  private static let course = "course.xml"
  private static let module = "modules/01-one.xml"
  private static let one = "banks/one.xml"

  private static func inBank(_ code: String, _ message: String, _ item: String) -> FaultCase {
    FaultCase(code, message, in: one, "</bank>", item + "</bank>")
  }

  private static func onPage(_ code: String, _ message: String, _ block: String) -> FaultCase {
    FaultCase(code, message, in: module, "<list audience", block + "<list audience")
  }

  private static func choice(_ prompt: String, _ options: String, kind: String = "single-choice") -> String {
    "<\(kind) id='more' objective='report' points='1'><«prompt»>\(prompt)</prompt>\(options)"
      + "<explanation>So. <source ref='r'/></explanation></\(kind)>"
  }

  private static func options(_ options: String) -> String {
    choice("What do you do?", "<option id='a' correct='true'>Report it</option>" + options)
      .filter { $0 != "«" && $0 != "»" }.replacing("[", with: "«").replacing("]", with: "»")
  }

  private static func scenario(_ choices: String, _ endings: String, id: String = "more") -> String {
    "<scenario id='\(id)' objective='report' points='1' start='s'>"
      + "<scene id='s'><p>You see it.</p>\(choices)</scene>\(endings)"
      + "<explanation>So. <source ref='r'/></explanation></scenario>"
  }

  @Test(arguments: [
    inBank(
      "equal-options", "text of this choice stands twice; what there is to choose from must differ",
      options("<option id='b'>Wait here</option><[option] id='c'>wait, here.</option>")),
    inBank(
      "option-about-options", "option speaks of the other options, whose order changes; say what it means",
      options("<option id='b'>Wait</option><[option] id='c'>None of the above</option>")),
    inBank(
      "negated-option", "option only denies another; one of the two is right, so the rest need not be read",
      options("<option id='b'>Wait</option><[option] id='c'>Do not report it</option>")),
    inBank(
      "hidden-negation",
      "question turns on a word such as \"not\" or \"except\"; mark it with <strong>, or ask the other way",
      choice(
        "Two rules hold. Which of these is not one?",
        "<option id='a' correct='true'>Wait</option><option id='b'>Report</option>")),
    inBank(
      "echoed-prompt", "right option repeats 3 words of the question, the others none; use other words",
      "<single-choice id='more' objective='report' points='1'><prompt>A driver gives lifts to girls.</prompt>"
        + "<«option» id='a' correct='true'>The driver and the lifts for girls</option><option id='b'>Nothing</option>"
        + "<option id='c'>Something</option><explanation>So. <source ref='r'/></explanation></single-choice>"),
    FaultCase(
      "equal-feedback", "feedback is the same for every wrong option; say why each is wrong", in: module,
      "</practice>",
      "<single-choice id='more' objective='report'><prompt>What now?</prompt>"
        + "<option id='a'>Wait<feedback>No.</feedback></option><«option» id='b'>Go<feedback>No!</feedback></option>"
        + "<option id='c' correct='true'>Report<feedback>Yes.</feedback></option>"
        + "<explanation>So. <source ref='r'/></explanation></single-choice></practice>"),
    inBank(
      "wide-tolerance", "tolerance 18.0 is as large as the value 18, so that even 0 is right",
      "<number id='more' objective='know' points='1' value='18' tolerance='«18.0»'><prompt>Age?</prompt>"
        + "<explanation>So. <source ref='r'/></explanation></number>"),
    inBank(
      "equal-answers",
      #"answer "Óios!" is the same as "oios": case, accents and punctuation do not count"#,
      "<short-text id='more' objective='know' points='1'><prompt>Who?</prompt><answer>oios</answer>"
        + "<«answer»>Óios!</answer><explanation>So. <source ref='r'/></explanation></short-text>"),
    inBank(
      "empty-category", #"category "c" has no entry; give it one, or take it away"#,
      "<categorising id='more' objective='know' points='1'><prompt>Sort.</prompt><category id='a'>A</category>"
        + "<category id='b'>B</category><«category» id='c'>C</category><entry id='x' in='a'>X</entry>"
        + "<entry id='y' in='b'>Y</entry><explanation>So. <source ref='r'/></explanation></categorising>"),
    inBank(
      "unreachable-place", #"ending "lost" is never reached: no choice leads to it"#,
      scenario(
        "<choice to='e' points='1'>Report</choice><choice id='x' to='e'>Wait</choice>",
        "<ending id='e' kind='good'><p>Well.</p></ending><ending id='«lost»' kind='bad'><p>Lost.</p></ending>")),
    inBank(
      "no-good-ending", "no ending of this scenario is \"good\"; show what acting rightly can bring",
      scenario(
        "<choice to='e' points='1'>Report</choice><choice id='x' to='e'>Wait</choice>",
        "<ending id='e' kind='mixed'><p>Well.</p></ending>", id: "«more»")),
    onPage(
      "long-sentence", "sentence of 36 words is hard to follow; at most 35, so divide it",
      "<p>Short. «One <strong>two</strong> three four five six seven eight nine ten eleven twelve "
        + "one two three four five six seven eight nine ten eleven twelve "
        + "one two three four five six seven eight nine ten eleven twelve». Short.</p>"),
    FaultCase(
      "missing-content-warning",
      "module names sexual violence but has no <content-warning>; say so before its first page",
      in: module, "<content-warning>This module names abuse.</content-warning>",
      "<page id='more'><title>T</title><p>Sexual abuse.</p></page>", at: "<module id=\"«one»\""),
    onPage(
      "rule-without-source", "rule cites no source; add <source ref=\"…\" at=\"…\"/>, or use another kind of callout",
      "<callout kind='«rule»'><p>Report.</p></callout>"),
    FaultCase(
      "empty-final", #"final for "personnel" is empty: no draw is for them"#, in: course,
      "<draw count=\"2\" from=\"one\"/>", "<draw count=\"2\" from=\"one\" audience=\"manager commander\"/>",
      at: "<«assessment» id"),
    FaultCase(
      "requires-itself", #"course "minimal" requires itself"#, in: course, "<certificate ",
      "<requires course=\"«minimal»\" version=\"1\"/><certificate "),
    FaultCase(
      "refreshed-objective",
      #"objective "know" refreshes "sea/know", and course.xml does not say that it refreshes "sea""#, in: module,
      "<objective id=\"know\">", "<objective id=\"«know»\" refreshes=\"sea/know\">"),
  ])
  func reportsEachFaultOnceAtItsPlace(fault: FaultCase) {
    fault.check()
  }

  @Test func aRefresherNamesACourseOnce() {
    var course = MinimalCourse()
    course.replace(
      "<certificate ", in: "course.xml",
      with: "<refreshes courses=\"sea sea\" days=\"3\" then=\"P1Y\"/><certificate ")
    let messages = course.reading.diagnostics.map(\.message)
    #expect(messages.contains("courses \"sea sea\" names the same course twice"))
  }

  @Test func aRefresherNamesTheSameCoursesAsItsObjectives() {
    var course = MinimalCourse()
    course.replace(
      "<certificate ", in: "course.xml",
      with: "<refreshes courses=\"sea fuel\" days=\"3\" then=\"P1Y\"/><certificate ")
    course.replace(
      "<objective id=\"know\">", in: "modules/01-one.xml", with: "<objective id=\"know\" refreshes=\"sea/know\">")
    #expect(
      course.reading.diagnostics.map(\.message) == [
        "course \"fuel\" is refreshed by no objective",
        "objective \"report\" of a refresher does not say what it refreshes; write refreshes=\"COURSE/OBJECTIVE\"",
      ])
  }
}
