import Courseware

/// The final, a question at a time. Every answer is kept before the next question is shown.
struct Final: CourseScreen {
  /// How far scenarios were gone that are not at their end yet.
  typealias Ways = [Item.ID: [Choice.ID]]

  var field: Field?
  var visit: Visit
  private var underway: Attempt
  private var index: Int
  private var ways: Ways
  /// The field as it was put to the trainee.
  private var asked: Field?
  /// Where the trainee goes once the answer that stands on the page is kept.
  private var leaving: Command?

  /// The trainee asked to leave, and the answer on the page is kept first.
  var wantsOut: Bool { leaving == .quit }

  var attempt: Attempt? { underway }

  /// Opens at the first question without an answer.
  init(_ visit: Visit, _ attempt: Attempt, ways: Ways = [:], in room: Surroundings) {
    let open = attempt.items.firstIndex { attempt.responses[$0.id] == nil }
    self.init(visit, attempt, at: open ?? attempt.items.count - 1, ways: ways, in: room)
  }

  init(_ visit: Visit, _ attempt: Attempt, at index: Int, ways: Ways, in room: Surroundings) {
    self.visit = visit
    underway = attempt
    self.index = index
    self.ways = ways
    ask(in: room)
  }

  private var item: Item { visit.reading(underway.items[index]) }

  /// The question as it was written, where it is shown below its translation: an attempt keeps those.
  private func source(in room: Surroundings) -> Item? {
    room.showsBoth && visit.text.source != nil ? underway.items[index] : nil
  }

  private func itemField(in room: Surroundings) -> ItemField { itemField(of: item, in: room) }

  private func itemField(of item: Item, in room: Surroundings) -> ItemField {
    ItemField(
      item, order: underway.start.form.entries[index].choices, response: underway.responses[item.id], words: room.words)
  }

  /// The scenario that is asked; nil when it is a question of another kind.
  private var scenario: ScenarioPages? { pages(of: item) }

  private func pages(of item: Item) -> ScenarioPages? {
    guard case .scenario(let scenario) = item.kind else { return nil }
    return ScenarioPages(scenario: scenario, course: visit.course, role: Role(underway.start.audience))
  }

  private mutating func ask(in room: Surroundings) {
    field = field(of: item, in: room)
    if let source = source(in: room) { field = field?.over(field(of: source, in: room)) }
    asked = field
  }

  /// Whether the question on the page was answered and is explained now: then its answer stands.
  private var isExplained: Bool { visit.course.assessment.feedback == .each && underway.responses[item.id] != nil }

  private func field(of item: Item, in room: Surroundings) -> Field? {
    guard !isExplained else { return nil }
    guard let scenario = pages(of: item) else { return itemField(of: item, in: room).field }
    // Gone once to its end, a way is not gone again: its scenes have told what each choice leads to.
    return underway.responses[item.id] == nil ? scenario.field(after: ways[item.id] ?? [], room.words) : nil
  }

  func document(in room: Surroundings) -> Document {
    let total = underway.items.count
    let answered = total - underway.unanswered.count
    return Document(
      key: "final/\(underway.start.attempt)/\(item.id)/\(ways[item.id]?.count ?? 0)", title: visit.course.title,
      progress: Document.Progress(
        label: room.words(
          .finalProgress, ["number": "\(index + 1)", "total": "\(total)", "answered": "\(answered)"]),
        done: answered, total: total),
      blocks: blocks(in: room),
      hints: [room.hint(.enter, enter)]
        + (field == nil ? [] : [room.hint(.command(.next), .hintNextQuestion)])
        + [room.hint(.command(.previous), .hintPreviousQuestion)]
        + (canBeReviewed ? [room.hint(.command(.review), .hintReview)] : [])
        + [room.hint(.command(.back), .hintCourse)] + room.timeHints(underway) + room.standingHints,
      further: visit.text.source == nil ? [] : [room.hint(.command(.bothLanguages), .hintBoth)])
  }

  /// What Enter does.
  private var enter: Phrase {
    if field != nil { return .hintAnswer }
    return isExplained && underway.unanswered.isEmpty ? .hintGoOn : .hintNextQuestion
  }

  /// Where answers can be changed, they can be looked at together.
  private var canBeReviewed: Bool { visit.course.assessment.feedback == .never }

  private func blocks(in room: Surroundings) -> [Document.Block] {
    let blocks = blocks(of: item, in: visit.course, room)
    guard let source = source(in: room), let course = visit.text.source else { return blocks }
    return blocks.over(self.blocks(of: source, in: course, room), in: course.language)
  }

