import Courseware

/// What the final asks and how it is decided, before it begins.
struct Rules: CourseScreen {
  var field: Field?
  var visit: Visit

  init(_ visit: Visit, in room: Surroundings) {
    self.visit = visit
    field = .menu(room.words(.rulesField), [room.words(.rulesBegin), room.words(.rulesNotNow)])
  }

  func document(in room: Surroundings) -> Document {
    let rules = visit.course.assessment
    let words = room.words
    let own = rules.draws.filter { $0.audience.isOpen(to: visit.role) }
    let count = own.reduce(0) { $0 + $1.count }
    var lines = [
      words(.rulesQuestions, ["count": "\(count)"]),
      words(.rulesPass, ["percent": "\(rules.passPercent)"]),
    ]
    if rules.criticalMustBeRight { lines.append(words(.rulesCritical)) }
    if let allowed = visit.history.attemptsAllowed(under: rules) {
      lines.append(words(.rulesAttemptsUsed, ["allowed": "\(allowed)", "used": "\(visit.history.failed)"]))
    }
    if let wait = rules.wait { lines.append(words(.rulesWait, ["hours": "\((wait.minutes + 59) / 60)"])) }
    if let limit = rules.timeLimit {
      let extra = visit.history.minutesAdded
      lines.append(words(.rulesTime, ["minutes": "\(limit.minutes + extra)"]))
      if extra > 0 { lines.append(words(.rulesExtraTime, ["minutes": "\(extra)"])) }
      lines.append(words(.rulesTimeOver))
    } else {
      lines.append(words(.rulesNoTime))
    }
    if visit.course.refreshes != nil { lines.insert(words(.rulesWeakest), at: 1) }
    lines.append(words(.rulesSaved))
    switch rules.feedback {
    case .never: lines.append(words(.rulesChange))
    case .each: lines.append(words(.rulesFeedback))
    }
    if visit.course.asksScenarios { lines.append(words(.rulesScenario)) }
    if case .specimen = visit.course.certificate.standing { lines.append(words(.rulesSpecimen)) }
    return Document(
      title: words(visit.course.refreshes == nil ? .rulesTitle : .rulesSession),
      blocks: [.list(lines.map { [Document.Span($0)] }, ordered: false)] + room.notices(on: visit),
      hints: [room.hint(.enter, .hintChoose), room.hint(.command(.back), .hintBack)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    .perform(answer == .choice(0) ? .begin(visit.course.id) : .open(visit.course.id))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    command == .back ? .perform(.open(visit.course.id)) : .stay
  }

  mutating func reworded(in room: Surroundings) { self = Self(visit, in: room) }
}

extension Course {
  /// Whether a final may ask for a way through a scenario.
  fileprivate var asksScenarios: Bool {
    banks.flatMap(\.items).contains { if case .scenario = $0.kind { true } else { false } }
  }
}
