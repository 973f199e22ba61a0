import Courseware

/// Which language to go on in, each named in its own script.
struct LanguageChoice: Screen {
  var field: Field?

  init(in room: Surroundings) {
    let names = room.house.tongues.map { tongue in
      tongue.isReviewed
        ? tongue.words(.languageName) : tongue.words(.languageName) + " - " + tongue.words(.languageNotReviewed)
    }
    let focus = room.house.tongues.firstIndex { $0.words.language == room.words.language } ?? 0
    field = .menu(room.words(.languageField), names, focus: focus)
  }

  func document(in room: Surroundings) -> Document {
    Document(
      title: room.words(.languageTitle),
      hints: [room.hint(.enter, .hintChoose)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    return .speak(language: room.house.tongues[place].words.language)
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { command == .back ? .back : .stay }
}
