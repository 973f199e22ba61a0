import CourseXML
import Courseware
import Diagnostics
import Testing

/// The kinds of item beyond those of the minimal course: each is read as written, and each of its own faults is found.
struct KindGrammarTests {
  private static let explanation = "<explanation>So. <source ref=\"ST/SGB/2003/13\"/></explanation>"
  private static let kinds = [
    "categorising": """
    <categorising id="sort" objective="know" points="2" scoring="partial"><prompt>Sort them.</prompt>
      <category id="yes">Allowed</category><category id="no">Not allowed</category>
      <entry id="e1" in="yes">Buying bread</entry><entry id="e2" in="no">Selling fuel</entry>\(explanation)</categorising>
    """,
    "gap-choice": """
    <gap-choice id="gaps" objective="know" points="1"><prompt>Fill in.</prompt>
      <text>A <em>child</em> is under <gap id="age"><option id="a" correct="true">18</option><option id="b">16</option></gap>
        years.</text>\(explanation)</gap-choice>
    """,
    "short-text": """
    <short-text id="word" objective="know" points="1"><prompt>Which body?</prompt>
      <answer>OIOS</answer><answer>Office of Internal Oversight Services</answer>\(explanation)</short-text>
    """,
    "number": """
    <number id="many" objective="know" points="1" value="18" tolerance="0.5" unit="years"><prompt>How old?</prompt>
      \(explanation)</number>
    """,
    "scenario": """
    <scenario id="road" objective="know" points="3" start="stop"><prompt>On the road.</prompt>
      <scene id="stop"><p>A man waves.</p><choice to="talk" points="1">Stop</choice><choice to="bad">Go on</choice></scene>
      <scene id="talk"><p>He asks for fuel.</p><choice to="good" points="2">Refuse</choice>
        <choice id="sell" to="bad">Sell<feedback>No.</feedback></choice></scene>
      <ending id="good" kind="good"><p>Well.</p></ending><ending id="bad" kind="bad"><p>Not well.</p></ending>
      \(explanation)</scenario>
    """,
  ]

  private func course(_ kind: String, _ old: String = "", _ new: String = "") -> MinimalCourse {
    var course = MinimalCourse()
    let text = Self.kinds[kind, default: ""]
    course.replace(
      "</bank>", in: "banks/one.xml", with: (old.isEmpty ? text : text.replacing(old, with: new)) + "</bank>")
    return course
  }

  private func item(_ kind: String) throws -> Item {
    let course = course(kind)
    let reading = course.reading
    try #require(reading.diagnostics.isEmpty, "\(reading.diagnostics.map(\.message))")
    return try #require(reading.value?.banks[0].items.last)
  }

  @Test func readsACategorising() throws {
    guard case .categorising(let kind) = try item("categorising").kind else { throw AnotherKind() }
    #expect(kind.entries.map(\.category.text) == ["yes", "no"] && kind.scoring == .partial)
  }

  @Test func readsAGapChoiceWithItsBlanks() throws {
    guard case .gapChoice(let kind) = try item("gap-choice").kind else { throw AnotherKind() }
    let gap = try #require(Choice.ID("age"))
    #expect(
      kind.text == [
        .words([.text("A "), .emphasis("child"), .text(" is under ")]), .gap(gap), .words([.text(" years.")]),
      ])
    #expect(kind.gaps.map(\.key.text) == ["a"])
  }

  @Test func readsAShortText() throws {
    guard case .shortText(let kind) = try item("short-text").kind else { throw AnotherKind() }
    #expect(kind.answers == ["OIOS", "Office of Internal Oversight Services"])
  }

  @Test func readsANumber() throws {
    guard case .number(let kind) = try item("number").kind else { throw AnotherKind() }
    #expect("\(kind.value) \(kind.tolerance) \(kind.unit ?? "")" == "18 0.5 years")
  }

  @Test func readsAScenarioWhoseChoicesAreNamedByWhereTheyLead() throws {
    guard case .scenario(let kind) = try item("scenario").kind else { throw AnotherKind() }
    #expect(kind.bestPoints == 3 && kind.bestWay.map(\.text) == ["talk", "good"])
    #expect(kind.scenes[1].choices.map(\.choice.id.text) == ["good", "sell"])
  }

  @Test(arguments: [
    (
      "categorising", "in=\"no\"", "in=\"«not»\"", "unknown-category",
      #"category "not" is not in this item; did you mean "no"?"#
    ),
    ("categorising", "id=\"e1\"", "id=\"«yes»\"", "duplicate-id", #"id "yes" is already taken in this item"#),
    (
      "categorising", "<category id=\"no\">Not allowed</category>", "", "number-of-choices",
      #""categorising" has 1 "category" elements; it needs 2 to 6"#
    ),
    (
      "gap-choice", " correct=\"true\"", "", "no-correct-option",
      #"no option is marked correct="true"; exactly one must be"#
    ),
    (
      "gap-choice", "<option id=\"b\">16</option>", "", "number-of-choices",
      #""gap" has 1 "option" elements; it needs 2 to 8"#
    ),
    (
      "short-text", "<answer>OIOS", "<«answer»>...", "unanswerable",
      #"answer "..." holds no letter and no digit, so nothing equals it"#
    ),
    (
      "number", "value=\"18\"", "value=\"«18,5»\"", "wrong-value",
      #"value "18,5" is not a number such as 18 or 0.5, of at most 12 digits; did you mean "18.5"?"#
    ),
    (
      "number", "tolerance=\"0.5\"", "tolerance=\"«-1»\"", "wrong-value",
      #"tolerance "-1" is below 0; it is the distance on both sides"#
    ),
    (
      "scenario", "start=\"stop\"", "start=\"«stopp»\"", "unknown-scene",
      #"start "stopp" is no scene of this scenario; did you mean "stop"?"#
    ),
    (
      "scenario", "id=\"sell\" to=\"bad\"", "id=\"sell\" to=\"«stop»\"", "scenario-circle",
      #"choice leads back to "stop"; a way must end, so it may not come back"#
    ),
    (
      "scenario", "to=\"talk\"", "to=\"«tlak»\"", "unknown-scene",
      #""tlak" is no scene and no ending of this scenario; did you mean "talk"?"#
    ),
  ])
  func findsTheFaultOfItsKind(_ kind: String, _ old: String, _ new: String, _ code: String, _ message: String) {
    let course = course(kind, old, new)
    let diagnostics = course.reading.diagnostics
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.code.rawValue) == [code])
    let marked = course.marked
    if !marked.isEmpty { #expect(diagnostics.map(\.range) == marked) }
  }

  @Test func refusesAScenarioInABankThatCanEarnNothing() {
    let course = course("scenario", " points=\"1\"", "")
    var worthless = course
    worthless.files["banks/one.xml"] = course.files["banks/one.xml"]?.replacing(" points=\"2\">Refuse", with: ">Refuse")
    #expect(worthless.reading.diagnostics.map(\.code.rawValue) == ["worthless-scenario"])
  }
}