  private func blocks(of item: Item, in course: Course, _ room: Surroundings) -> [Document.Block] {
    guard isExplained, let response = underway.responses[item.id] else {
      return item.prompt.blocks + scene(pages(of: item), in: room)
    }
    return item.prompt.blocks
      + Feedback(on: item, response, of: course, for: Role(underway.start.audience)).blocks(in: room)
  }

  private func scene(_ scenario: ScenarioPages?, in room: Surroundings) -> [Document.Block] {
    guard let scenario else { return [] }
    let title = scenario.scenario.title.map { [Document.Block.heading(level: 1, $0)] } ?? []
    guard case .path(let taken)? = underway.responses[item.id] else {
      return title + scenario.blocks(after: ways[item.id] ?? [], isFinal: true, in: room)
    }
    return title + [.paragraph(room.words(.scenarioTaken)), .list(scenario.taken(taken), ordered: true)]
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    leaving = nil
    guard let scenario else { return keep(itemField(in: room).response(for: answer), in: room) }
    guard case .choice(let place) = answer else { return .stay }
    let way = scenario.way(ways[item.id] ?? [], choosing: place)
    // The last choice is only taken when the whole way is kept.
    if scenario.hasEnded(way) { return keep(.path(way), in: room) }
    ways[item.id] = way
    ask(in: room)
    return .stay
  }

  private func keep(_ response: Response, in room: Surroundings) -> Turn {
    .perform(.answer(underway, item.id, response, language: room.words.language))
  }

  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    guard case .kept(let attempt) = reply else { return .stay }
    underway = attempt
    if isExplained {
      ask(in: room)
      let isRight = Grader.current.mark(attempt.responses[item.id], to: item).isFull
      return .say(
        isRight
          ? Document.Notice(.right, room.words(.practiceRight)) : Document.Notice(.wrong, room.words(.practiceWrong)))
    }
    if let command = leaving { return leave(by: command, in: room) }
    guard let open = next(after: index) else { return .show(Review(visit, attempt, ways: ways, in: room)) }
    index = open
    ask(in: room)
    return .say(Document.Notice(.information, room.words(.finalKept)))
  }

  /// What could not be kept once holds nobody back: the same key goes through the next time.
  mutating func failed(in room: Surroundings) {
    if leaving != nil { asked = field }
    leaving = nil
  }

  /// The next question without an answer, round the end.
  private func next(after index: Int) -> Int? {
    let items = underway.items
    let order = Array(items.indices.dropFirst(index + 1)) + Array(items.indices.prefix(index + 1))
    return order.first { underway.responses[items[$0].id] == nil }
  }

  /// What stands on the page and was not given with Enter yet; nil where it is no whole answer, or no other than before.
  private func draft(in room: Surroundings) -> Response? {
    // An answer that stands for good is given with Enter alone.
    guard canBeReviewed, scenario == nil, let asked, var field, !field.isLeft(as: asked) else { return nil }
    guard case .answered(let answer) = field.handle(.enter) else { return nil }
    let response = itemField(in: room).response(for: answer)
    return response == underway.responses[item.id] ? nil : response
  }

  private mutating func leave(by command: Command, in room: Surroundings) -> Turn {
    ask(in: room)
    if command == .quit { return .cover(Leaving(in: room)) }
    let turn = commanded(command, in: room)
    if case .stay = turn { return .say(Document.Notice(.information, room.words(.finalKept))) }
    return turn
  }

  /// Whoever goes to another page has answered: what was chosen is kept first, as if Enter had been pressed.
  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    leaving = nil
    if [.next, .previous, .back, .review, .quit].contains(command), let response = draft(in: room) {
      leaving = command
      return keep(response, in: room)
    }
    switch command {
    case .next where isExplained:
      guard let open = next(after: index) else { return .perform(.submit(underway, language: room.words.language)) }
      index = open
    case .next: index = min(index + 1, underway.items.count - 1)
    case .review where !canBeReviewed: return .stay
    case .previous: index = max(index - 1, 0)
    case .back: return .perform(.open(visit.course.id))
    case .review: return .show(Review(visit, underway, ways: ways, in: room))
    case .help, .contacts, .language, .time, .quit, .terms, .sources, .find, .bothLanguages, .pause, .frontEnd, .staff,
      .readingOrder:
      return .stay
    }
    ask(in: room)
    return .stay
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}
