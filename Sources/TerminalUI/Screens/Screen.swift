import Courseware
import Text

/// One page of the training room: its state, what it shows, and what it makes of an answer.
///
/// A protocol and not an enum, since nothing asks a screen which one it is: a new screen is one new file.
protocol Screen: Sendable {
  /// The draft that the trainee works on; nil where there is nothing to fill in.
  var field: Field? { get set }
  /// The final that is on the screen; its time runs.
  var attempt: Attempt? { get }
  func document(in room: Surroundings) -> Document
  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn
  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn
  /// A letter that the page announced.
  mutating func lettered(_ letter: Character, in room: Surroundings) -> Turn
  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn
  /// What this screen asked for could not be done; the trainee is told.
  mutating func failed(in room: Surroundings)
  /// The trainee goes on in another language: the field asks again in its words.
  mutating func reworded(in room: Surroundings)
  /// What the page makes of the answer that stands on it: it is said when the answer is given, and again in the words of
  /// another language.
  func verdict(in room: Surroundings) -> Document.Notice?
}

extension Screen {
  var attempt: Attempt? { nil }
  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn { .stay }
  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn { .stay }
  mutating func lettered(_ letter: Character, in room: Surroundings) -> Turn { .stay }
  mutating func replied(_ reply: Reply, in room: Surroundings) -> Turn { .stay }
  mutating func failed(in room: Surroundings) {}
  mutating func reworded(in room: Surroundings) {}
  func verdict(in room: Surroundings) -> Document.Notice? { nil }
}

/// A page of one course. When the trainee goes on in another language, its text changes too.
protocol CourseScreen: Screen {
  var visit: Visit { get set }
}

/// What a screen decides.
enum Turn {
  case stay
  case say(Document.Notice)
  /// In the place of all that is open.
  case show(any Screen, saying: Document.Notice? = nil)
  /// Lays a page over this one; `.back` uncovers it.
  case cover(any Screen, saying: Document.Notice? = nil)
  case back
  /// Uncovers the page below, and asks it.
  case uncover(Input<Reply>)
  case perform(Effect)
  case signOut
  case leave
}

/// What every screen may look at.
struct Surroundings {
  let house: House
  let words: Phrasebook
  let trainee: Trainee?
  /// Which questions of opinion the trainee has answered in each course.
  var rated: [Course.ID: Set<Item.ID>] = [:]
  /// Whether a translation is shown over the text that it was made from.
  var showsBoth = false
  var view = FrontEndInUse.linesOnly

  func hint(_ trigger: Document.Hint.Trigger, _ phrase: Phrase) -> Document.Hint {
    Document.Hint(trigger, words(phrase))
  }

  /// The day in the centre's time zone.
  func date(_ milliseconds: Int64) -> String {
    zone.localDate(ofMilliseconds: milliseconds)?.description ?? ""
  }

  /// Day, hour and minute in the centre's time zone.
  func time(_ milliseconds: Int64) -> String { zone.localTime(ofMilliseconds: milliseconds) ?? "" }

  private var zone: IANAZone { (house.centre?.zone).flatMap(IANAZone.init) ?? .utc }

  /// How much time is left is told to who asks.
  func timeHints(_ attempt: Attempt) -> [Document.Hint] {
    attempt.timeLimit == nil ? [] : [hint(.command(.time), .hintTime)]
  }

  /// For who reads from right to left: the full screen may show it in the wrong order.
  var readingOrderHints: [Document.Hint] {
    Direction(ofLanguage: words.language) == .rightToLeft ? [hint(.command(.readingOrder), .hintReadingOrder)] : []
  }

  /// What can be asked for on every page beside what its foot shows.
  var furtherEverywhere: [Document.Hint] {
    [hint(.command(.language), .hintLanguage), hint(.command(.staff), .hintStaff)] + readingOrderHints
      + frontEndHints
  }

  /// Help, contacts and leaving are there on every page.
  var standingHints: [Document.Hint] {
    [hint(.command(.help), .hintHelp), hint(.command(.contacts), .hintContacts), hint(.command(.quit), .hintQuit)]
  }
}
