import Courseware
import Text

/// A new trainee: little is asked, and each question says what it is for.
struct Enrolment: Screen {
  var field: Field?
  private var step = Step.number
  private var number = ""
  private var names = Particulars.Names.one("")
  private var family = ""
  private var printed = ""
  private var rank = ""
  private var unit = ""
  private var country: Country?
  private var pin = ""

  private enum Step: Int {
    case number, shape, family, given, oneName, printed, rank, unit, country, pin, pinAgain
  }

  init(in room: Surroundings) { ask(in: room) }

  func document(in room: Surroundings) -> Document {
    Document(
      key: "enrolment/\(step)", title: room.words(.enrolTitle),
      blocks: [.paragraph(room.words(why))],
      hints: [room.hint(.enter, .hintConfirm), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  private var why: Phrase {
    switch step {
    case .number: .enrolWhyNumber
    case .shape, .family, .given, .oneName: .enrolWhyName
    case .printed: .enrolWhyPrinted
    case .rank, .unit, .country: .enrolWhyUnit
    case .pin, .pinAgain: .enrolWhyPIN
    }
  }

  private mutating func ask(in room: Surroundings) {
    let words = room.words
    func input(_ label: Phrase, ifEmpty: String? = nil, limit: Int = 80) -> Field {
      .input(InputField(label: words(label), text: ifEmpty ?? "", limit: limit, ifEmpty: ifEmpty))
    }
    field =
      switch step {
      case .number: input(.enrolNumber, limit: 32)
      case .shape:
        .menu(words(.enrolShape), [words(.enrolTwoNames), words(.enrolOneName)])
      case .family: input(.enrolFamily)
      case .given: input(.enrolGiven)
      case .oneName: input(.enrolName)
      case .printed: input(.enrolPrinted, ifEmpty: suggestion(words))
      case .rank: input(.enrolRank, ifEmpty: "", limit: 40)
      case .unit: input(.enrolUnit, ifEmpty: "")
      case .country: input(.enrolCountry, ifEmpty: room.house.centre?.country?.code ?? "", limit: 3)
      case .pin: .input(InputField(label: words(.enrolPIN), secrecy: .hidden, limit: 32))
      case .pinAgain: .input(InputField(label: words(.enrolPINAgain), secrecy: .hidden, limit: 32))
      }
  }

  /// In the order of the language, the family name in capitals, as papers of the field write it.
  private func suggestion(_ words: Phrasebook) -> String {
    switch names {
    case .familyAndGiven(let family, let given):
      words(.nameOrder, ["given": given, "family": family.uppercased()])
    case .one(let name): name
    }
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    switch (step, answer) {
    case (.number, .text(let text)):
      number = text
      step = .shape
    case (.shape, .choice(let place)):
      step = place == 0 ? .family : .oneName
    case (.family, .text(let text)):
      family = text
      step = .given
    case (.given, .text(let text)):
      names = .familyAndGiven(family: family, given: text)
      step = .printed
    case (.oneName, .text(let text)):
      names = .one(text)
      step = .printed
    case (.printed, .text(let text)):
      printed = text
      step = .rank
    case (.rank, .text(let text)):
      rank = text
      step = .unit
    case (.unit, .text(let text)):
      unit = text
      step = .country
    case (.country, .text(let text)):
      // A keyboard for Japanese or Chinese writes Latin letters wide.
      country = Country(foldedForMatching(text))
      guard country != nil || text.isEmpty else {
        return .say(Document.Notice(.warning, room.words(.enrolNoCountry, ["code": text])))
      }
      step = .pin
    case (.pin, .text(let text)):
      guard PIN.isStrongEnough(text) else {
        return .say(Document.Notice(.warning, room.words(.enrolPINTooWeak)))
      }
      pin = text
      step = .pinAgain
    case (.pinAgain, .text(let text)):
      guard text == pin else {
        step = .pin
        ask(in: room)
        return .say(Document.Notice(.warning, room.words(.enrolPINDiffers)))
      }
      return .perform(
        .enrol(
          Particulars(serviceNumber: number, names: names, printed: printed, rank: rank, unit: unit, country: country),
          pin: pin))
    case (_, .choice), (_, .choices), (_, .pairs), (_, .order), (_, .text), (_, .number):
      return .stay
    }
    ask(in: room)
    return .stay
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    guard command == .back else { return .stay }
    switch step {
    case .number: return .show(Welcome(in: room))
    case .shape: step = .number
    case .family, .oneName: step = .shape
    case .given: step = .family
    case .printed:
      switch names {
      case .familyAndGiven: step = .given
      case .one: step = .oneName
      }
    case .rank: step = .printed
    case .unit: step = .rank
    case .country: step = .unit
    case .pin: step = .country
    case .pinAgain: step = .pin
    }
    ask(in: room)
    return .stay
  }

  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    guard case .numberTaken = reply else { return .stay }
    step = .number
    ask(in: room)
    return .say(Document.Notice(.warning, room.words(.enrolNumberTaken)))
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}

/// What a PIN has to be. It keeps one trainee out of another's place on a shared machine; the log does not hang on it.
enum PIN {
  /// At least four characters that are not all the same.
  static func isStrongEnough(_ text: String) -> Bool { text.count >= 4 && Set(text).count > 1 }
}