/// What stands beside items in a module, and who may see it.
struct ModuleGrammarTests {
  private func practice(_ inner: String, attributes: String = "") -> MinimalCourse {
    var course = MinimalCourse()
    course.replace("</practice>", in: "modules/01-one.xml", with: inner + "</practice>")
    course.replace("<practice id=\"check\">", in: "modules/01-one.xml", with: "<practice id=\"check\"\(attributes)>")
    return course
  }

  @Test func readsARatingAndAReflection() throws {
    let course = practice(
      """
      <rating id="useful"><prompt>Was it of use?</prompt><point id="no">No</point><point id="yes">Yes</point></rating>
      <reflection id="think"><prompt>Whom would you ask?</prompt></reflection>
      """, attributes: " confidence=\"true\"")
    guard case .practice(let practice)? = course.reading.value?.modules[0].steps[1] else { throw AnotherKind() }
    #expect(practice.asksConfidence && practice.tasks.count == 4 && practice.items.count == 2)
  }

  @Test func refusesARatingInABank() {
    var course = MinimalCourse()
    course.replace("</bank>", in: "banks/one.xml", with: "<«rating» id=\"x\"/></bank>")
    #expect(course.reading.diagnostics.map(\.message) == [#"element "rating" is not known in "bank""#])
    #expect(course.reading.diagnostics.map(\.range) == course.marked)
  }

  @Test func leavesADraftOutAndForgivesWhatItLacks() throws {
    let course = practice(
      "<single-choice id=\"later\" objective=\"know\" status=\"draft\"><prompt>What?</prompt></single-choice>")
    #expect(course.reading.diagnostics.isEmpty)
    guard case .practice(let practice)? = course.reading.value?.modules[0].steps[1] else { throw AnotherKind() }
    #expect(practice.items.map(\.id.text) == ["try", "claim"])
  }

  @Test func findsAMisspeltElementInADraft() {
    let course = practice("<single-choice id=\"later\" objective=\"know\" status=\"draft\"><«promt»/></single-choice>")
    #expect(course.reading.diagnostics.map(\.range) == course.marked)
  }

  @Test func readsWhomATextIsFor() throws {
    var course = MinimalCourse()
    course.replace("<module src", in: "course.xml", with: "<job id=\"medic\">Medics</job><module src")
    course.replace(
      "<callout kind=\"support\">", in: "modules/01-one.xml", with: "<callout kind=\"support\" for=\"medic\">")
    let read = try #require(course.reading.value)
    guard case .page(let page) = read.modules[0].steps[0] else { throw AnotherKind() }
    #expect(page.blocks[2].readers.jobs?.map(\.text) == ["medic"])
    #expect(read.jobs.map(\.title) == ["Medics"])
  }

