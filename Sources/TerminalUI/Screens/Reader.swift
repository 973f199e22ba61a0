import Courseware

/// Reading: a page, a practice question or a scenario at a time.
struct Reader: CourseScreen {
  var field: Field? {
    get { page.field }
    set { page.field = newValue }
  }
  var visit: Visit
  private var plan: ReadingPlan
  /// The same steps in the language that the course was written in; nil where that is this one.
  private var sourcePlan: ReadingPlan?
  private var index: Int
  private var practised: [Item.ID: Response]
  private var page: StepPage

  /// - Parameter isExact: stays at the last step too, where reading anew begins at the first. There is at least one step.
  init(_ visit: Visit, isExact: Bool = false, in room: Surroundings) {
    self.visit = visit
    plan = ReadingPlan(visit.course, for: visit.role)
    sourcePlan = visit.text.source.map { ReadingPlan($0, for: visit.role) }
    practised = visit.practised
    var index = visit.place.flatMap(plan.index(of:)) ?? 0
    if !isExact, index == plan.steps.count - 1 { index = 0 }
    self.index = index
    page = Self.page(of: plan.steps[index], sourcePlan, visit, visit.practised, in: room)
  }

  private static func page(
    of step: ReadingPlan.Step, _ sourcePlan: ReadingPlan?, _ visit: Visit, _ practised: [Item.ID: Response],
    in room: Surroundings
  ) -> StepPage {
    let id = step.content.id
    return StepPage(
      step.content, of: visit.course, from: source(visit, sourcePlan, step.place), for: visit.role,
      practised: id.flatMap { practised[$0] },
      isOver: id.flatMap { room.rated[visit.course.id]?.contains($0) } ?? false, in: room)
  }

  private var step: ReadingPlan.Step { plan.steps[index] }

  private static func source(_ visit: Visit, _ plan: ReadingPlan?, _ place: String) -> StepPage.Source? {
    guard let plan, let course = visit.text.source, let index = plan.index(of: place) else { return nil }
    return StepPage.Source(content: plan.steps[index].content, course: course)
  }

  func document(in room: Surroundings) -> Document {
    let notes = PageNotes(page.blocks(in: room))
    return Document(
      key: step.place + page.key, title: step.title,
      progress: Document.Progress(
        label: room.words(.readerProgress, ["number": "\(index + 1)", "total": "\(plan.steps.count)"]),
        done: index + 1, total: plan.steps.count),
      blocks: notes.blocks,
      hints: [room.hint(.enter, page.enter)]
        + (page.canStartAnew ? [room.hint(.letter(Self.anew), .hintAnotherWay)] : [])
        + [room.hint(.command(.previous), .hintPrevious)]
        + (field == nil ? [] : [room.hint(.command(.next), .hintSkip)])
        + [room.hint(.command(.back), .hintCourse)] + room.standingHints
        + (notes.terms.isEmpty ? [] : [room.hint(.command(.terms), .hintTerms)])
        + (notes.sources.isEmpty ? [] : [room.hint(.command(.sources), .hintSources)])
        + (step.isWarning ? [room.hint(.command(.pause), .hintPause)] : []),
      further: [room.hint(.command(.find), .hintFind), room.hint(.command(.pause), .hintPause)]
        + (visit.text.source == nil ? [] : [room.hint(.command(.bothLanguages), .hintBoth)]))
  }

  /// The key that begins a scenario again.
  private static let anew: Character = "a"

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    switch page.answered(answer, in: room) {
    case .nothing: .stay
    case .say(let notice): .say(notice)
    case .keep(let item, let response): .perform(.practise(visit.course.id, item, response))
    case .count(let point, let item): .perform(.rate(visit.course.id, visit.course.version, item, point))
    }
  }

  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    switch reply {
    case .practised(let id, let response) where id == step.content.id:
      practised[id] = response
      return page.kept(response, in: room).map { .say($0) } ?? .stay
    case .rated(let id) where id == step.content.id: return .say(page.counted(in: room))
    case .practised, .rated, .centreKept, .signedIn, .refused, .pinAsked, .numberTaken, .courses, .opened, .reading,
      .timeLeft, .underway, .kept, .graded, .certificate, .bookmarked, .surveyed, .speaks, .staffCalled, .staff,
      .staffLeft, .frontEnd, .failed:
      return .stay
    }
  }

  mutating func lettered(_ letter: Character, in room: Surroundings) -> Turn {
    if letter == Self.anew, page.canStartAnew { page.startAnew(in: room) }
    return .stay
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next:
      guard index + 1 < plan.steps.count else { return .perform(.open(visit.course.id)) }
      return move(to: index + 1, in: room)
    case .previous: return index == 0 ? .stay : move(to: index - 1, in: room)
    case .back: return .perform(.open(visit.course.id))
    case .terms:
      let terms = PageNotes(page.blocks(in: room)).terms
      return terms.isEmpty
        ? .say(Document.Notice(.information, room.words(.termsNone))) : .cover(Glossary(visit, terms, in: room))
    case .sources:
      let sources = PageNotes(page.blocks(in: room)).sources
      return sources.isEmpty
        ? .say(Document.Notice(.information, room.words(.sourcesNone))) : .cover(Sources(sources: sources))
    case .find: return .cover(Find(visit, in: room))
    case .pause: return .cover(Pause())
    case .help, .contacts, .language, .review, .time, .quit, .bothLanguages, .frontEnd, .staff, .readingOrder:
      return .stay
    }
  }

  private mutating func move(to place: Int, in room: Surroundings) -> Turn {
    index = place
    page = Self.page(of: step, sourcePlan, visit, practised, in: room)
    return .perform(.bookmark(visit.course.id, place: step.place))
  }

  mutating func reworded(in room: Surroundings) {
    plan = ReadingPlan(visit.course, for: visit.role)
    sourcePlan = visit.text.source.map { ReadingPlan($0, for: visit.role) }
    page.read(step.content, of: visit.course, from: Self.source(visit, sourcePlan, step.place), in: room)
  }

  func verdict(in room: Surroundings) -> Document.Notice? { page.verdict(in: room) }
}

extension ReadingPlan.Step {
  fileprivate var isWarning: Bool { if case .warning = content { true } else { false } }
}

extension ReadingPlan.Step.Content {
  /// The id of what is answered here; nil where nothing is.
  var id: Item.ID? {
    switch self {
    case .warning, .page: nil
    case .item(let item, _): item.id
    case .rating(let rating): rating.id
    case .reflection(let reflection): reflection.id
    case .scenario(let lesson): lesson.id
    }
  }
}
