import CourseXML
import Courseware
import Diagnostics
import Testing

/// The courses that are shipped, held to what they promise.
struct ShippedCoursesTests {
  struct Unreadable: Error {}

  private func read(_ id: String) throws -> (course: Course, diagnostics: [Diagnostic]) {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let files = try CourseFolder.read("\(root)/Courses/\(id)")
    guard let found = files.value else { throw Unreadable() }
    let reading = CourseReader.read(found)
    guard let course = reading.value else { throw Unreadable() }
    return (course, reading.diagnostics)
  }

  @Test(arguments: ["first-steps", "sea-prevention"])
  func theCompilerHasNothingToSay(_ id: String) throws { #expect(try read(id).diagnostics.isEmpty) }

  @Test func teachesInEnoughSteps() throws {
    let course = try read("sea-prevention").course
    let steps = course.modules.flatMap(\.steps)
    let pages = steps.count { if case .page = $0 { true } else { false } }
    let practice = steps.reduce(0) { count, step in
      if case .practice(let practice) = step { count + practice.items.count } else { count }
    }
    #expect(course.modules.count >= 4)
    #expect(pages >= 20)
    #expect(practice >= 12)
    #expect(course.gradedItems.count >= 40)
  }

  @Test(arguments: ["first-steps", "sea-prevention"])
  func everyGradedItemCitesItsSource(_ id: String) throws {
    for item in try read(id).course.gradedItems.values { #expect(!item.explanation.sources.isEmpty, "\(item.id)") }
  }

  @Test func everyObjectiveHasFourQuestionsOrMore() throws {
    let course = try read("sea-prevention").course
    for objective in course.objectives {
      #expect(course.gradedItems.values.count { $0.objective == objective.id } >= 4, "\(objective.id)")
    }
  }

  @Test func twoFinalsDiffer() throws {
    let course = try read("sea-prevention").course
    var random = SplitMix64(seed: 3)
    for _ in 0..<100 {
      let one = try #require(course.drawForm(for: .personnel, using: &random))
      let other = try #require(course.drawForm(for: .personnel, using: &random))
      #expect(Set(one.entries.map(\.item)) != Set(other.entries.map(\.item)))
    }
  }

  @Test func everyFinalAsksAboutEveryObjective() throws {
    let course = try read("sea-prevention").course
    var random = SplitMix64(seed: 4)
    for _ in 0..<100 {
      let form = try #require(course.drawForm(for: .personnel, using: &random))
      let asked = Set(form.entries.compactMap { course.gradedItems[$0.item]?.objective })
      #expect(asked == Set(course.objectives.map(\.id)))
    }
  }

  /// A guesser must not pass: in fewer than 1 % of the finals that are drawn.
  @Test(arguments: Guess.allCases) func aGuesserDoesNotPass(_ guess: Guess) throws {
    let course = try read("sea-prevention").course
    let graded = course.gradedItems
    var random = SplitMix64(seed: 5)
    var passes = 0
    for _ in 0..<1000 {
      let form = try #require(course.drawForm(for: .personnel, using: &random))
      let marks = form.entries.compactMap { entry in
        graded[entry.item].map { Grader.current.mark(guess.response(to: $0, entry.choices, &random), to: $0) }
      }
      let duties = marks.contains { $0.critical && !$0.isFull }
      if marks.score.reaches(percent: course.assessment.passPercent), !duties { passes += 1 }
    }
    #expect(passes < 10, "\(guess) passes \(passes) of 1000")
  }
}

/// How somebody answers who does not know.
enum Guess: CaseIterable {
  case chance, first, longest, report

  func response(to item: Item, _ order: [Choice.ID], _ random: inout SplitMix64) -> Response {
    switch item.kind {
    case .singleChoice(let kind): .chosen([pick(from: kind.options, order, &random)])
    case .multipleChoice(let kind):
      self == .chance
        ? .chosen(Set([order[0]] + order.dropFirst().filter { _ in Bool.random(using: &random) }))
        : .chosen([pick(from: kind.options, order, &random)])
    case .trueFalse: .truth(self == .chance ? Bool.random(using: &random) : true)
    case .matching(let kind): .pairs(Dictionary(uniqueKeysWithValues: zip(kind.lefts.map(\.id), order)))
    case .ordering: .order(order)
    case .categorising(let kind):
      .pairs(
        Dictionary(
          uniqueKeysWithValues: kind.entries.map {
            ($0.choice.id, pick(from: kind.categories, kind.categories.map(\.id), &random))
          }))
    case .gapChoice(let kind):
      .pairs(
        Dictionary(
          uniqueKeysWithValues: kind.gaps.map { gap in
            (gap.id, pick(from: gap.options, order.filter { id in gap.options.contains { $0.id == id } }, &random))
          }))
    // Who knows nothing hits upon no word and no number.
    case .shortText: .text("x")
    case .number: .number(.zero)
    case .scenario(let kind): .path(way(through: kind, &random))
    }
  }

  private func way(through scenario: Scenario, _ random: inout SplitMix64) -> [Choice.ID] {
    var way: [Choice.ID] = []
    while case .scene(let scene)? = scenario.walk(way)?.end {
      way.append(pick(from: scene.choices.map(\.choice), scene.choices.map(\.choice.id), &random))
    }
    return way
  }

  private func pick(from options: [Choice], _ order: [Choice.ID], _ random: inout SplitMix64) -> Choice.ID {
    switch self {
    case .chance: order[Int.random(in: order.indices, using: &random)]
    case .first: order[0]
    case .longest: options.max { $0.text.plain.utf8.count < $1.text.plain.utf8.count }?.id ?? order[0]
    case .report: options.first { $0.text.plain.lowercased().contains("report") }?.id ?? order[0]
    }
  }
}
