import Courseware

/// Service number, then PIN.
struct SignIn: Screen {
  var field: Field?
  private var number: String?

  init(in room: Surroundings) { ask(in: room) }

  private mutating func ask(in room: Surroundings) {
    field = .input(
      number == nil
        ? InputField(label: room.words(.signInNumber), limit: 32)
        : InputField(label: room.words(.signInPIN), secrecy: .hidden, limit: 32))
  }

  func document(in room: Surroundings) -> Document {
    Document(
      key: number == nil ? "sign-in/number" : "sign-in/pin", title: room.words(.signInTitle),
      hints: [
        room.hint(.enter, .hintConfirm), room.hint(.command(.back), .hintBack), room.hint(.command(.staff), .hintStaff),
      ]
        + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .text(let text) = answer else { return .stay }
    guard let number else {
      number = text
      return .perform(.askPIN(number: text))
    }
    return .perform(.signIn(number: number, pin: text))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    guard command == .back else { return .stay }
    guard number != nil else { return .show(Welcome(in: room)) }
    number = nil
    ask(in: room)
    return .stay
  }

  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    if case .pinAsked(let isGone) = reply, let number {
      if isGone { return .show(NewPIN(number, in: room)) }
      ask(in: room)
      return .stay
    }
    guard case .refused(let seconds) = reply else { return .stay }
    number = nil
    ask(in: room)
    return .say(Document.Notice(.warning, room.words(.signInRefused, ["seconds": "\(seconds)"])))
  }

  /// The number is asked for again: nobody types a PIN into a field that shows it.
  mutating func failed(in room: Surroundings) {
    number = nil
    ask(in: room)
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}
