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

  private func itemField(in room: Surroundings) -> ItemField {
    ItemField(
      item, order: underway.start.form.entries[index].choices, response: underway.responses[item.id], words: room.words)
  }

  /// The scenario that is asked; nil when it is a question of another kind.
  private var scenario: ScenarioPages? {
    guard case .scenario(let scenario) = item.kind else { return nil }
    return ScenarioPages(scenario: scenario, course: visit.course, role: Role(underway.start.audience))
  }

  private mutating func ask(in room: Surroundings) {
    guard let scenario else {
      field = itemField(in: room).field
      return
    }
    // Gone once to its end, a way is not gone again: its scenes have told what each choice leads to.
    field = underway.responses[item.id] == nil ? scenario.field(after: ways[item.id] ?? [], room.words) : nil
  }

  func document(in room: Surroundings) -> Document {
    let total = underway.items.count
    let answered = total - underway.unanswered.count
    return Document(
      title: visit.course.title,
      progress: Document.Progress(
        label: room.words(
          .finalProgress, ["number": "\(index + 1)", "total": "\(total)", "answered": "\(answered)"]),
        done: answered, total: total),
      blocks: item.prompt.blocks + scene(in: room),
      hints: [room.hint(.enter, field == nil ? .hintNextQuestion : .hintAnswer)]
        + (field == nil ? [] : [room.hint(.command(.next), .hintNextQuestion)])
        + [
          room.hint(.command(.previous), .hintPreviousQuestion), room.hint(.command(.review), .hintReview),
          room.hint(.command(.back), .hintCourse),
        ] + room.timeHints(underway) + room.standingHints)
  }

  private func scene(in room: Surroundings) -> [Document.Block] {
    guard let scenario else { return [] }
    let title = scenario.scenario.title.map { [Document.Block.heading(level: 1, $0)] } ?? []
    guard case .path(let taken)? = underway.responses[item.id] else {
      return title + scenario.blocks(after: ways[item.id] ?? [], isFinal: true, in: room)
    }
    return title + [.paragraph(room.words(.scenarioTaken)), .list(scenario.taken(taken), ordered: true)]
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
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
    guard let open = next(after: index) else { return .show(Review(visit, attempt, ways: ways, in: room)) }
    index = open
    ask(in: room)
    return .say(Document.Notice(.information, room.words(.finalKept)))
  }

  /// The next question without an answer, round the end.
  private func next(after index: Int) -> Int? {
    let items = underway.items
    let order = Array(items.indices.dropFirst(index + 1)) + Array(items.indices.prefix(index + 1))
    return order.first { underway.responses[items[$0].id] == nil }
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next: index = min(index + 1, underway.items.count - 1)
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
