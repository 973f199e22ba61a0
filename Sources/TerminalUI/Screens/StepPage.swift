import Courseware

/// One step of the teaching as it is worked on: what stands there, what was answered, what is said of it.
///
/// It keeps nothing. Whoever shows it does what it wishes for, and tells it when that is done.
struct StepPage {
  private(set) var content: ReadingPlan.Step.Content
  var field: Field?
  private var course: Course
  private let role: Role?
  private var stage: Stage

  private enum Stage {
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
  init(
    _ content: ReadingPlan.Step.Content, of course: Course, for role: Role?, practised: Response?, isOver: Bool = false,
    in room: Surroundings
  ) {
    self.content = content
    self.course = course
    self.role = role
    stage = .open
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
  mutating func read(_ content: ReadingPlan.Step.Content, of course: Course, in room: Surroundings) {
    self.content = content
    self.course = course
    ask(in: room)
  }

  /// Asks again, in the words of the room.
  mutating func ask(in room: Surroundings) {
    let words = room.words
    field =
      switch (stage, content) {
      case (.open, .item(let item, _)): ItemField(item, order: item.practiceOrder, response: nil, words: words).field
      case (.open, .rating(let rating)): rating.field(words)
      case (.open, .reflection):
        .input(InputField(label: words(.fieldReflection), matter: .thoughts, limit: 2000, ifEmpty: ""))
      case (.walking(let way), _): scenario?.field(after: way, words)
      case (.answered, _): Confidence.field(words)
      case (.open, .warning), (.open, .page), (.open, .scenario), (.known, _), (.walked, _), (.over, _): nil
      }
  }

  func blocks(in room: Surroundings) -> [Document.Block] {
    let words = room.words
    switch content {
    case .warning(let text): return [.callout(word: words(.calloutWarning), [.paragraph(text)])]
    case .page(let page):
      return [.heading(level: 1, page.title)] + room.blocks(page.blocks, for: role, in: course)
        + page.terms(of: course, words)
    case .item(let item, _):
      let title = scenario?.scenario.title.map { [Document.Block.heading(level: 2, $0)] } ?? []
      return [.heading(level: 1, words(.readerPractice))] + title + item.prompt.blocks + answered(in: room)
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

  private var scenario: ScenarioPages? {
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

extension StepPage {
  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Wish {
    switch (stage, content, answer) {
    case (.open, .item(let item, _), _):
      let field = ItemField(item, order: item.practiceOrder, response: nil, words: room.words)
      return .keep(item.id, field.response(for: answer))
    case (.open, .rating(let rating), .choice(let place)): return .count(rating.points[place].id, of: rating.id)
    case (.open, .reflection, _):
      // What was typed goes with the field.
      stage = .over
      ask(in: room)
      return .say(Document.Notice(.information, room.words(.reflectionGone)))
    case (.walking(let before), _, .choice(let place)): return walk(before, choosing: place, in: room)
    case (.answered(let response), _, .choice(let place)):
      return .say(conclude(response, Confidence.allCases[place], in: room))
    case (.open, _, _), (.walking, _, _), (.answered, _, _), (.known, _, _), (.walked, _, _), (.over, _, _):
      return .nothing
    }
  }

  private mutating func walk(_ before: [Choice.ID], choosing place: Int, in room: Surroundings) -> Wish {
    guard let scenario else { return .nothing }
    let way = scenario.way(before, choosing: place)
    if case .item(let item, _) = content, scenario.hasEnded(way) { return .keep(item.id, .path(way)) }
    stage = scenario.hasEnded(way) ? .walked(way) : .walking(way)
    ask(in: room)
    return scenario.ending(of: way).map { .say($0.notice(room.words)) } ?? .nothing
  }

  /// The answer has been kept: now it may be told what is right.
  mutating func kept(_ response: Response, in room: Surroundings) -> Document.Notice? {
    if let scenario, case .path(let way) = response {
      stage = .walked(way)
      ask(in: room)
      return scenario.ending(of: way)?.notice(room.words)
    }
    if case .item(_, asksConfidence: true) = content {
      stage = .answered(response)
      ask(in: room)
      return nil
    }
    return conclude(response, nil, in: room)
  }

  /// The rating has been counted.
  mutating func counted(in room: Surroundings) -> Document.Notice {
    stage = .over
    ask(in: room)
    return Document.Notice(.information, room.words(.ratingCounted))
  }

  mutating func startAnew(in room: Surroundings) {
    guard scenario != nil else { return }
    stage = .walking([])
    ask(in: room)
  }

  private mutating func conclude(
    _ response: Response, _ confidence: Confidence?, in room: Surroundings
  ) -> Document.Notice {
    stage = .known(response, confidence)
    ask(in: room)
    guard case .item(let item, _) = content, Grader.current.mark(response, to: item).isFull else {
      return Document.Notice(.wrong, room.words(.practiceWrong))
    }
    return Document.Notice(.right, room.words(.practiceRight))
  }
}
