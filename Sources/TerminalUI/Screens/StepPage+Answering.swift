import Courseware

/// What comes of an answer.
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
      return wish(conclude(response, Confidence.allCases[place], in: room))
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
    return wish(verdict(in: room))
  }

  private func wish(_ notice: Document.Notice?) -> Wish { notice.map { .say($0) } ?? .nothing }

  /// The answer has been kept: now it may be told what is right.
  mutating func kept(_ response: Response, in room: Surroundings) -> Document.Notice? {
    if scenario != nil, case .path(let way) = response {
      stage = .walked(way)
      ask(in: room)
      return verdict(in: room)
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
  ) -> Document.Notice? {
    stage = .known(response, confidence)
    ask(in: room)
    return verdict(in: room)
  }

  /// What is said of the answer, once it may be known what is right.
  func verdict(in room: Surroundings) -> Document.Notice? {
    switch (stage, content) {
    case (.known(let response, _), .item(let item, _)):
      Grader.current.mark(response, to: item).isFull
        ? Document.Notice(.right, room.words(.practiceRight)) : Document.Notice(.wrong, room.words(.practiceWrong))
    case (.walked(let way), _): scenario?.ending(of: way)?.notice(room.words)
    case (.open, _), (.walking, _), (.answered, _), (.known, _), (.over, _): nil
    }
  }
}
