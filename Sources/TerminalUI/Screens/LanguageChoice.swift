import Courseware

/// Which language to go on in, each named in its own script.
struct LanguageChoice: Screen {
  var field: Field?

  init(in room: Surroundings) { reworded(in: room) }

  mutating func reworded(in room: Surroundings) {
    let names = room.house.tongues.map { tongue in
      ([tongue(.languageName)] + [tongue.inWords].filter { !$0.isEmpty }).joined(separator: " - ")
    }
    let focus = room.house.tongues.firstIndex { $0.language == room.words.language } ?? 0
    field = .menu(room.words(.languageField), names, focus: focus)
  }

  func document(in room: Surroundings) -> Document {
    Document(
      key: "language", title: room.words(.languageTitle),
      hints: [room.hint(.enter, .hintChoose)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    return .perform(.speak(language: room.house.tongues[place].language))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { command == .back ? .back : .stay }
}

extension Tongue {
  /// What there is in the language and how far it can be trusted, in itself.
  fileprivate var inWords: String {
    let there: String? =
      switch coverage {
      case .menusOnly: self(.languageMenusOnly)
      case .courses(let complete, let total) where complete == total: self(.languageComplete)
      case .courses(let complete, let total):
        self(.languageCourses).replacing("{complete}", with: "\(complete)").replacing("{total}", with: "\(total)")
      case nil: nil
      }
    return [there, isReviewed ? nil : self(.languageNotReviewed)].compactMap { $0 }.joined(separator: "; ")
  }
}
