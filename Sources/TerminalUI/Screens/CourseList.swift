import Courseware

/// The courses, and how far this trainee is with each.
struct CourseList: Screen {
  var field: Field?
  private let offers: [Offer]

  init(_ offers: [Offer], in room: Surroundings) {
    self.offers = offers
    let titles = offers.map { $0.title + " - " + room.describe($0.standing) }
    // What was begun comes first to hand: Enter goes on with it.
    let focus = offers.firstIndex { $0.standing.isBegun } ?? 0
    field = offers.isEmpty ? nil : .menu(room.words(.catalogueField), titles, focus: focus)
  }

  func document(in room: Surroundings) -> Document {
    let name = room.trainee?.printedName ?? ""
    return Document(
      title: room.words(.catalogueTitle),
      blocks: [.paragraph(room.words(.catalogueSignedIn, ["name": name]))]
        + (offers.isEmpty ? [.paragraph(room.words(.catalogueEmpty))] : []),
      hints: [room.hint(.enter, .hintOpen), room.hint(.command(.back), .hintSignOut)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    return .perform(.open(offers[place].course))
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { command == .back ? .signOut : .stay }

  mutating func reworded(in room: Surroundings) { self = Self(offers, in: room) }
}

extension Standing {
  fileprivate var isBegun: Bool {
    switch self {
    case .reading, .finalUnderway, .failed: true
    case .notBegun, .passed, .broken: false
    }
  }
}

extension Surroundings {
  func describe(_ standing: Standing) -> String {
    switch standing {
    case .notBegun: words(.standingNotBegun)
    case .reading(let number, let total): words(.standingReading, ["number": "\(number)", "total": "\(total)"])
    case .finalUnderway(let answered, let total):
      words(.standingFinal, ["answered": "\(answered)", "total": "\(total)"])
    case .failed: words(.standingFailed)
    case .passed(until: nil): words(.standingPassed)
    case .passed(until: let end?): words(.standingPassedUntil, ["date": date(end)])
    case .broken: words(.standingBroken)
    }
  }
}
