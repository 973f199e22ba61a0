import Courseware

/// One step of the teaching as it is worked on: what stands there, what was answered, what is said of it.
///
/// It keeps nothing. Whoever shows it does what it wishes for, and tells it when that is done.
struct StepPage {
  private(set) var content: ReadingPlan.Step.Content
  var field: Field?
  private var course: Course
  private let role: Role?
  /// The same step in the language that it was written in; nil where that is this one.
  private var source: Source?
  /// Above a question.
  private let heading: String?
  var stage: Stage

  enum Stage {
    /// To be read, or to be answered next.
    case open
    /// On the way through a scenario.
    case walking([Choice.ID])
    /// Answered; how sure the trainee is comes before what is right.
    case answered(Response)
    case known(Response, Confidence?)
    case walked([Choice.ID])
    /// A rating that was counted, thoughts that are gone.
    case over
  }

  struct Source {
    let content: ReadingPlan.Step.Content
    let course: Course
  }

  enum Wish {
    case nothing
    case say(Document.Notice)
    case keep(Item.ID, Response)
    case count(Choice.ID, of: Item.ID)
  }

  /// - Parameters:
  ///   - role: whom it is shown to; nil is everybody.
  ///   - practised: what was answered to it before.
  ///   - isOver: whether it was rated or thought about already.
  ///   - heading: what stands above a question; nil says that it is for practice.
  init(
    _ content: ReadingPlan.Step.Content, of course: Course, from source: Source? = nil, for role: Role?,
    practised: Response?, isOver: Bool = false, under heading: String? = nil, in room: Surroundings
  ) {
    self.content = content
    self.course = course
    self.source = source
    self.role = role
    self.heading = heading
    stage = .open
    // What was answered to an earlier edition may be no answer to this one.
    let practised = practised.flatMap { response in
      if case .item(let item, _) = content, item.accepts(response) { response } else { nil }
    }
    if isOver {
      stage = .over
    } else if scenario != nil {
      if case .path(let way)? = practised { stage = .walked(way) } else { stage = .walking([]) }
    } else if let practised {
      stage = .known(practised, nil)
    }
    ask(in: room)
  }

  /// Goes on with the same step in another language.
  mutating func read(
    _ content: ReadingPlan.Step.Content, of course: Course, from source: Source?, in room: Surroundings
  ) {
    self.content = content
    self.course = course
    self.source = source
    ask(in: room)
  }

  /// Which of the pages of the step it is.
  var key: String {
    switch stage {
    case .open: ""
    case .walking(let way): "/scene-\(way.count)"
    case .answered: "/answered"
    case .known, .walked: "/known"
    case .over: "/over"
    }
  }

  /// Asks again, in the words of the room.
  mutating func ask(in room: Surroundings) {
    field = ownField(in: room)
    if room.showsBoth, let source { field = field?.over(reading(source).ownField(in: room)) }
  }

  func blocks(in room: Surroundings) -> [Document.Block] {
    let blocks = ownBlocks(in: room)
    guard room.showsBoth, let source else { return blocks }
    return blocks.over(reading(source).ownBlocks(in: room), in: source.course.language)
  }

  private func reading(_ source: Source) -> StepPage {
    var page = self
    page.content = source.content
    page.course = source.course
    return page
  }

  private func ownField(in room: Surroundings) -> Field? {
    let words = room.words
    return switch (stage, content) {
    case (.open, .item(let item, _)): ItemField(item, order: item.practiceOrder, response: nil, words: words).field
    case (.open, .rating(let rating)): rating.field(words)
    case (.open, .reflection):
      .input(InputField(label: words(.fieldReflection), matter: .thoughts, limit: 2000, ifEmpty: ""))
    case (.walking(let way), _): scenario?.field(after: way, words)
    case (.answered, _): Confidence.field(words)
    case (.open, .warning), (.open, .page), (.open, .scenario), (.known, _), (.walked, _), (.over, _): nil
    }
  }

  private func ownBlocks(in room: Surroundings) -> [Document.Block] {
    let words = room.words
    switch content {
    case .warning(let text):
      return [
        .callout(word: words(.calloutWarning), [.paragraph(text)]), .paragraph(words(.warningPause)),
      ]
    case .page(let page):
      return [.heading(level: 1, page.title)] + room.blocks(page.blocks, for: role, in: course)
    case .item(let item, _):
      let title = scenario?.scenario.title.map { [Document.Block.heading(level: 2, $0)] } ?? []
      return [.heading(level: 1, heading ?? words(.readerPractice))] + title + item.prompt.blocks + answered(in: room)
    case .rating(let rating):
      return [.heading(level: 1, words(.readerRating))] + rating.prompt.blocks + [.paragraph(words(.ratingKept))]
    case .reflection(let reflection):
      return [.heading(level: 1, words(.readerReflection))] + reflection.prompt.blocks
        + [.paragraph(words(.reflectionKept))]
    case .scenario(let lesson):
      let title = lesson.scenario.title ?? words(.readerScenario)
      return [.heading(level: 1, title)] + (lesson.prompt?.blocks ?? []) + answered(in: room)
    }
  }

  /// What stands below the prompt.
  private func answered(in room: Surroundings) -> [Document.Block] {
    let words = room.words
    switch stage {
    case .open, .over: return []
    case .walking(let way): return scenario?.blocks(after: way, isFinal: false, in: room) ?? []
    // Nothing yet that tells what is right.
    case .answered: return [.paragraph(words(.confidenceAsked))]
    case .known(let response, let confidence):
      guard case .item(let item, _) = content else { return [] }
      let mark = confidence?.blocks(isRight: Grader.current.mark(response, to: item).isFull, words) ?? []
      return mark + Feedback(on: item, response, of: course, for: role).blocks(in: room)
    case .walked(let way):
      let end = scenario?.blocks(after: way, isFinal: false, in: room) ?? []
      switch content {
      case .item(let item, _):
        return end + Feedback(on: item, .path(way), of: course, for: role).blocks(in: room)
      case .scenario(let lesson):
        let replay = scenario?.replay(of: way, in: room) ?? []
        let why = lesson.explanation.map { [.heading(level: 2, words(.feedbackWhy))] + $0.blocks } ?? []
        return end + [.heading(level: 2, words(.scenarioWay))] + replay + why
      case .warning, .page, .rating, .reflection: return []
      }
    }
  }

  /// What Enter does here.
  var enter: Phrase {
    switch (field, content) {
    case (nil, _): .hintNext
    case (_, .reflection): .hintThought
    case (_, .scenario): .hintChoose
    case (_, .item), (_, .rating), (_, .warning), (_, .page): .hintAnswer
    }
  }

  /// Whether the scenario can be taken another way now.
  var canStartAnew: Bool {
    if case .walked = stage { true } else { false }
  }

  var scenario: ScenarioPages? {
    switch content {
    case .item(let item, _):
      if case .scenario(let scenario) = item.kind {
        return ScenarioPages(scenario: scenario, course: course, role: role)
      }
      return nil
    case .scenario(let lesson): return ScenarioPages(scenario: lesson.scenario, course: course, role: role)
    case .warning, .page, .rating, .reflection: return nil
    }
  }
}
