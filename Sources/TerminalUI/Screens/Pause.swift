import Courseware

/// A quiet page. Nothing of the course stands on it, no time runs, and that it was opened is kept nowhere.
struct Pause: Screen {
  var field: Field?

  func document(in room: Surroundings) -> Document {
    Document(
      key: "pause", title: room.words(.pauseTitle),
      blocks: [.paragraph(room.words(.pauseText)), .paragraph(room.words(.pauseContacts))],
      hints: [room.hint(.enter, .hintGoOn), room.hint(.command(.back), .hintGoOn)] + room.standingHints)
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next, .back, .pause: .back
    case .previous, .help, .contacts, .language, .review, .time, .quit, .terms, .sources, .find, .bothLanguages,
      .frontEnd,
      .staff, .readingOrder:
      .stay
    }
  }
}
