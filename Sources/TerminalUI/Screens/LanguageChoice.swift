import Courseware

/// Which language to go on in, each named in its own script.
struct LanguageChoice: Screen {
  var field: Field?
  /// There is no page below it to go back to.
  private let isFirst: Bool

  init(isFirst: Bool = false, in room: Surroundings) {
    self.isFirst = isFirst
    reworded(in: room)
  }

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
      hints: [room.hint(.enter, .hintChoose)] + (isFirst ? [] : [room.hint(.command(.back), .hintBack)])
        + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    let tongue = room.house.tongues[place]
    guard room.view.shows(tongue(.languageName)) else {
      return .say(Document.Notice(.warning, room.house.refusal(of: tongue.language)))
    }
    return .perform(.speak(language: tongue.language))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { command == .back ? .back : .stay }
}

extension Tongue {
  /// What there is in the language and how far it can be trusted, in itself.
  fileprivate var inWords: String {
    var facts: [String] = []
    var isTrusted = isReviewed
    switch coverage {
    case .menusOnly: facts.append(self(.languageMenusOnly))
    case .courses(let complete, let total, let areReviewed):
      isTrusted = isTrusted && areReviewed
      let some = self(.languageCourses)
        .replacing("{complete}", with: number(complete)).replacing("{total}", with: number(total))
      facts.append(complete == total ? self(.languageComplete) : some)
    case nil: break
    }
    if !isTrusted { facts.append(self(.languageNotReviewed)) }
    return facts.dropFirst().reduce(facts.first ?? "") { list, fact in
      self(.listLong).replacing("{first}", with: list).replacing("{next}", with: fact)
    }
  }

  private func number(_ number: Int) -> String {
    let digits = Array(self(.digits))
    guard digits.count == 10 else { return "\(number)" }
    return String(String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
  }
}
