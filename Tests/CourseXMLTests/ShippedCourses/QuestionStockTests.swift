import Courseware
import Testing

/// How much there is to ask, and that nothing about a question but its meaning tells the key.
@Suite struct QuestionStockTests {
  @Test(arguments: [("sea-prevention", 60), ("conduct-foundations", 80)])
  func thereIsEnoughToAsk(_ name: String, _ least: Int) throws {
    #expect(try ShippedCourses.course(name).gradedItems.count >= least)
  }

  /// A trainee who sits a final again, or takes the four sessions of a refresher, is then asked something else.
  @Test(arguments: ShippedCourses.names.filter { $0 != "first-steps" })
  func everyObjectiveThatIsTaughtHasEnoughQuestions(_ name: String) throws {
    let course = try ShippedCourses.course(name)
    for audience in Audience.allCases {
      let stock = course.gradedItems(for: audience)
      for objective in course.objectives(for: audience) {
        let count = stock.count { $0.objective == objective.id }
        #expect(count >= 4, "\(objective.id) has \(count) questions for \(audience)")
      }
    }
  }

  @Test(arguments: ShippedCourses.certifying) func everyAudienceIsAskedAboutWhatItIsTaught(_ name: String) throws {
    let course = try ShippedCourses.course(name)
    for audience in Audience.allCases {
      #expect(course.assessedObjectives(for: audience).map(\.id) == course.objectives(for: audience).map(\.id))
    }
  }

  @Test(arguments: ShippedCourses.names) func everyOptionIsExplained(_ name: String) throws {
    let course = try ShippedCourses.course(name)
    let bare = (course.practisedItems + course.gradedItems.values).filter { !$0.explainsEveryOption }
    #expect(bare.map(\.id.text).sorted() == [])
  }

  /// Of a course with fewer single choices nothing can be said.
  private func singleChoices(_ name: String) throws -> [SingleChoice] {
    let course = try ShippedCourses.course(name)
    return (course.practisedItems + course.gradedItems.values).compactMap { item in
      if case .singleChoice(let kind) = item.kind { kind } else { nil }
    }
  }

  @Test(arguments: ShippedCourses.names.filter { $0 != "first-steps" })
  func theKeyStandsAtEachPlaceAboutAsOften(_ name: String) throws {
    let choices = try singleChoices(name)
    for place in 0..<4 {
      let there = choices.count { choice in choice.options.firstIndex { $0.id == choice.key } == place }
      let share = 100 * there / choices.count
      #expect((15...35).contains(share), "place \(place + 1) holds the key of \(share) %")
    }
  }

  @Test(arguments: ShippedCourses.names) func theKeyIsSeldomTheLongestOption(_ name: String) throws {
    let choices = try singleChoices(name)
    let telling = choices.count { choice in
      let lengths = choice.options.map { (id: $0.id, length: $0.text.plain.count) }
      let key = lengths.first { $0.id == choice.key }?.length ?? 0
      return lengths.allSatisfy { $0.id == choice.key || $0.length < key }
    }
    #expect(4 * telling <= choices.count, "the key is the longest option in \(telling) of \(choices.count)")
  }

  @Test(arguments: ShippedCourses.names) func noOptionSpeaksOfTheOthers(_ name: String) throws {
    for option in try singleChoices(name).flatMap(\.options) {
      let text = option.text.plain.lowercased()
      for phrase in ["all of the above", "none of the above", "all of these", "none of these", "both of these"] {
        #expect(!text.contains(phrase), "\(text)")
      }
    }
  }
}

extension Item {
  /// A matching, an ordering, a sorting, a gap and a typed answer are explained as a whole.
  fileprivate var explainsEveryOption: Bool {
    switch kind {
    case .singleChoice(let kind): kind.options.allSatisfy { $0.feedback != nil }
    case .multipleChoice(let kind): kind.options.allSatisfy { $0.feedback != nil }
    case .trueFalse(let kind): kind.feedbackForTrue != nil && kind.feedbackForFalse != nil
    case .scenario(let kind): kind.scenes.flatMap(\.choices).allSatisfy { $0.choice.feedback != nil }
    case .matching, .ordering, .categorising, .gapChoice, .shortText, .number: !explanation.paragraphs.isEmpty
    }
  }
}
