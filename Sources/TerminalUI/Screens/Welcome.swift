import Courseware

/// Who runs this, what is kept, and the way in.
struct Welcome: Screen {
  var field: Field?

  private enum Way: CaseIterable {
    case returning, new, language, leave
  }

  init(in room: Surroundings) {
    let labels: [Phrase] = Way.allCases.map { way in
      switch way {
      case .returning: .welcomeReturning
      case .new: .welcomeNew
      case .language: .welcomeLanguage
      case .leave: .welcomeLeave
      }
    }
    field = .menu(room.words(.welcomeField), labels.map { room.words($0) })
  }

  func document(in room: Surroundings) -> Document {
    Document(
      key: "welcome", title: room.words(.welcomeTitle),
      blocks: [
        .paragraph(room.centreSentence), .paragraph(room.words(.welcomeKept)), .paragraph(room.words(.welcomeSeen)),
        .paragraph(room.words(.welcomeHowLong)),
      ],
      hints: [room.hint(.enter, .hintChoose)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    switch Way.allCases[place] {
    case .returning: return .show(SignIn(in: room))
    case .new: return .show(Enrolment(in: room))
    case .language: return .cover(LanguageChoice(in: room))
    case .leave: return .leave
    }
  }

  mutating func reworded(in room: Surroundings) { self = Self(in: room) }
}

extension Surroundings {
  var centreSentence: String {
    switch house.centre?.registration {
    case .registered(let id): words(.centreRegistered, ["centre": id.text])
    case .unregistered, nil: words(.centreUnregistered)
    }
  }
}
