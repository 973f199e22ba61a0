import Courseware

/// Asked before the program ends, and it says that nothing is lost.
struct Leaving: Screen {
  var field: Field?

  init(in room: Surroundings) {
    field = .menu(room.words(.leavingField), [room.words(.leavingYes), room.words(.leavingNo)])
  }

  func document(in room: Surroundings) -> Document {
    Document(
      title: room.words(.leavingTitle), blocks: [.paragraph(room.words(.leavingSaved))],
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)])
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    answer == .choice(0) ? .leave : .back
  }

  /// Asked to leave a second time, it leaves.
  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .quit: .leave
    case .back: .back
    case .next, .previous, .help, .contacts, .language, .review, .time, .terms, .sources, .find, .bothLanguages, .pause,
      .frontEnd, .staff, .readingOrder:
      .stay
    }
  }

  mutating func reworded(in room: Surroundings) { self = Self(in: room) }
}

/// What the keys do.
struct Help: Screen {
  var field: Field?

  func document(in room: Surroundings) -> Document {
    let lines: [Phrase] = [
      .helpMove, .helpConfirm, .helpPages, .helpBack, .helpReview, .helpTime, .helpContacts, .helpLanguage, .helpLine,
      .helpQuit,
    ]
    return Document(
      title: room.words(.helpTitle),
      blocks: [.list(lines.map { [Document.Span(room.words($0))] }, ordered: false)],
      hints: [room.hint(.enter, .hintBack), room.hint(.command(.back), .hintBack)] + room.readingOrderHints
        + room.frontEndHints)
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { .back }
}

/// Whom to turn to here. Opening it leaves no trace.
struct Contacts: Screen {
  var field: Field?

  func document(in room: Surroundings) -> Document {
    let contacts = room.house.centre?.contacts ?? []
    return Document(
      title: room.words(.contactsTitle),
      blocks: [.paragraph(room.words(.contactsNoTrace))]
        + (contacts.isEmpty
          ? [.paragraph(room.words(.contactsNone))]
          : [.list(contacts.map { [Document.Span($0)] }, ordered: false)]),
      hints: [room.hint(.enter, .hintBack), room.hint(.command(.back), .hintBack)])
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { .back }
}
