import Courseware

/// Where the rules on a page come from, by the numbers of its marks.
struct Sources: Screen {
  var field: Field?
  let sources: [String]

  func document(in room: Surroundings) -> Document {
    Document(
      key: "sources", title: room.words(.sourcesTitle),
      blocks: [.list(sources.map { [Document.Span($0)] }, ordered: true)],
      hints: [room.hint(.enter, .hintGoOn), room.hint(.command(.back), .hintGoOn)] + room.standingHints)
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next, .back, .sources: .back
    case .previous, .help, .contacts, .language, .review, .time, .quit, .terms, .find, .bothLanguages, .pause,
      .frontEnd,
      .staff, .readingOrder:
      .stay
    }
  }
}
