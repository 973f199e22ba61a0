import Courseware
import Text

/// The five questions about the centre. Two times Enter at the start leaves it unregistered.
struct SetUp: Screen {
  var field: Field?
  private var step = Step.centre
  private var registration = Centre.Registration.unregistered
  private var country: Country?
  private var language = ""
  private var contacts: [String] = []

  private enum Step {
    case centre, withoutName, country, language, contacts, zone
  }

  init(in room: Surroundings) { ask(in: room) }

  func document(in room: Surroundings) -> Document {
    Document(
      key: "set-up/\(step)", title: room.words(.setUpTitle),
      blocks: [.paragraph(room.words(why))],
      hints: [room.hint(.enter, .hintConfirm), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  private var why: Phrase {
    switch step {
    case .centre: .setUpWhyCentre
    case .withoutName: .setUpWhyUnregistered
    case .country: .setUpWhyCountry
    case .language: .setUpWhyLanguage
    case .contacts: .setUpWhyContacts
    case .zone: .setUpWhyZone
    }
  }

  private mutating func ask(in room: Surroundings) {
    func input(_ label: Phrase, ifEmpty: String, limit: Int = 200) -> Field {
      .input(InputField(label: room.words(label), text: ifEmpty, limit: limit, ifEmpty: ifEmpty))
    }
    field =
      switch step {
      case .centre: input(.setUpCentre, ifEmpty: "", limit: 24)
      case .withoutName:
        .menu(
          room.words(.setUpUnregistered), [room.words(.setUpGoOnUnregistered), room.words(.setUpNameIt)],
          ifEmpty: 0)
      case .country: input(.setUpCountry, ifEmpty: "", limit: 3)
      case .language:
        .menu(room.words(.setUpLanguage), room.house.tongues.map { $0(.languageName) })
      case .contacts: input(.setUpContacts, ifEmpty: "")
      case .zone: input(.setUpZone, ifEmpty: room.house.zone, limit: 64)
      }
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    switch (step, answer) {
    case (.centre, .text("")):
      step = .withoutName
    case (.centre, .text(let text)):
      guard let id = Centre.ID(text.uppercased()) else {
        return .say(Document.Notice(.warning, room.words(.setUpNotACentre)))
      }
      registration = .registered(id)
      step = .country
    case (.withoutName, .choice(0)):
      return .perform(
        .keepCentre(
          Centre(
            registration: .unregistered, country: nil, language: room.words.language, contacts: [],
            zone: room.house.zone)))
    case (.withoutName, .choice):
      step = .centre
    case (.country, .text(let text)):
      country = Country(foldedForMatching(text))
      guard country != nil || text.isEmpty else {
        return .say(Document.Notice(.warning, room.words(.enrolNoCountry, ["code": text])))
      }
      step = .language
    case (.language, .choice(let place)):
      language = room.house.tongues[place].language
      step = .contacts
    case (.contacts, .text("")):
      step = .zone
    case (.contacts, .text(let text)):
      contacts.append(text)
      ask(in: room)
      return .say(Document.Notice(.information, room.words(.setUpContactTaken, ["contact": text])))
    case (.zone, .text(let text)):
      guard IANAZone(text) != nil else {
        return .say(Document.Notice(.warning, room.words(.setUpNotAZone, ["zone": text])))
      }
      return .perform(
        .keepCentre(
          Centre(registration: registration, country: country, language: language, contacts: contacts, zone: text)))
    case (_, .choice), (_, .choices), (_, .pairs), (_, .order), (_, .text), (_, .number):
      return .stay
    }
    ask(in: room)
    return .stay
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    guard command == .back else { return .stay }
    switch step {
    case .centre: return .stay
    case .withoutName, .country: step = .centre
    case .language: step = .country
    case .contacts:
      contacts = []
      step = .language
    case .zone: step = .contacts
    }
    ask(in: room)
    return .stay
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}
