import Courseware

/// The final, a question at a time. Every answer is kept before the next question is shown.
struct Final: Screen {
  var field: Field?
  private let visit: Visit
  private var attempt: Attempt
  private var index: Int

  /// Opens at the first question without an answer.
  init(_ visit: Visit, _ attempt: Attempt, in room: Surroundings) {
    let open = attempt.items.firstIndex { attempt.responses[$0.id] == nil }
    self.init(visit, attempt, at: open ?? attempt.items.count - 1, in: room)
  }

  init(_ visit: Visit, _ attempt: Attempt, at index: Int, in room: Surroundings) {
    self.visit = visit
    self.attempt = attempt
    self.index = index
    ask(in: room)
  }

  private var item: Item { attempt.items[index] }

  private func itemField(in room: Surroundings) -> ItemField {
    ItemField(
      item, order: attempt.start.form.entries[index].choices, response: attempt.responses[item.id], words: room.words)
  }

  private mutating func ask(in room: Surroundings) { field = itemField(in: room).field }

  func document(in room: Surroundings) -> Document {
    let total = attempt.items.count
    return Document(
      title: visit.course.title,
      progress: Document.Progress(
        label: room.words(
          .finalProgress,
          ["number": "\(index + 1)", "total": "\(total)", "answered": "\(total - attempt.unanswered.count)"]),
        done: total - attempt.unanswered.count, total: total),
      blocks: item.prompt.blocks,
      hints: [
        room.hint(.enter, .hintAnswer), room.hint(.command(.next), .hintNextQuestion),
        room.hint(.command(.previous), .hintPreviousQuestion), room.hint(.command(.review), .hintReview),
        room.hint(.command(.back), .hintCourse),
      ] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    .perform(.answer(attempt, item.id, itemField(in: room).response(for: answer)))
  }

  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    guard case .kept(let attempt) = reply else { return .stay }
    self.attempt = attempt
    guard let open = next(after: index) else { return .show(Review(visit, attempt, in: room)) }
    index = open
    ask(in: room)
    return .say(Document.Notice(.information, room.words(.finalKept)))
  }

  /// The next question without an answer, round the end.
  private func next(after index: Int) -> Int? {
    let order = Array(attempt.items.indices.dropFirst(index + 1)) + Array(attempt.items.indices.prefix(index + 1))
    return order.first { attempt.responses[attempt.items[$0].id] == nil }
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next: index = min(index + 1, attempt.items.count - 1)
    case .previous: index = max(index - 1, 0)
    case .back: return .perform(.open(visit.course.id))
    case .review: return .show(Review(visit, attempt, in: room))
    case .help, .contacts, .language, .quit: return .stay
    }
    ask(in: room)
    return .stay
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}
