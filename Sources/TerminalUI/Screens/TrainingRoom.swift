public import Courseware

/// The training room: from the choice of a language to the certificate. The model that both front ends run.
public struct TrainingRoom: Sendable {
  public private(set) var isFinished = false
  let purpose: Purpose
  var house: House
  var view: FrontEndInUse
  var words: Phrasebook
  var trainee: Trainee?
  /// A translation is shown over the text that it was made from. Kept as long as the course is open.
  var showsBoth = false
  /// Which questions of opinion the trainee has answered. Forgotten with signing out, and kept nowhere: nothing may tie
  /// an opinion to who gave it.
  var rated: [Course.ID: Set<Item.ID>] = [:]
  /// How often the trainee has said that lines are in the wrong order; the full screen asks again each time.
  public internal(set) var timesOrderAsked = 0
  /// The last is the page that is seen; the others are covered by it. There is always one.
  var pages: [OpenPage]

  /// What the room was opened for.
  public enum Purpose: Equatable, Sendable {
    case catalogue
    case course(Course.ID)
    case setUp

    /// Where it is only one.
    public var course: Course.ID? { if case .course(let id) = self { id } else { nil } }
  }

  /// `languageIsChosen` says that the language was asked for by name, so that nobody is asked again.
  public init(house: House, purpose: Purpose, languageIsChosen: Bool, view: FrontEndInUse = .linesOnly) {
    self.house = house
    self.view = view
    self.purpose = purpose
    words = house.words
    pages = []
    if house.centre == nil || purpose == .setUp {
      pages = [OpenPage(SetUp(in: surroundings))]
    } else {
      pages = [OpenPage(languageIsChosen ? Welcome(in: surroundings) : LanguageChoice(isFirst: true, in: surroundings))]
    }
  }

  public var phrases: Phrasebook { words }

  /// Milliseconds after which the room looks at the clock again; nil where no time runs.
  public var pulse: Int? { attemptAgainstTime == nil || isWithStaff ? nil : 1_000 }

  public var document: Document {
    var document = screen.document(in: surroundings)
    if document.notice == nil { document.notice = notice }
    document.field = screen.field
    document.depth = pages.count - 1
    document.further += surroundings.furtherEverywhere
    return document
  }

  /// Pure: decides, and says what is to be done about it.
  public mutating func update(_ input: Input<Reply>) -> [Effect] {
    switch input {
    case .drafted(let field):
      screen.field = field
      return []
    case .answered(let answer):
      page.moveOn()
      return take(screen.answered(answer, in: surroundings))
    case .command(let command): return obey(command)
    case .letter(let letter):
      page.moveOn()
      return take(screen.lettered(letter, in: surroundings))
    case .ticked:
      guard pulse != nil, let attempt = attemptAgainstTime else { return [] }
      return [.checkTime(attempt, language: words.language, isAsked: false)]
    case .replied(let reply):
      let effects = take(turn(for: reply))
      if case .signedIn = reply { return effects + frontEndEffects }
      return effects
    case .ended:
      isFinished = true
      return []
    }
  }

  private mutating func take(_ turn: Turn) -> [Effect] {
    switch turn {
    case .stay: break
    case .say(let notice): self.notice = notice
    case .show(let next, let notice): pages = [OpenPage(next, saying: notice)]
    case .cover(let next, let notice): pages.append(OpenPage(next, saying: notice))
    case .back: uncover()
    case .uncover(let input):
      uncover()
      return update(input)
    case .perform(let effect): return [effect]
    case .signOut:
      trainee = nil
      view.forgetWhoSaid()
      showsBoth = false
      rated = [:]
      pages = [OpenPage(Welcome(in: surroundings))]
    case .leave: isFinished = true
    }
    return []
  }

  /// A key that does nothing says so: nobody waits for what does not come.
  private mutating func obey(_ command: Command) -> [Effect] {
    page.moveOn()
    let (before, asked) = (document, timesOrderAsked)
    let effects = take(turn(for: command))
    if effects.isEmpty, !isFinished, document == before, timesOrderAsked == asked {
      notice = Document.Notice(.information, words(.nothingToDo))
    }
    return effects
  }

  mutating func uncover() {
    guard pages.count > 1 else { return }
    pages.removeLast()
    page.uncover()
  }
}

/// What is on the screen.
extension TrainingRoom {
  var page: OpenPage {
    get { pages[pages.count - 1] }
    set { pages[pages.count - 1] = newValue }
  }

  var screen: any Screen {
    get { page.screen }
    set { page.screen = newValue }
  }

  var notice: Document.Notice? {
    get { page.notice }
    set { page.notice = newValue }
  }

  var surroundings: Surroundings {
    Surroundings(
      house: house, words: words, trainee: trainee, rated: rated, showsBoth: showsBoth, view: view)
  }

  /// Staff are at the seat, whatever page covers theirs: the time of a final stands still.
  var isWithStaff: Bool { pages.contains { $0.screen is StaffPage } }

  var placeOfFinal: Int? { pages.lastIndex { $0.screen is Final } }

  /// The course on the screen, or under the page that covers it.
  var visit: Visit? { pages.lazy.compactMap { ($0.screen as? any CourseScreen)?.visit }.last }

  /// The attempt on the screen, or under the page that covers it.
  var attempt: Attempt? { pages.lazy.compactMap { $0.screen.attempt }.last }

  /// The same, when it has a time limit.
  var attemptAgainstTime: Attempt? { attempt.flatMap { $0.timeLimit == nil ? nil : $0 } }
}
