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
          blocks: page.blocks.map { Block(content($0.content), readers: $0.readers) }))
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
    switch kind {
    case .singleChoice(let single):
      SingleChoice(options: single.options.map(choice), key: single.key).map(Item.Kind.singleChoice) ?? kind
    case .multipleChoice, .trueFalse, .matching, .ordering, .categorising, .gapChoice, .shortText, .number, .scenario:
      kind
    }
  }

  private func choice(_ choice: Choice) -> Choice {
    Choice(id: choice.id, text: said(choice.text), feedback: choice.feedback.map(prose))
  }

  private func prose(_ prose: Prose) -> Prose { Prose(prose.paragraphs.map(said)) }
  private func said(_ runs: [Inline]) -> [Inline] { [.text("(\(language)) ")] + runs }
}
