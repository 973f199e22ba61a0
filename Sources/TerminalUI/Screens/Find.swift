import Courseware

/// Words to look for, then the places where they stand; one of them is gone to.
struct Find: CourseScreen {
  var field: Field?
  var visit: Visit
  private var stage = Stage.asking

  private enum Stage {
    case asking
    case found([CourseSearch.Hit])
  }

  /// A menu that is longer is not read to its end.
  private static let most = 20

  init(_ visit: Visit, in room: Surroundings) {
    self.visit = visit
    ask(in: room)
  }

  private mutating func ask(in room: Surroundings) {
    switch stage {
    case .asking: field = .input(InputField(label: room.words(.findField), limit: 60))
    case .found(let hits):
      let shown = hits.prefix(Self.most)
      let label =
        shown.count == hits.count
        ? room.words(.findFound, ["count": "\(hits.count)"])
        : room.words(.findMore, ["count": "\(hits.count)", "shown": "\(shown.count)"])
      field = ChoiceField(
        label: label, options: shown.map { ChoiceField.Option($0.spans) }, selection: .menu
      ).map(Field.choice)
    }
  }

  func document(in room: Surroundings) -> Document {
    switch stage {
    case .asking:
      Document(
        key: "find/words", title: room.words(.findTitle), blocks: [.paragraph(room.words(.findHow))],
        hints: [room.hint(.enter, .hintFind), room.hint(.command(.back), .hintBack)] + room.standingHints)
    case .found:
      Document(
        key: "find/places", title: room.words(.findTitle),
        hints: [
          room.hint(.enter, .hintOpen), room.hint(.command(.find), .hintFind), room.hint(.command(.back), .hintBack),
        ] + room.standingHints)
    }
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    switch (stage, answer) {
    case (.asking, .text(let words)):
      let hits = CourseSearch(words)?.hits(in: ReadingPlan(visit.course, for: visit.role)) ?? []
      guard !hits.isEmpty else {
        return .say(Document.Notice(.information, room.words(.findNone, ["words": words])))
      }
      stage = .found(hits)
      ask(in: room)
      return .stay
    case (.found(let hits), .choice(let place)): return .perform(.read(visit.course.id, at: hits[place].place))
    case (.asking, _), (.found, _): return .stay
    }
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch (command, stage) {
    case (.back, .asking): return .back
    case (.back, .found), (.find, _):
      stage = .asking
      ask(in: room)
      return .stay
    case (.next, _), (.previous, _), (.help, _), (.contacts, _), (.language, _), (.review, _), (.time, _), (.quit, _),
      (.terms, _), (.sources, _), (.bothLanguages, _), (.pause, _), (.frontEnd, _), (.staff, _), (.readingOrder, _):
      return .stay
    }
  }

  /// What was found in one language says nothing of another.
  mutating func reworded(in room: Surroundings) {
    stage = .asking
    ask(in: room)
  }
}

extension CourseSearch.Hit {
  fileprivate var spans: [Document.Span] {
    [Document.Span(title + ": " + before), Document.Span(found, .strong), Document.Span(after)]
  }
}
