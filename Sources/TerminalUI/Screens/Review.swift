import Courseware

/// All questions at once: what has an answer and what has none, and the way to hand in.
struct Review: CourseScreen {
  var field: Field?
  var visit: Visit
  private let underway: Attempt
  private let ways: Final.Ways

  var attempt: Attempt? { underway }

  init(_ visit: Visit, _ attempt: Attempt, ways: Final.Ways, in room: Surroundings) {
    self.visit = visit
    underway = attempt
    self.ways = ways
    let words = room.words
    let questions = attempt.items.enumerated().map { place, item in
      words(
        attempt.responses[item.id] == nil ? .reviewUnanswered : .reviewAnswered,
        ["number": "\(place + 1)", "prompt": visit.reading(item).opening])
    }
    let handIn = words(attempt.unanswered.isEmpty ? .reviewHandIn : .reviewCannotHandIn)
    let open = attempt.items.firstIndex { attempt.responses[$0.id] == nil }
    field = .menu(words(.reviewField), questions + [handIn], focus: open ?? questions.count)
  }

  func document(in room: Surroundings) -> Document {
    Document(
      title: room.words(.reviewTitle), blocks: [.paragraph(standing(room.words))],
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)] + room.timeHints(underway)
        + room.standingHints)
  }

  /// What has no answer yet, by number.
  private func standing(_ words: Phrasebook) -> [Document.Span] {
    let open = underway.items.enumerated().filter { underway.responses[$1.id] == nil }.map { "\($0.offset + 1)" }
    guard !open.isEmpty else { return [Document.Span(words(.reviewAllAnswered))] }
    return [
      Document.Span(words(.reviewOpen, ["count": "\(open.count)"]) + " "),
      Document.Span(words(.reviewOpenNumbers, ["numbers": words.list(open)])),
    ]
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    if place < underway.items.count { return .show(Final(visit, underway, at: place, ways: ways, in: room)) }
    if let first = underway.unanswered.first, let index = underway.items.firstIndex(where: { $0.id == first }) {
      return .show(Final(visit, underway, at: index, ways: ways, in: room))
    }
    return .show(HandIn(visit, underway, ways: ways, in: room))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    command == .back ? .show(Final(visit, underway, ways: ways, in: room)) : .stay
  }

  mutating func reworded(in room: Surroundings) { self = Self(visit, underway, ways: ways, in: room) }
}

/// Asked once more, since nothing can be changed afterwards.
struct HandIn: CourseScreen {
  var field: Field?
  var visit: Visit
  private let underway: Attempt
  private let ways: Final.Ways

  var attempt: Attempt? { underway }

  init(_ visit: Visit, _ attempt: Attempt, ways: Final.Ways, in room: Surroundings) {
    self.visit = visit
    underway = attempt
    self.ways = ways
    field = .menu(room.words(.handInField), [room.words(.handInNow), room.words(.handInBack)])
  }

  func document(in room: Surroundings) -> Document {
    Document(
      title: room.words(.handInTitle), blocks: [.paragraph(room.words(.handInFinal))],
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)] + room.timeHints(underway)
        + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    answer == .choice(0)
      ? .perform(.submit(underway, language: room.words.language))
      : .show(Review(visit, underway, ways: ways, in: room))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    command == .back ? .show(Review(visit, underway, ways: ways, in: room)) : .stay
  }

  mutating func reworded(in room: Surroundings) { self = Self(visit, underway, ways: ways, in: room) }
}
