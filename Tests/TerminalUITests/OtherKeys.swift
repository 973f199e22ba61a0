import Courseware

extension Course {
  /// The same course, whose questions ask the same in the same words: only what is right, and all that is said of it, is
  /// something else.
  var withOtherKeys: Course {
    Course(
      id: id, version: version, language: language, title: title, summary: summary, minutes: minutes, modules: modules,
      banks: banks.map { Bank(id: $0.id, items: $0.items.map(\.withAnotherKey)) }, glossary: glossary, jobs: jobs,
      prerequisites: prerequisites, figures: figures, assessment: assessment, certificate: certificate)
  }
}

extension Item {
  fileprivate var withAnotherKey: Item {
    guard let other = kind.withAnotherKey else { preconditionFailure("\(id) can have another key") }
    return Item(
      id: id, objective: objective, points: points, critical: critical, audience: audience, prompt: prompt, kind: other,
      explanation: .another)
  }
}

extension Item.Kind {
  fileprivate var withAnotherKey: Item.Kind? {
    switch self {
    case .singleChoice(let kind):
      SingleChoice(options: kind.options.map(\.withOtherFeedback), key: kind.options.next(to: kind.key))
        .map(Item.Kind.singleChoice)
    case .multipleChoice(let kind):
      MultipleChoice(
        options: kind.options.map(\.withOtherFeedback), keys: Set(kind.options.map(\.id)).subtracting(kind.keys),
        scoring: kind.scoring
      ).map(Item.Kind.multipleChoice)
    case .trueFalse(let kind):
      .trueFalse(TrueFalse(key: !kind.key, feedbackForTrue: .another, feedbackForFalse: .another))
    case .matching(let kind):
      // The right sides stay where they are, and the left ones belong to others of them.
      Matching(
        pairs: zip(kind.lefts, kind.lefts.dropFirst() + kind.lefts.prefix(1)).map { left, other in
          (
            Choice(id: other.id, text: left.text),
            kind.rights.first { $0.id == other.id } ?? other
          )
        }, distractors: Array(kind.rights.dropFirst(kind.lefts.count)), scoring: kind.scoring
      ).map(Item.Kind.matching)
    case .ordering(let kind):
      Ordering(entries: kind.entries.reversed(), scoring: kind.scoring).map(Item.Kind.ordering)
    case .categorising(let kind):
      Categorising(
        categories: kind.categories,
        entries: kind.entries.map {
          .init(choice: $0.choice.withOtherFeedback, category: kind.categories.next(to: $0.category))
        }, scoring: kind.scoring
      ).map(Item.Kind.categorising)
    case .gapChoice(let kind):
      GapChoice(
        text: kind.text,
        gaps: kind.gaps.compactMap {
          .init(id: $0.id, options: $0.options.map(\.withOtherFeedback), key: $0.options.next(to: $0.key))
        }, scoring: kind.scoring
      ).map(Item.Kind.gapChoice)
    case .shortText: ShortText(answers: ["another answer"]).map(Item.Kind.shortText)
    case .number(let kind):
      Numeric(value: DecimalNumber("987") ?? .zero, tolerance: .zero, unit: kind.unit).map(Item.Kind.number)
    case .scenario(let kind):
      Scenario(
        title: kind.title, start: kind.start,
        scenes: kind.scenes.map { scene in
          .init(
            id: scene.id, blocks: scene.blocks,
            choices: scene.choices.map {
              .init(choice: $0.choice.withOtherFeedback, to: $0.to, points: $0.points == 0 ? 3 : 0)
            })
        },
        endings: kind.endings.map {
          .init(id: $0.id, kind: $0.kind == .good ? .bad : .good, blocks: [])
        }
      ).map(Item.Kind.scenario)
    }
  }
}

extension Choice {
  fileprivate var withOtherFeedback: Choice { Choice(id: id, text: text, feedback: .another) }
}

extension [Choice] {
  fileprivate func next(to id: Choice.ID) -> Choice.ID {
    let place = firstIndex { $0.id == id } ?? 0
    return self[(place + 1) % count].id
  }
}

extension Prose {
  fileprivate static let another = Prose([[.text("Something else is right.")]])
}
