import Courseware
import Testing

@testable import Publishing

/// A booklet without keys says the same whatever is right: nothing in it, neither a word nor an order, depends on it.
@Suite struct KeyTests {
  private func html(_ course: Course, keys: Bool = false) -> String {
    Booklet(of: course, edition: "e", date: nil, showsKeys: keys).html
  }

  @Test(arguments: 0..<200) func whatIsRightChangesNothing(_ seed: UInt64) throws {
    var chance = Chance(state: seed)
    let course = try template()
    let banks = course.banks.map { bank in Bank(id: bank.id, items: bank.items.map { $0.rekeyed(&chance) }) }
    let modules = course.modules.flatMap(\.steps).map { $0.rekeyed(&chance) }
    let written = course.with(steps: course.modules.flatMap(\.steps))
    let other = course.with(banks: banks, steps: modules)
    #expect(html(other) == html(written))
  }

  @Test func withKeysWhatIsRightDoesShow() throws {
    let course = try template()
    for (index, bank) in course.banks.enumerated() {
      for (place, item) in bank.items.enumerated() {
        var chance = Chance(state: 1)
        var items = bank.items
        repeat { items[place] = item.rekeyed(&chance, retelling: false) } while items[place] == item
        var banks = course.banks
        banks[index] = Bank(id: bank.id, items: items)
        #expect(html(course.with(banks: banks), keys: true) != html(course, keys: true), "\(item.id)")
      }
    }
  }
}

extension Module.Step {
  fileprivate func rekeyed(_ chance: inout Chance) -> Module.Step {
    switch self {
    case .page: return self
    case .practice(let practice):
      let tasks = practice.tasks.map { task in
        if case .item(let item) = task { Practice.Task.item(item.rekeyed(&chance)) } else { task }
      }
      return .practice(
        Practice(
          id: practice.id, readers: practice.readers, asksConfidence: practice.asksConfidence, tasks: tasks))
    case .scenario(let lesson):
      return .scenario(
        ScenarioLesson(
          id: lesson.id, readers: lesson.readers, prompt: lesson.prompt, scenario: lesson.scenario.rekeyed(&chance),
          explanation: lesson.explanation?.retold))
    }
  }
}

extension Item {
  /// The same question, with something else right: other keys, and other words about them.
  fileprivate func rekeyed(_ chance: inout Chance, retelling: Bool = true) -> Item {
    func one(_ choices: [Choice]) -> Choice.ID { choices[Int.random(in: choices.indices, using: &chance)].id }
    func told(_ choices: [Choice]) -> [Choice] { retelling ? choices.retold : choices }
    let kind: Item.Kind?
    switch self.kind {
    case .singleChoice(let single):
      kind = SingleChoice(options: told(single.options), key: one(single.options)).map(Item.Kind.singleChoice)
    case .multipleChoice(let many):
      kind = MultipleChoice(options: told(many.options), keys: [one(many.options)], scoring: many.scoring)
        .map(Item.Kind.multipleChoice)
    case .trueFalse(let truth):
      kind = .trueFalse(
        TrueFalse(
          key: .random(using: &chance), feedbackForTrue: retelling ? nil : truth.feedbackForTrue,
          feedbackForFalse: truth.feedbackForFalse))
    case .matching(let matching):
      // Other pairs of the same texts, and other right sides left over.
      let rights = matching.rights.map(\.text).shuffled(using: &chance)
      let pairs = zip(matching.lefts, rights).map { ($0, Choice(id: $0.id, text: $1)) }
      let rest = zip(matching.rights, rights).dropFirst(pairs.count).map { Choice(id: $0.id, text: $1) }
      kind = Matching(pairs: pairs, distractors: rest, scoring: matching.scoring).map(Item.Kind.matching)
    case .ordering(let ordering):
      kind = Ordering(entries: ordering.entries.shuffled(using: &chance), scoring: ordering.scoring)
        .map(Item.Kind.ordering)
    case .categorising(let sorting):
      let entries = sorting.entries.shuffled(using: &chance)
        .map { Categorising.Entry(choice: $0.choice, category: one(sorting.categories)) }
      kind = Categorising(categories: sorting.categories, entries: entries, scoring: sorting.scoring)
        .map(Item.Kind.categorising)
    case .gapChoice(let gapped):
      let gaps = gapped.gaps.compactMap { GapChoice.Gap(id: $0.id, options: told($0.options), key: one($0.options)) }
      kind = GapChoice(text: gapped.text, gaps: gaps, scoring: gapped.scoring).map(Item.Kind.gapChoice)
    case .shortText: kind = ShortText(answers: ["\(Int.random(in: 0...999, using: &chance))"]).map(Item.Kind.shortText)
    case .number(let number):
      let value = DecimalNumber("\(Int.random(in: 0...999, using: &chance))") ?? .zero
      kind = Numeric(value: value, tolerance: .zero, unit: number.unit).map(Item.Kind.number)
    case .scenario(let scenario): kind = .scenario(scenario.rekeyed(&chance))
    }
    guard let kind else { preconditionFailure("\(id) has no other key") }
    return Item(
      id: id, objective: objective, points: points, critical: critical, audience: audience, prompt: prompt, kind: kind,
      explanation: retelling ? explanation.retold : explanation)
  }
}

extension Prose {
  /// Other words that rest on the same documents.
  fileprivate var retold: Prose { Prose([[.text("other")] + sources.map(Inline.source)]) }
}

extension [Choice] {
  fileprivate var retold: [Choice] { map { Choice(id: $0.id, text: $0.text, feedback: Prose([[.text("other")]])) } }
}

extension Scenario {
  fileprivate func rekeyed(_ chance: inout Chance) -> Scenario {
    let scenes = scenes.map { scene in
      Scene(
        id: scene.id, blocks: scene.blocks,
        choices: scene.choices.map { way in
          let choice = Choice(id: way.choice.id, text: way.choice.text, feedback: nil)
          return Way(choice: choice, to: way.to, points: .random(in: 0...10, using: &chance))
        })
    }
    let endings = endings.shuffled(using: &chance).map {
      Ending(id: $0.id, kind: Ending.Kind.allCases.randomElement(using: &chance) ?? .bad, blocks: $0.blocks)
    }
    guard let other = Scenario(title: title, start: start, scenes: scenes, endings: endings) else {
      preconditionFailure("points and kinds decide nothing about the ways")
    }
    return other
  }
}

/// SplitMix64: chance that can be repeated.
private struct Chance: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
