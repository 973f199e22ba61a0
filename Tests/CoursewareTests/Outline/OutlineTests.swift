import Testing

@testable import Courseware

/// What is counted of a course, and what it rests on.
@Suite struct OutlineTests {
  private let cited = Source(reference: "ST/SGB/2003/13", place: "3.2(b)")

  private func course(_ blocks: [Block], readers: Readership = .everyone, draws: [Assessment.Draw] = []) -> Course {
    let page = Page(id: name("p"), title: "One two", readers: readers, blocks: blocks)
    let bank = Bank(
      id: name("b"),
      items: [
        Sample.item("one", points: 1), Sample.item("two", points: 2), Sample.item("four", points: 4),
        Sample.item("led", points: 3).meant(for: [.commander]),
      ])
    let plain = Sample.course(banks: [bank], draws: [])
    let module = Module(
      id: name("m"), title: "Three", objectives: [Objective(id: name("o1"), text: "Do")], contentWarning: nil,
      steps: [.page(page)])
    let rules = plain.assessment
    return Course(
      id: plain.id, version: plain.version, language: "en", title: "T", summary: "S", minutes: nil, modules: [module],
      banks: [bank], glossary: [],
      assessment: Assessment(
        id: rules.id, passPercent: 80, attemptsAllowed: nil, wait: nil, shufflesItems: false, shufflesChoices: false,
        draws: draws, atLeastPerObjective: 0, criticalMustBeRight: false), certificate: plain.certificate)
  }

  @Test func countsTheWordsOfTitlesAndTexts() {
    let course = course([Block(.paragraph([.text("Four five, "), .strong("six"), .source(cited)]))])
    #expect(course.modules[0].readingTime(for: .personnel) == ReadingTime(words: 6, tasks: 0))
  }

  @Test func leavesOutWhatIsForOthers() {
    let forOthers = Readership(audiences: [.commander], jobs: nil)
    let block = Block(.paragraph([.text("Four")]), readers: forOthers)
    #expect(course([block]).modules[0].readingTime(for: .manager).words == 3)
    #expect(course([block]).modules[0].readingTime(for: .commander).words == 4)
    #expect(course([block], readers: forOthers).modules[0].readingTime(for: .manager).words == 1)
  }

  @Test(arguments: [
    ("", 0), ("one", 1), ("one  two", 2), ("– – –", 0), ("it's 25 litres", 3), ("不要收钱", 2), ("UN 不要收钱", 3),
    ("ห้าม", 2), ("لا تفعل", 2),
  ])
  func countsWordsAsTheyAreWritten(_ text: String, _ words: Int) { #expect(countWords(text) == words) }

  @Test func roundsMinutesUp() {
    #expect(ReadingTime(words: 0, tasks: 0).minutes == 0)
    #expect(ReadingTime(words: 1, tasks: 0).minutes == 1)
    #expect(ReadingTime(words: 181, tasks: 3).minutes == 5)
  }

  @Test func namesEachDocumentOnceWithItsPlaces() {
    let other = Source(reference: "ST/SGB/2003/13", place: "1")
    let whole = Source(reference: "Model MOU", place: nil)
    let lines = [[Inline.source(cited), .source(other)], [.source(cited), .source(whole)]]
    let citations = course([Block(.list(lines))]).citations
    #expect(
      citations == [
        Citation(document: "Model MOU", places: [], count: 1),
        Citation(document: "ST/SGB/2003/13", places: ["3.2(b)", "1"], count: 3),
      ])
  }

  @Test func saysHowManyPointsAFinalCanHave() {
    let draws = [Assessment.Draw(count: 2, bank: name("b"), audience: nil)]
    let course = course([], draws: draws)
    #expect(course.finalOutline(for: .personnel).points == 3...6)
    #expect(course.finalOutline(for: .commander).points == 3...7)
    #expect(course.finalOutline(for: .commander).draws.map(\.stock) == [4])
  }

  @Test func knowsWhetherAudiencesDiffer() {
    #expect(course([]).hasAudiences)
    #expect(!Sample.course(banks: [Bank(id: name("b"), items: [Sample.item("one")])], draws: []).hasAudiences)
  }

  @Test func countsTheKindsThatAskAboutAnObjective() {
    #expect(course([]).objectiveOutlines.map(\.asked) == [["single-choice": 4]])
    #expect(course([]).objectiveOutlines.map(\.practised) == [[:]])
  }
}

extension Item {
  fileprivate func meant(for audience: Set<Audience>) -> Item {
    Item(
      id: id, objective: objective, points: points, critical: critical, audience: audience, prompt: prompt, kind: kind,
      explanation: explanation)
  }
}
