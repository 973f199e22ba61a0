import Courseware

/// Reading: a page or a practice question at a time.
struct Reader: Screen {
  var field: Field?
  private let visit: Visit
  private let plan: ReadingPlan
  private var index: Int
  private var practised: [Item.ID: Response]

  init(_ visit: Visit, in room: Surroundings) {
    self.visit = visit
    plan = ReadingPlan(visit.course, for: .personnel)
    index = visit.place.flatMap(plan.index(of:)) ?? 0
    practised = visit.practised
    if index == plan.steps.count - 1 { index = 0 }
    ask(in: room)
  }

  private var step: ReadingPlan.Step { plan.steps[index] }

  private mutating func ask(in room: Surroundings) {
    guard case .item(let item) = step.content, practised[item.id] == nil else {
      field = nil
      return
    }
    field = ItemField(item, order: item.practiceOrder, response: nil, words: room.words).field
  }

  func document(in room: Surroundings) -> Document {
    var document = Document(
      title: step.module.title,
      progress: Document.Progress(
        label: room.words(.readerProgress, ["number": "\(index + 1)", "total": "\(plan.steps.count)"]),
        done: index + 1, total: plan.steps.count))
    switch step.content {
    case .warning(let text):
      document.blocks = [.callout(word: room.words(.calloutWarning), [.paragraph(text)])]
    case .page(let page):
      document.blocks = [.heading(level: 1, page.title)]
      document.blocks += page.blocks.compactMap { room.block($0, for: .personnel) }
      document.blocks += words(on: page, in: room)
    case .item(let item):
      document.blocks = [.heading(level: 1, room.words(.readerPractice))] + item.prompt.blocks
      if let response = practised[item.id] { document.blocks += Feedback(on: item, response).blocks(in: room) }
    }
    document.hints =
      [room.hint(.enter, field == nil ? .hintNext : .hintAnswer), room.hint(.command(.previous), .hintPrevious)]
      + (field == nil ? [] : [room.hint(.command(.next), .hintSkip)])
      + [room.hint(.command(.back), .hintCourse)] + room.standingHints
    return document
  }

  /// The terms that the page uses, with their meanings.
  private func words(on page: Page, in room: Surroundings) -> [Document.Block] {
    let used = page.terms
    let terms = visit.course.glossary.filter { used.contains($0.id) }
    guard !terms.isEmpty else { return [] }
    return [
      .heading(level: 2, room.words(.readerTerms)),
      .list(terms.map { [Document.Span($0.word, .term), Document.Span(": " + $0.meaning)] }, ordered: false),
    ]
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .item(let item) = step.content else { return .stay }
    let response = ItemField(item, order: item.practiceOrder, response: nil, words: room.words).response(for: answer)
    return .perform(.practise(visit.course.id, item.id, response))
  }

  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    guard case .practised(let id, let response) = reply, case .item(let item) = step.content, item.id == id else {
      return .stay
    }
    practised[id] = response
    field = nil
    let mark = Grader.current.mark(response, to: item)
    return .say(
      mark.isFull
        ? Document.Notice(.right, room.words(.practiceRight)) : Document.Notice(.wrong, room.words(.practiceWrong)))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next:
      guard index + 1 < plan.steps.count else { return .perform(.open(visit.course.id)) }
      return move(to: index + 1, in: room)
    case .previous: return index == 0 ? .stay : move(to: index - 1, in: room)
    case .back: return .perform(.open(visit.course.id))
    case .help, .contacts, .language, .review, .quit: return .stay
    }
  }

  private mutating func move(to place: Int, in room: Surroundings) -> Turn {
    index = place
    ask(in: room)
    return .perform(.bookmark(visit.course.id, place: step.place))
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}

extension Page {
  fileprivate var terms: Set<Term.ID> { Set(blocks.flatMap { $0.content.runs }.compactMap(\.term)) }
}

extension Inline {
  fileprivate var term: Term.ID? { if case .term(let id, _) = self { id } else { nil } }
}

extension Block.Content {
  fileprivate var runs: [Inline] {
    switch self {
    case .paragraph(let runs): runs
    case .list(let items): Array(items.joined())
    case .callout(_, let inner): inner.flatMap(\.runs)
    case .table(let header, let rows): Array((header ?? []).joined()) + rows.flatMap { $0.joined() }
    case .figure: []
    }
  }
}