  @Test func refusesAJobThatIsNotDeclared() {
    var course = MinimalCourse()
    course.replace("<module src", in: "course.xml", with: "<job id=\"medic\">Medics</job><module src")
    course.replace("<list audience=\"manager\">", in: "modules/01-one.xml", with: "<list for=\"«medics»\">")
    #expect(
      course.reading.diagnostics.map(\.message)
        == [#"job "medics" is not declared in course.xml; did you mean "medic"?"#])
    #expect(course.reading.diagnostics.map(\.range) == course.marked)
  }

  @Test func readsAFigureWithItsLines() throws {
    var course = MinimalCourse()
    course.files["figures/chain.txt"] = "you -> chief  \n  |\n\n"
    course.replace(
      "<table>", in: "modules/01-one.xml", with: "<figure src=\"figures/chain.txt\" alt=\"A chain.\"/><table>")
    let read = try #require(course.reading.value)
    #expect(read.figures == ["figures/chain.txt": ["you -> chief", "  |"]])
  }

  @Test(arguments: [
    (
      "src=\"«chain.txt»\"",
      "\"chain.txt\" cannot be a drawing; this src must be figures/NAME.txt; did you mean \"figures/chain.txt\"?"
    ),
    (
      "src=\"«figures/chian.txt»\"",
      "\"figures/chian.txt\" is not in the course folder; did you mean \"figures/chain.txt\"?"
    ),
  ])
  func findsAFigureThatIsNotThere(_ source: String, _ message: String) {
    var course = MinimalCourse()
    course.files["figures/chain.txt"] = "->"
    course.replace(
      "<table>", in: "modules/01-one.xml",
      with: "<figure \(source) alt=\"A chain.\"/><figure src=\"figures/chain.txt\" alt=\"A chain.\"/><table>")
    #expect(course.reading.diagnostics.map(\.message) == [message])
    #expect(course.reading.diagnostics.map(\.range) == course.marked)
  }

  @Test(arguments: [
    String(repeating: "-", count: 77), "a\u{1B}[2Jb", String(repeating: "|\n", count: 41), "\n",
  ])
  func refusesADrawingThatATerminalCannotShow(_ drawing: String) {
    var course = MinimalCourse()
    course.files["figures/chain.txt"] = drawing
    course.replace(
      "<table>", in: "modules/01-one.xml", with: "<figure src=\"figures/chain.txt\" alt=\"A chain.\"/><table>")
    #expect(course.reading.diagnostics.map(\.code.rawValue) == ["unshowable-figure"])
  }

  @Test func readsPrerequisitesAndTheTimeLimit() throws {
    var course = MinimalCourse()
    course.replace(
      "<certificate", in: "course.xml", with: "<requires course=\"foundations\" version=\"2\"/><certificate")
    course.replace("wait=\"PT24H\"", in: "course.xml", with: "wait=\"PT24H\" time-limit=\"PT45M\"")
    let read = try #require(course.reading.value)
    #expect(read.prerequisites.map { "\($0.course) \($0.major)" } == ["foundations 2"])
    #expect(read.assessment.timeLimit == Assessment.Wait(minutes: 45))
  }

  @Test func readsARefresher() throws {
    var course = MinimalCourse()
    course.replace(
      "<certificate", in: "course.xml",
      with: "<refreshes courses=\"sea-prevention\" days=\"3 14 45 90\" then=\"P1Y\"/><certificate")
    course.replace("wait=\"PT24H\"", in: "course.xml", with: "feedback=\"each\"")
    for id in ["know", "report"] {
      course.replace(
        "<objective id=\"\(id)\">", in: "modules/01-one.xml",
        with: "<objective id=\"\(id)\" refreshes=\"sea-prevention/\(id)\">")
    }
    course.replace(
      "<page id=\"rule\"", in: "modules/01-one.xml", with: "<page id=\"rule\" changed=\"sea-prevention/1.1\"")
    let read = try #require(course.reading.value)
    #expect(
      read.refreshes
        == Refreshing(courses: [try #require(Course.ID("sea-prevention"))], days: [3, 14, 45, 90], then: .years(1)))
    #expect(read.assessment.feedback == .each)
    #expect(read.objectives.map { $0.refreshes?.description } == ["sea-prevention/know", "sea-prevention/report"])
    guard case .page(let page)? = read.modules.first?.steps.first else {
      Issue.record("the module begins with a page")
      return
    }
    #expect(page.change == Page.Change("sea-prevention/1.1"))
  }

  @Test func readsAScenarioAsALesson() throws {
    var course = MinimalCourse()
    course.replace(
      "</module>", in: "modules/01-one.xml",
      with: """
        <scenario id="gate" start="gate"><title>At the gate</title>
          <scene id="gate"><p>A woman asks for help.</p><choice to="listen">Listen</choice><choice to="away">Look away</choice></scene>
          <ending id="listen" kind="good"><p>She is heard.</p></ending><ending id="away" kind="bad"><p>She leaves.</p></ending>
        </scenario></module>
        """)
    guard case .scenario(let lesson)? = course.reading.value?.modules[0].steps.last else { throw AnotherKind() }
    #expect(lesson.scenario.title == "At the gate" && lesson.explanation == nil)
  }
}

private struct AnotherKind: Error {}
