import Courseware

/// The staff took the old PIN away: the trainee chooses a new one, and nobody else learns it.
struct NewPIN: Screen {
  var field: Field?
  private let number: String
  /// Chosen once, and to be typed again.
  private var pin: String?

  init(_ number: String, in room: Surroundings) {
    self.number = number
    ask(in: room)
  }

  private mutating func ask(in room: Surroundings) {
    let label: Phrase = pin == nil ? .enrolPIN : .enrolPINAgain
    field = .input(InputField(label: room.words(label), secrecy: .hidden, limit: 32))
  }

  func document(in room: Surroundings) -> Document {
    Document(
      key: pin == nil ? "new-pin" : "new-pin/again", title: room.words(.newPINTitle),
      blocks: [.paragraph(room.words(.newPINWhy))],
      hints: [room.hint(.enter, .hintConfirm), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .text(let text) = answer else { return .stay }
    guard let first = pin else {
      guard PIN.isStrongEnough(text) else {
        return .say(Document.Notice(.warning, room.words(.enrolPINTooWeak)))
      }
      pin = text
      ask(in: room)
      return .stay
    }
    guard text == first else {
      pin = nil
      ask(in: room)
      return .say(Document.Notice(.warning, room.words(.enrolPINDiffers)))
    }
    return .perform(.choosePIN(number: number, pin: text))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    guard command == .back else { return .stay }
    guard pin != nil else { return .show(SignIn(in: room)) }
    pin = nil
    ask(in: room)
    return .stay
  }

  /// Somebody chose one for this number meanwhile.
  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    guard case .refused = reply else { return .stay }
    return .show(SignIn(in: room), saying: Document.Notice(.warning, room.words(.newPINTaken)))
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}
