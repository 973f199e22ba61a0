import Courseware

/// All questions at once: what has an answer and what has none, and the way to hand in.
struct Review: Screen {
  var field: Field?
  private let visit: Visit
  private let attempt: Attempt

  init(_ visit: Visit, _ attempt: Attempt, in room: Surroundings) {
    self.visit = visit
    self.attempt = attempt
    let words = room.words
    let questions = attempt.items.enumerated().map { place, item in
      words(
        attempt.responses[item.id] == nil ? .reviewUnanswered : .reviewAnswered,
        ["number": "\(place + 1)", "prompt": item.prompt.opening])
    }
    let handIn = words(attempt.unanswered.isEmpty ? .reviewHandIn : .reviewCannotHandIn)
    let open = attempt.items.firstIndex { attempt.responses[$0.id] == nil }
    field = .menu(words(.reviewField), questions + [handIn], focus: open ?? questions.count)
  }

  func document(in room: Surroundings) -> Document {
    let open = attempt.unanswered.count
    return Document(
      title: room.words(.reviewTitle),
      blocks: [
        .paragraph(open == 0 ? room.words(.reviewAllAnswered) : room.words(.reviewOpen, ["count": "\(open)"]))
      ],
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    if place < attempt.items.count { return .show(Final(visit, attempt, at: place, in: room)) }
    if let first = attempt.unanswered.first, let index = attempt.items.firstIndex(where: { $0.id == first }) {
      return .show(Final(visit, attempt, at: index, in: room))
    }
    return .show(HandIn(visit, attempt, in: room))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    command == .back ? .show(Final(visit, attempt, in: room)) : .stay
  }

  mutating func reworded(in room: Surroundings) { self = Self(visit, attempt, in: room) }
}

/// Asked once more, since nothing can be changed afterwards.
struct HandIn: Screen {
  var field: Field?
  private let visit: Visit
  private let attempt: Attempt

  init(_ visit: Visit, _ attempt: Attempt, in room: Surroundings) {
    self.visit = visit
    self.attempt = attempt
    field = .menu(room.words(.handInField), [room.words(.handInNow), room.words(.handInBack)])
  }

  func document(in room: Surroundings) -> Document {
    Document(
      title: room.words(.handInTitle), blocks: [.paragraph(room.words(.handInFinal))],
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    answer == .choice(0)
      ? .perform(.submit(attempt, language: room.words.language)) : .show(Review(visit, attempt, in: room))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    command == .back ? .show(Review(visit, attempt, in: room)) : .stay
  }

  mutating func reworded(in room: Surroundings) { self = Self(visit, attempt, in: room) }
}

extension Prose {
  /// Enough of it to know it again: at most 50 characters.
  fileprivate var opening: String {
    let text = paragraphs.first?.plain ?? ""
    return text.count <= 50 ? text : text.prefix(49) + "..."
  }
}
