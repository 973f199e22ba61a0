import Courseware
import Testing

@testable import Publishing

/// Whatever an author writes is text in the booklet, never markup.
@Suite struct EscapingTests {
  static let hostile = [
    "</style><script>alert(1)</script>", "<!-- ", "-->", "]]>", "\" onload=\"x", "' onload='x", "&lt;&amp;&#60;",
    "</p></section></body></html>", "\u{202E}gnp.exe", "a\u{0}b\u{1B}[2Jc", "\\3c script\\3e ", "<\u{AD}b>", "&",
  ]

  /// A course in which every text of every kind is this one.
  private func html(_ text: String, keys: Bool) throws -> String {
    let course = try template().saying(text)
    let accepted = Booklet.Acceptance(code: text, place: text, reason: text)
    return Booklet(
      of: course, edition: "e", date: text, showsKeys: keys, notice: text, acceptances: [accepted]
    ).html
  }

  @Test(arguments: hostile, [true, false]) func aTextIsWrittenAsText(_ text: String, _ keys: Bool) throws {
    let (body, plain) = (try html(text, keys: keys).body, try html("Qz7", keys: keys).body)
    #expect(plain.split(separator: "Qz7").count > 50)
    #expect(body == plain.replacing("Qz7", with: HTML.escaped(text)))
  }

  @Test(arguments: hostile) func nothingThatActsIsLeft(_ text: String) {
    let escaped = HTML.escaped(text)
    #expect(!escaped.contains { "<>\"'".contains($0) })
    #expect(escaped.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E && $0.value != 0xAD })
  }

  @Test(arguments: hostile) func aTitleCannotLeaveTheStylesheet(_ text: String) throws {
    let html = try html(text, keys: false)
    let style = try #require(html.split(separator: "<style>", maxSplits: 1).last?.split(separator: "</style>").first)
    #expect(style.split(separator: "content: ").count == 3 && style.hasSuffix("}\n"))
    #expect(html.split(separator: "</style>", omittingEmptySubsequences: false).count == 2)
  }

  @Test func aStylesheetsStringHoldsOnlyPlainCharacters() {
    #expect(Stylesheet.escaped("a\"}</style>\\é") == "a\\22 \\7d \\3c \\2f style\\3e \\5c \\e9 ")
  }
}

extension String {
  fileprivate var body: Substring { self[(firstRange(of: "<body>")?.upperBound ?? startIndex)...] }
}

extension Course {
  fileprivate func saying(_ text: String) -> Course {
    let words = [Inline.text(text)]
    let prose = Prose([words])
    func choices(_ choices: [Choice]) -> [Choice] { choices.map { Choice(id: $0.id, text: words, feedback: prose) } }
    func scenario(_ scenario: Scenario) -> Scenario? {
      let block = [Block(.paragraph(words))]
      return Scenario(
        title: text, start: scenario.start,
        scenes: scenario.scenes.map { scene in
          Scenario.Scene(
            id: scene.id, blocks: block,
            choices: scene.choices.map {
              Scenario.Way(
                choice: Choice(id: $0.choice.id, text: words, feedback: prose), to: $0.to, points: $0.points)
            })
        }, endings: scenario.endings.map { Scenario.Ending(id: $0.id, kind: $0.kind, blocks: block) })
    }
    func kind(_ kind: Item.Kind) -> Item.Kind? {
      switch kind {
      case .singleChoice(let kind):
        SingleChoice(options: choices(kind.options), key: kind.key).map(Item.Kind.singleChoice)
      case .multipleChoice(let kind):
        MultipleChoice(options: choices(kind.options), keys: kind.keys, scoring: kind.scoring)
          .map(Item.Kind.multipleChoice)
      case .trueFalse(let kind): .trueFalse(TrueFalse(key: kind.key, feedbackForTrue: prose, feedbackForFalse: prose))
      case .matching(let kind):
        Matching(
          pairs: zip(choices(kind.lefts), choices(kind.rights)).map { ($0, $1) },
          distractors: Array(choices(kind.rights).dropFirst(kind.lefts.count)), scoring: kind.scoring
        ).map(Item.Kind.matching)
      case .ordering(let kind): Ordering(entries: choices(kind.entries), scoring: kind.scoring).map(Item.Kind.ordering)
      case .categorising(let kind):
        Categorising(
          categories: choices(kind.categories),
          entries: kind.entries.map { .init(choice: choices([$0.choice])[0], category: $0.category) },
          scoring: kind.scoring
        ).map(Item.Kind.categorising)
      case .gapChoice(let kind):
        GapChoice(
          text: kind.text.map { piece in if case .words = piece { .words(words) } else { piece } },
          gaps: kind.gaps.compactMap { GapChoice.Gap(id: $0.id, options: choices($0.options), key: $0.key) },
          scoring: kind.scoring
        ).map(Item.Kind.gapChoice)
      // An answer holds a letter or a digit.
      case .shortText: ShortText(answers: ["7"]).map(Item.Kind.shortText)
      case .number(let kind): Numeric(value: kind.value, tolerance: kind.value, unit: text).map(Item.Kind.number)
      case .scenario(let kind): scenario(kind).map(Item.Kind.scenario)
      }
    }
    func item(_ item: Item) -> Item {
      Item(
        id: item.id, objective: item.objective, points: item.points, critical: item.critical, audience: item.audience,
        prompt: prose, kind: kind(item.kind) ?? item.kind, explanation: prose)
    }
    let everyBlock = Block.Content.callout(
      .rule,
      [
        .paragraph([
          .text(text), .strong(text), .emphasis(text), .source(Source(reference: text, place: text)),
        ]), .list([words]), .table(header: [words], rows: [[words]]),
        .figure(Figure(file: "figures/f.txt", alternative: text)),
      ])
    let modules = self.modules.map { module in
      Module(
        id: module.id, title: text, objectives: module.objectives.map { Objective(id: $0.id, text: text) },
        contentWarning: text, readers: module.readers,
        steps: module.steps.map { step in
          switch step {
          case .page(let page): .page(Page(id: page.id, title: text, blocks: [Block(everyBlock)]))
          case .practice(let practice):
            .practice(
              Practice(
                id: practice.id,
                tasks: practice.tasks.compactMap { task in
                  switch task {
                  case .item(let found): .item(item(found))
                  case .rating(let rating):
                    Rating(id: rating.id, audience: nil, prompt: prose, points: choices(rating.points))
                      .map(Practice.Task.rating)
                  case .reflection(let reflection):
                    .reflection(Reflection(id: reflection.id, audience: nil, prompt: prose))
                  }
                }))
          case .scenario(let lesson):
            .scenario(
              ScenarioLesson(
                id: lesson.id, readers: lesson.readers, prompt: prose,
                scenario: scenario(lesson.scenario) ?? lesson.scenario, explanation: prose))
          }
        })
    }
    return Course(
      id: id, version: version, language: language, title: text, summary: text, minutes: minutes, modules: modules,
      banks: banks.map { Bank(id: $0.id, items: $0.items.map(item)) },
      glossary: glossary.map { Term(id: $0.id, word: text, meaning: text) },
      jobs: jobs.map { Job(id: $0.id, title: text) }, figures: ["figures/f.txt": [text, text]],
      assessment: assessment, certificate: CertificateRule(title: text, standing: certificate.standing))
  }
}
