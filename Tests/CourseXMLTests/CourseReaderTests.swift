import CourseXML
import Courseware
import Testing

struct CourseReaderTests {
  let course: Course

  init() throws {
    let reading = MinimalCourse().reading
    try #require(reading.diagnostics == [])
    course = try #require(reading.value)
  }

  @Test func readsWhatTheCourseFileSays() {
    #expect(course.id.text == "minimal")
    #expect(course.version.description == "1.0")
    #expect(course.language == "en")
    #expect(course.title == "Minimal")
    #expect(course.minutes == 5)
    #expect(course.certificate == CertificateRule(title: "Minimal course", standing: .counts(validFor: .years(1))))
    #expect(course.glossary.map(\.meaning) == ["A person under 18."])
  }

  @Test func readsTheRulesOfTheFinal() {
    let assessment = course.assessment
    #expect(assessment.passPercent == 80)
    #expect(assessment.attemptsAllowed == 3)
    #expect(assessment.wait?.minutes == 24 * 60)
    #expect(assessment.shufflesItems && assessment.shufflesChoices && assessment.criticalMustBeRight)
    #expect(assessment.atLeastPerObjective == 1)
    #expect(assessment.draws.map(\.count) == [2, 1])
    #expect(assessment.draws.map(\.audience) == [nil, [.manager, .commander]])
  }

  @Test func readsAPageWithBlanksMadeOne() throws {
    guard case .page(let page) = course.modules[0].steps[0] else { return #expect(Bool(false), "not a page") }
    let term = try #require(Term.ID("child"))
    #expect(
      page.blocks[0].content
        == .paragraph([
          .text("A "), .term(term, "child"), .text(" is "), .strong("under 18"), .text(", "), .emphasis("always"),
          .text(". "), .source(Source(reference: "ST/SGB/2003/13", place: "3.2(b)")),
        ]))
    #expect(page.blocks.map(\.readers.audiences) == [nil, [.manager], nil, nil])
    #expect(
      page.blocks[3].content
        == .table(header: [[.text("Who")], [.text("What")]], rows: [[[.text("All")], [.text("Report")]]]))
  }

  @Test func readsPracticesInTheirPlace() {
    guard case .practice(let practice) = course.modules[0].steps[1] else { return #expect(Bool(false), "no practice") }
    #expect(practice.items.map(\.id.text) == ["try", "claim"])
    #expect(practice.items.map(\.points) == [1, 1])
    guard case .singleChoice(let choice) = practice.items[0].kind else { return #expect(Bool(false), "other kind") }
    #expect(choice.options[1].feedback?.plain == "No.\nRead again.")
    #expect(choice.options[1].text == [.text("That one")])
  }

  @Test func readsEveryKindOfItem() {
    let items = course.banks.flatMap(\.items)
    #expect(items.map(\.id.text) == ["age", "duties", "silence", "whom", "steps"])
    #expect(items.map(\.critical) == [true, false, false, false, false])
    guard case .multipleChoice(let multiple) = items[1].kind, case .trueFalse(let claim) = items[2].kind,
      case .matching(let matching) = items[3].kind, case .ordering(let ordering) = items[4].kind
    else { return #expect(Bool(false), "other kinds") }
    #expect(multiple.scoring == .partial && multiple.keys.count == 2)
    #expect(claim.key == false)
    #expect(matching.rights.map(\.id.text) == ["p1", "p2", "d1"])
    #expect(ordering.entries.map(\.text.plain) == ["See", "Note", "Report"])
  }

  @Test func readsASpecimenAndACertificateForGood() {
    var specimen = MinimalCourse()
    specimen.replace("valid=\"P1Y\"", in: "course.xml", with: "kind=\"specimen\"")
    #expect(specimen.reading.value?.certificate.standing == .specimen)
    var good = MinimalCourse()
    good.replace(" valid=\"P1Y\"", in: "course.xml", with: "")
    #expect(good.reading.value?.certificate.standing == .counts(validFor: nil))
  }

  @Test func canDrawAFinalForEveryAudience() {
    var random = SystemRandomNumberGenerator()
    for audience in Audience.allCases { #expect(course.drawForm(for: audience, using: &random) != nil) }
  }
}
