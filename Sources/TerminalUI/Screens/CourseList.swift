import Courseware

/// The courses, and how far this trainee is with each. What was worked on last stands first, and Enter goes on with it.
struct CourseList: Screen {
  var field: Field?
  private let offers: [Offer]
  private let ways: [Way]

  private enum Way {
    case goOn(Offer, Offer.GoOn)
    case open(Offer)
  }

  init(_ offers: [Offer], in room: Surroundings) {
    self.offers = offers
    let goOn = offers.lazy.compactMap { offer in offer.goOn.map { Way.goOn(offer, $0) } }.first
    ways = [goOn].compactMap { $0 } + Self.sorted(offers).map { .open($0) }
    field =
      ways.isEmpty
      ? nil
      : .menu(
        room.words(.catalogueField),
        ways.map { way in
          switch way {
          case .goOn(let offer, let place): room.describe(place, in: offer)
          case .open(let offer): room.describe(offer)
          }
        }, ifEmpty: goOn == nil ? nil : 0)
  }

  /// What was begun, what is due, the rest; each as it came.
  static func sorted(_ offers: [Offer]) -> [Offer] {
    offers.filter { $0.standing.isBegun } + offers.filter { $0.standing.isDue }
      + offers.filter { !$0.standing.isBegun && !$0.standing.isDue }
  }

  func document(in room: Surroundings) -> Document {
    let name = room.trainee?.printedName ?? ""
    return Document(
      key: "catalogue", title: room.words(.catalogueTitle),
      blocks: [.paragraph(room.words(.catalogueSignedIn, ["name": name]))]
        + (offers.isEmpty ? [.paragraph(room.words(.catalogueEmpty))] : []),
      hints: [room.hint(.enter, .hintOpen), room.hint(.command(.back), .hintSignOut)] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    switch ways[place] {
    case .goOn(let offer, .reading): return .perform(.read(offer.course, at: nil))
    case .goOn(let offer, .final), .goOn(let offer, .session): return .perform(.begin(offer.course))
    case .open(let offer): return .perform(.open(offer.course))
    }
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { command == .back ? .signOut : .stay }

  mutating func reworded(in room: Surroundings) { self = Self(offers, in: room) }
}

extension Standing {
  fileprivate var isBegun: Bool {
    switch self {
    case .reading, .finalUnderway, .refresher(.underway, _): true
    case .refresher(.due, _), .refresher(.next, _): false
    case .notBegun, .failed, .passed, .expiring, .expired, .broken: false
    }
  }

  fileprivate var isDue: Bool {
    switch self {
    case .failed, .expiring, .expired, .refresher(.due, _): true
    case .refresher(.underway, _), .refresher(.next, _): false
    case .notBegun, .reading, .finalUnderway, .passed, .broken: false
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
    case .failed(.now): words(.standingFailed)
    case .failed(.from(let opens)): words(.standingFailedWait, ["time": time(opens)])
    case .failed(.never): words(.standingFailedNone)
    case .passed(until: nil): words(.standingPassed)
    case .passed(until: let end?): words(.standingPassedUntil, ["date": date(end)])
    case .expiring(let end, let days): words(.standingExpires, ["days": "\(days)", "date": date(end)])
    case .expired(let end): words(.standingExpired, ["date": date(end)])
    case .refresher(.underway(let answered, let total), _):
      words(.standingSession, ["answered": "\(answered)", "total": "\(total)"])
    case .refresher(.due(let since), _): words(.standingDue, ["date": date(since)])
    case .refresher(.next(let day), _): words(.standingNext, ["date": date(day)])
    case .broken: words(.standingBroken)
    }
  }

  /// The title, how far the trainee is, and what is to be known of its language.
  fileprivate func describe(_ offer: Offer) -> String {
    var facts = [describe(offer.standing)]
    if offer.language != words.language {
      facts.append(words(.catalogueLanguage, ["language": house.name(of: offer.language)]))
    }
    if case .unreviewed = offer.state { facts.append(words(.languageNotReviewed)) }
    return offer.title + " - " + words.list(facts, .listLong)
  }

  fileprivate func describe(_ place: Offer.GoOn, in offer: Offer) -> String {
    switch place {
    case .reading(let number, let total):
      words(.catalogueGoOn, ["course": offer.title, "number": "\(number)", "total": "\(total)"])
    case .final(let answered, let total):
      words(.catalogueGoOnFinal, ["course": offer.title, "answered": "\(answered)", "total": "\(total)"])
    case .session(let answered, let total):
      words(.catalogueGoOnSession, ["course": offer.title, "answered": "\(answered)", "total": "\(total)"])
    }
  }
}
