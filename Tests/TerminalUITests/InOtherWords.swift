import Courseware

extension Course {
  /// The same course in a language that nobody speaks: every text with the language before it.
  func inOtherWords(_ language: String) -> Course {
    let speak = OtherWords(language: language)
    return Course(
      id: id, version: version, language: language, title: speak.text(title), summary: speak.text(summary),
      minutes: minutes, modules: modules.map(speak.module),
      banks: banks.map { Bank(id: $0.id, items: $0.items.map(speak.item)) },
      glossary: glossary.map { Term(id: $0.id, word: speak.text($0.word), meaning: speak.text($0.meaning)) },
      jobs: jobs, prerequisites: prerequisites, figures: figures, assessment: assessment, certificate: certificate)
  }
}

private struct OtherWords {
  let language: String

  func text(_ text: String) -> String { "(\(language)) " + text }

  func module(_ module: Module) -> Module {
    Module(
      id: module.id, title: text(module.title), objectives: module.objectives,
      contentWarning: module.contentWarning.map(text), readers: module.readers, steps: module.steps.map(step))
  }

  private func step(_ step: Module.Step) -> Module.Step {
    switch step {
    case .page(let page):
      .page(
        Page(
          id: page.id, title: text(page.title), readers: page.readers,
          blocks: page.blocks.map(block)))
    case .practice(let practice):
      .practice(
        Practice(
          id: practice.id, readers: practice.readers, asksConfidence: practice.asksConfidence,
          tasks: practice.tasks.map { task in
            switch task {
            case .item(let item): .item(self.item(item))
            case .rating, .reflection: task
            }
          }))
    case .scenario: step
    }
  }

  private func content(_ content: Block.Content) -> Block.Content {
    switch content {
    case .paragraph(let runs): .paragraph(said(runs))
    case .list(let items): .list(items.map(said))
    case .callout(let kind, let inner): .callout(kind, inner.map(self.content))
    case .table(let header, let rows): .table(header: header?.map(said), rows: rows.map { $0.map(said) })
    case .figure: content
    }
  }

  func item(_ item: Item) -> Item {
    Item(
      id: item.id, objective: item.objective, points: item.points, critical: item.critical, audience: item.audience,
      prompt: prose(item.prompt), kind: kind(item.kind), explanation: prose(item.explanation))
  }

  private func kind(_ kind: Item.Kind) -> Item.Kind {
    let spoken: Item.Kind? =
      switch kind {
      case .singleChoice(let kind):
        SingleChoice(options: kind.options.map(choice), key: kind.key).map(Item.Kind.singleChoice)
      case .multipleChoice(let kind):
        MultipleChoice(options: kind.options.map(choice), keys: kind.keys, scoring: kind.scoring)
          .map(Item.Kind.multipleChoice)
      case .trueFalse(let kind):
        .trueFalse(
          TrueFalse(
            key: kind.key, feedbackForTrue: kind.feedbackForTrue.map(prose),
            feedbackForFalse: kind.feedbackForFalse.map(prose)))
      case .matching(let kind):
        Matching(
          pairs: zip(kind.lefts, kind.rights).map { (choice($0), choice($1)) },
          distractors: kind.rights.dropFirst(kind.lefts.count).map(choice), scoring: kind.scoring
        ).map(Item.Kind.matching)
      case .ordering(let kind):
        Ordering(entries: kind.entries.map(choice), scoring: kind.scoring).map(Item.Kind.ordering)
      case .categorising(let kind):
        Categorising(
          categories: kind.categories.map(choice),
          entries: kind.entries.map { .init(choice: choice($0.choice), category: $0.category) }, scoring: kind.scoring
        ).map(Item.Kind.categorising)
      case .gapChoice(let kind):
        GapChoice(
          text: kind.text.map { piece in if case .words(let words) = piece { .words(said(words)) } else { piece } },
          gaps: kind.gaps.compactMap { .init(id: $0.id, options: $0.options.map(choice), key: $0.key) },
          scoring: kind.scoring
        ).map(Item.Kind.gapChoice)
      case .shortText(let kind):
        ShortText(answers: kind.answers.map(text), translatedAnswers: kind.answers).map(Item.Kind.shortText)
      case .number(let kind):
        Numeric(value: kind.value, tolerance: kind.tolerance, unit: kind.unit.map(text)).map(Item.Kind.number)
      case .scenario(let kind): scenario(kind).map(Item.Kind.scenario)
      }
    guard let spoken else { preconditionFailure("words alone make no item a wrong one") }
    return spoken
  }

  private func scenario(_ scenario: Scenario) -> Scenario? {
    Scenario(
      title: scenario.title.map(text), start: scenario.start,
      scenes: scenario.scenes.map { scene in
        .init(
          id: scene.id, blocks: scene.blocks.map(block),
          choices: scene.choices.map { .init(choice: choice($0.choice), to: $0.to, points: $0.points) })
      },
      endings: scenario.endings.map { .init(id: $0.id, kind: $0.kind, blocks: $0.blocks.map(block)) })
  }

  private func block(_ block: Block) -> Block { Block(content(block.content), readers: block.readers) }

  private func choice(_ choice: Choice) -> Choice {
    Choice(id: choice.id, text: said(choice.text), feedback: choice.feedback.map(prose))
  }

  private func prose(_ prose: Prose) -> Prose { Prose(prose.paragraphs.map(said)) }
  private func said(_ runs: [Inline]) -> [Inline] { [.text("(\(language)) ")] + runs }
}
