import Courseware

/// Somebody of the staff helps at the seat: who, what, why, and under the sentence that says it all the passphrase that
/// signs it. Then the trainee goes on where the page was opened; the time of a final stands still meanwhile.
struct StaffPage: Screen {
  var field: Field?
  private var call: StaffCall
  /// The course that was on the screen.
  private let visit: Visit?
  /// The final that is underway below this page.
  private let below: Attempt?
  private var step = Step.who
  private var member: StaffMember?
  private var matter: StaffMatter?
  private var number = ""
  private var minutes = 0
  private var reason = ""

  private enum Step {
    case who, what, number, minutes, reason, sign, done
  }

  init(_ call: StaffCall, on visit: Visit?, over attempt: Attempt?, in room: Surroundings) {
    self.call = call
    self.visit = visit
    below = attempt
    ask(in: room)
  }

  /// Nobody to help, or nothing to help with.
  private var isIdle: Bool { call.members.isEmpty || call.matters.isEmpty }

  func document(in room: Surroundings) -> Document {
    let enter: Phrase = step == .done ? .hintNext : field == nil ? .hintBack : .hintConfirm
    return Document(
      key: "staff/\(step)", title: room.words(.staffTitle), blocks: blocks(in: room),
      hints: [room.hint(.enter, enter), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  private func blocks(in room: Surroundings) -> [Document.Block] {
    let words = room.words
    if call.members.isEmpty { return [.paragraph(words(.staffNobody))] }
    if call.matters.isEmpty { return [.paragraph(words(.staffNothing))] }
    switch step {
    case .who:
      let clock = below?.timeLimit == nil ? [] : [Document.Block.paragraph(words(.staffClock))]
      return [.paragraph(words(.staffWhy))] + clock
    case .what, .number, .minutes: return []
    case .reason: return [.paragraph(words(.staffReasonKept))]
    case .sign: return saying(in: room) + [.paragraph(words(.staffSign))]
    case .done: return saying(in: room) + [.paragraph([Document.Span(words(.staffDone), .strong)])]
    }
  }

  /// What is signed, in a sentence, and why.
  private func saying(in room: Surroundings) -> [Document.Block] {
    guard let member, let matter else { return [] }
    let (staff, course) = (member.name, visit?.course.title ?? "")
    let name = room.trainee?.printedName ?? ""
    let sentence =
      switch matter {
      case .pin: room.words.western(.staffSaysPIN, ["staff": staff, "number": number])
      case .attempt: room.words(.staffSaysAttempt, ["staff": staff, "name": name, "course": course])
      case .wait: room.words(.staffSaysWait, ["staff": staff, "name": name, "course": course])
      case .time:
        room.words(.staffSaysTime, ["staff": staff, "name": name, "minutes": "\(minutes)", "course": course])
      }
    return [.paragraph(sentence), .paragraph(room.words(.staffSaysReason, ["reason": reason]))]
  }

  private mutating func ask(in room: Surroundings) {
    let words = room.words
    guard !isIdle else {
      field = nil
      return
    }
    field =
      switch step {
      case .who: .menu(words(.staffWho), call.members.map(\.name))
      case .what: .menu(words(.staffWhat), call.matters.map { words($0.phrase) })
      case .number: .input(InputField(label: words(.staffNumber), limit: 32))
      case .minutes: .input(InputField(label: words(.staffMinutes), matter: .number(unit: nil), limit: 8))
      case .reason: .input(InputField(label: words(.staffReason), limit: 200))
      case .sign: .input(InputField(label: words(.staffPassphrase), secrecy: .hidden, limit: 200))
      case .done: nil
      }
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    switch (step, answer) {
    case (.who, .choice(let place)):
      member = call.members[place]
      step = .what
    case (.what, .choice(let place)):
      matter = call.matters[place]
      step = afterMatter
    case (.number, .text(let text)):
      number = text
      step = .reason
    case (.minutes, .number(let typed)):
      guard let whole = Int(typed.description), (1...call.mostMinutes).contains(whole) else {
        return .say(
          Document.Notice(.warning, room.words(.staffMinutesRange, ["most": "\(call.mostMinutes)"])))
      }
      minutes = whole
      step = .reason
    case (.reason, .text(let text)):
      reason = text
      step = .sign
    case (.sign, .text(let passphrase)):
      guard let wish else { return .stay }
      return .perform(.allow(wish, passphrase: passphrase))
    case (_, .choice), (_, .choices), (_, .pairs), (_, .order), (_, .text), (_, .number): return .stay
    }
    ask(in: room)
    return .stay
  }

  private var afterMatter: Step {
    switch matter {
    case .pin: .number
    case .time: .minutes
    case .attempt, .wait, nil: .reason
    }
  }

  private var wish: StaffWish? {
    guard let member, let matter else { return nil }
    let filled: StaffWish.Matter?
    switch matter {
    case .pin: filled = .pin(number: number)
    case .attempt: filled = visit.map { .attempt($0.course.id) }
    case .wait: filled = visit.map { .wait($0.course.id) }
    case .time: filled = visit.map { .time($0.course.id, minutes: minutes) }
    }
    return filled.map { StaffWish($0, reason: reason, by: member) }
  }

  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn {
    guard case .staff(let answer) = reply else { return .stay }
    switch answer {
    case .recorded:
      step = .done
      ask(in: room)
      return .stay
    case .refused(let seconds):
      ask(in: room)
      return .say(Document.Notice(.warning, room.words(.staffRefused, ["seconds": "\(seconds)"])))
    case .notListed:
      let name = member?.name ?? ""
      call.members.removeAll { $0 == member }
      member = nil
      step = .who
      ask(in: room)
      return .say(Document.Notice(.warning, room.words(.staffNotListed, ["staff": name])))
    case .unknownNumber:
      step = .number
      ask(in: room)
      return .say(Document.Notice(.warning, room.words(.staffNoNumber)))
    case .nothingToAllow:
      step = .what
      ask(in: room)
      return .say(Document.Notice(.warning, room.words(.staffNothing)))
    }
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .back: return back(in: room)
    case .next: return field == nil ? back(in: room) : .stay
    case .previous, .help, .contacts, .language, .review, .time, .quit, .terms, .sources, .find, .bothLanguages, .pause,
      .frontEnd, .staff, .readingOrder:
      return .stay
    }
  }

  private mutating func back(in room: Surroundings) -> Turn {
    guard !isIdle else { return leave(in: room) }
    switch step {
    case .who, .done: return leave(in: room)
    case .what: step = .who
    case .number, .minutes: step = .what
    case .reason: step = afterMatter == .reason ? .what : afterMatter
    case .sign: step = .reason
    }
    ask(in: room)
    return .stay
  }

  /// To where the page was opened; where something has changed there, to what it is now.
  private func leave(in room: Surroundings) -> Turn {
    if step == .done, matter == .pin { return .show(NewPIN(number, in: room)) }
    if step == .done, below == nil, let visit { return .perform(.open(visit.course.id)) }
    return .perform(.leaveStaff(below?.start.attempt))
  }

  /// What was typed is gone: nobody else signs by pressing Enter again.
  mutating func failed(in room: Surroundings) { ask(in: room) }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}

extension StaffMatter {
  fileprivate var phrase: Phrase {
    switch self {
    case .pin: .staffPIN
    case .attempt: .staffAttempt
    case .wait: .staffWait
    case .time: .staffTime
    }
  }
}
