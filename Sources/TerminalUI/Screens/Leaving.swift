import Courseware

/// Asked before the program ends, and it says that nothing is lost.
struct Leaving: Screen {
  var field: Field?
  /// Whether the answer on the page that is left could be kept; where it could not, the notice says what was.
  private let isAllKept: Bool

  init(isAllKept: Bool = true, in room: Surroundings) {
    self.isAllKept = isAllKept
    field = .menu(room.words(.leavingField), [room.words(.leavingYes), room.words(.leavingNo)])
  }

  func document(in room: Surroundings) -> Document {
    Document(
      key: "leaving", title: room.words(.leavingTitle),
      blocks: isAllKept ? [.paragraph(room.words(.leavingSaved))] : [],
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)] + room.standingHints)
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

  mutating func reworded(in room: Surroundings) { self = Self(isAllKept: isAllKept, in: room) }
}
