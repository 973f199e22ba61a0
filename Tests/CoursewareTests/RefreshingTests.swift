import Courseware
import Testing

@Suite struct RefreshingTests {
  /// Three objectives of one course and one of another, four questions on each.
  private let course: Course = {
    let sources = [("sea", "talk"), ("sea", "report"), ("sea", "help"), ("base", "fuel")]
    let plain = Sample.course(
      banks: [
        Bank(
          id: name("all"),
          items: sources.flatMap { source in (1...4).map { Sample.item("\(source.1)-\($0)", objective: source.1) } })
      ], draws: [(3, "all")], passPercent: 60, attempts: nil, feedback: .each)
    return Course(
      id: plain.id, version: plain.version, language: "en", title: "Refresher", summary: "S", minutes: 10,
      modules: [
        Module(
          id: name("m"), title: "M",
          objectives: sources.map {
            Objective(id: name($0.1), text: $0.1, refreshes: .init(course: name($0.0), objective: name($0.1)))
          }, contentWarning: nil, steps: [])
      ], banks: plain.banks, glossary: [], assessment: plain.assessment, certificate: plain.certificate,
      refreshes: Refreshing(courses: [name("sea"), name("base")], days: [3, 14, 45, 90], then: .years(1)))
  }()

  private func result(_ objective: String, _ earned: Int, of possible: Int, at: Int64) throws -> ObjectiveResult {
    ObjectiveResult(
      try #require(Objective.Reference(objective)), score: try #require(Score(earned: earned, possible: possible)),
      at: at)
  }

  private func weakest(_ results: [ObjectiveResult], passed: Set<Course.ID> = [name("sea"), name("base")]) -> [String] {
    course.weakestObjectives(for: .personnel, after: results, passed: passed).map(\.text)
  }

  @Test func theWeakestComesFirst() throws {
    #expect(
      weakest([
        try result("sea/talk", 2, of: 2, at: 1), try result("sea/report", 0, of: 2, at: 1),
        try result("sea/help", 1, of: 2, at: 1), try result("base/fuel", 2, of: 2, at: 1),
      ]) == ["report", "help", "talk", "fuel"])
  }

  @Test func whatNobodyKnowsOfComesBeforeWhatWasRight() throws {
    #expect(
      weakest([try result("sea/talk", 2, of: 2, at: 1), try result("sea/help", 1, of: 2, at: 1)])
        == ["help", "report", "fuel", "talk"])
  }

  @Test func ofEqualOnesTheOneThatWasAskedLongestAgoComesFirst() throws {
    #expect(
      weakest([
        try result("sea/talk", 1, of: 1, at: 9), try result("sea/report", 1, of: 1, at: 7),
        try result("sea/help", 1, of: 1, at: 8), try result("base/fuel", 1, of: 1, at: 6),
      ]) == ["fuel", "report", "help", "talk"])
  }

  @Test func aSessionCountsAsMuchAsTheCourseItRefreshes() throws {
    let before = try result("sea/report", 0, of: 2, at: 1)
    let after = try result("sample/report", 1, of: 1, at: 2)
    let others = [
      try result("sea/talk", 1, of: 2, at: 1), try result("sea/help", 1, of: 2, at: 1),
      try result("base/fuel", 1, of: 2, at: 1),
    ]
    #expect(weakest(others + [before]).first == "report")
    #expect(weakest(others + [after, before]).last == "report")
  }

  @Test func aCourseThatWasNotPassedIsNotRefreshed() {
    #expect(weakest([], passed: [name("base")]) == ["fuel"])
  }

  private func drawn(about objectives: [String], sparing: Set<Item.ID> = [], seed: UInt64 = 1) -> [String]? {
    var random = Seeded(seed)
    return course.drawSession(
      for: .personnel, about: objectives.map { name($0) }, sparing: sparing, using: &random
    )?.entries.map(\.item.text)
  }

  @Test func aSessionAsksAboutTheFirstObjectivesOnceEach() throws {
    let items = try #require(drawn(about: ["report", "help", "talk", "fuel"]))
    #expect(items.map { String($0.dropLast(2)) } == ["report", "help", "talk"])
  }

  @Test func aSessionAboutFewObjectivesAsksEachAgain() throws {
    let items = try #require(drawn(about: ["fuel"]))
    #expect(Set(items).count == 3)
    #expect(items.allSatisfy { $0.hasPrefix("fuel") })
  }

  @Test(arguments: UInt64(1)...40) func whatWasNotAskedBeforeIsAskedFirst(seed: UInt64) throws {
    let items = try #require(drawn(about: ["fuel"], sparing: [name("fuel-1"), name("fuel-2")], seed: seed))
    #expect(Set(items.prefix(2)) == ["fuel-3", "fuel-4"])
  }

  @Test func thereIsNoSessionAboutNothing() { #expect(drawn(about: []) == nil) }

  @Test func aCourseIsNamedOnce() {
    #expect(Refreshing(courses: [name("sea"), name("sea")], days: [3], then: .years(1)) == nil)
  }

  @Test(arguments: [[3, 3], [14, 3], [0, 3], [3, 4000]]) func daysRise(days: [Int]) {
    #expect(Refreshing(courses: [name("sea")], days: days, then: .years(1)) == nil)
  }
}
