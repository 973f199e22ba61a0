import Testing

@testable import Courseware

@Suite struct CountsTests {
  private func attempt(
    _ language: String = "en", country: String? = "KEN", right: Int, of count: Int = 10, typed: String? = nil,
    in counts: inout Counts
  ) {
    var attempt = CountedAttempt(language: language, country: country, isFirst: true, passed: right * 2 >= count)
    for number in 0..<count {
      let isRight = number < right
      attempt.add(
        Sample.item("q\(number)"), earned: Points(isRight ? 1 : 0), milliseconds: 9_000,
        sayings: [Saying(isRight ? "b" : "a", isRight: isRight)], in: &counts.items)
    }
    if let typed {
      let place = counts.items.register(name("typed"), isOpen: true)
      _ = place
      attempt.add(
        Sample.item("typed"), earned: Points(0), milliseconds: 9_000, sayings: [Saying(typed, isRight: false)],
        in: &counts.items)
    }
    counts.add(attempt)
  }

  private func empty() -> Counts {
    Counts(course: name("sample"), major: 1, sourceLanguage: "en", attempts: .first, passPercent: 70)
  }

  private func told(_ counts: Counts) -> [String] {
    let figures = Figures(of: counts)
    return ["\(String(describing: figures.assessment))"]
      + figures.items.map { item in
        "\(item.id) \(item.asked) \(item.exposure) \(String(describing: item.facility)) "
          + "\(String(describing: item.discrimination)) \(String(describing: item.medianSeconds)) \(item.languages) "
          + item.answers.map { "\($0)" }.sorted().joined()
      }
  }

  @Test func theOrderOfAttemptsChangesNothing() throws {
    let forwards = try GoldenAnswers.counts("answers.txt")
    let backwards = try GoldenAnswers.counts("answers.txt") { $0.reverse() }
    #expect(told(forwards) == told(backwards))
  }

  @Test func theCountsOfTwoHalvesAddUpToTheWhole() throws {
    var sum = try GoldenAnswers.counts("answers.txt") { $0.removeLast($0.count / 2) }
    try sum.add(try GoldenAnswers.counts("answers.txt") { $0.removeFirst($0.count - $0.count / 2) })
    #expect(told(sum) == told(try GoldenAnswers.counts("answers.txt")))
  }

  @Test func countsOfAnotherCourseDoNotAddUp() {
    var counts = empty()
    let other = Counts(course: name("other"), major: 1, sourceLanguage: "en", attempts: .first, passPercent: 70)
    #expect(throws: Counts.Mismatch.course("sample 1", "other 1")) { try counts.add(other) }
  }

  @Test func groupsUnderTenPeopleAreToldTogether() {
    var counts = empty()
    for (country, people) in [("KEN", 20), ("NPL", 9), ("RWA", 4)] {
      for person in 0..<people { attempt(country: country, right: person % 10, in: &counts) }
    }
    #expect(counts.groups(by: .country).mapValues(\.people) == ["KEN": 20, "other": 13])
  }

  @Test func whatIsLeftAloneDrawsTheSmallestGroupToIt() {
    var counts = empty()
    for (country, people) in [("KEN", 30), ("NPL", 12), ("RWA", 3)] {
      for person in 0..<people { attempt(country: country, right: person % 10, in: &counts) }
    }
    #expect(counts.groups(by: .country).mapValues(\.people) == ["KEN": 30, "other": 15])
  }

  @Test func peopleOfNoKnownCountryAreAGroupLikeOthers() {
    var counts = empty()
    for person in 0..<12 { attempt(country: nil, right: person % 10, in: &counts) }
    #expect(counts.groups(by: .country).mapValues(\.people) == ["other": 12])
  }

  @Test func countsOfFewerThanTenPeopleDoNotLeave() {
    var counts = empty()
    for person in 0..<9 { attempt(right: person, in: &counts) }
    #expect(counts.anonymous == nil)
  }

  @Test func noScoreOfFewerThanTenLeaves() throws {
    var counts = empty()
    for person in 0..<43 { attempt(right: person % 11, in: &counts) }
    let told = try #require(counts.anonymous?.languages["en"])
    #expect(told.scores.reduce(0, +) == 43)
    #expect(told.scores.filter { $0 > 0 }.allSatisfy { $0 >= 10 })
  }

  @Test func theSumsLeaveAsTheyAre() throws {
    var counts = empty()
    for person in 0..<43 { attempt(right: person % 11, in: &counts) }
    #expect(counts.anonymous?.languages["en"]?.sums == counts.languages["en"]?.sums)
  }

  @Test func whatFewPeopleTypedIsNeitherShownNorSent() throws {
    var counts = empty()
    for person in 0..<25 { attempt(right: 5, typed: person < 15 ? "often" : "rare \(person)", in: &counts) }
    let shown = try #require(Figures(of: counts).items.first { $0.id.text == "typed" })
    #expect(shown.answers.map(\.saying.text) == ["often", "*"])
    let sent = try #require(counts.anonymous)
    let place = try #require(sent.items.place(of: name("typed")))
    let left = sent.items.sayings(at: place).filter { cell in
      sent.languages.values.contains { $0.row(cell.cell).contains { $0 > 0 } }
    }
    #expect(Set(left.map(\.saying.text)) == ["often", "*"])
  }

  @Test func thereIsAnEndToWhatIsToldApart() {
    var items = CountedItems()
    let place = items.register(name("typed"), isOpen: true)
    for number in 0..<CountedItems.mostSayings + 500 {
      _ = items.cell(of: Saying("\(number)", isRight: false), at: place)
    }
    #expect(items.sayings(at: place).count == CountedItems.mostSayings + 1)
  }
}
