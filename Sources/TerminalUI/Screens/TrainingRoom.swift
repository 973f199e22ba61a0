public import Courseware

/// The training room: from the choice of a language to the certificate. The model that both front ends run.
public struct TrainingRoom: Sendable {
  public private(set) var isFinished = false
  let purpose: Purpose
  private(set) var house: House
  var view: FrontEndInUse
  private var words: Phrasebook
  private(set) var trainee: Trainee?
  var notice: Document.Notice?
  /// A translation is shown over the text that it was made from. Kept as long as the course is open.
  private var showsBoth = false
  /// How often the trainee has said that lines are in the wrong order; the full screen asks again each time.
  public private(set) var timesOrderAsked = 0
  /// The last is the page that is seen; the others are covered by it.
  private var screens: [any Screen]
  /// What was said on the covered pages, each under its own place in `screens`; it is there again when they are.
  private var noticesBelow: [Document.Notice?] = []

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
    screens = []
    if house.centre == nil || purpose == .setUp {
      screens = [SetUp(in: surroundings)]
    } else {
      screens = [languageIsChosen ? Welcome(in: surroundings) : LanguageChoice(in: surroundings)]
    }
  }

  public var phrases: Phrasebook { words }

  /// Milliseconds after which the room looks at the clock again; nil where no time runs.
  public var pulse: Int? { attemptAgainstTime == nil || isWithStaff ? nil : 1_000 }

  /// Staff are at the seat, whatever page covers theirs: the time of a final stands still.
  private var isWithStaff: Bool { screens.contains { $0 is StaffPage } }

  private var placeOfFinal: Int? { screens.lastIndex { $0 is Final } }

  /// The attempt on the screen, or under the page that covers it, when it has a time limit.
  private var attemptAgainstTime: Attempt? {
    screens.last { $0.attempt != nil }?.attempt.flatMap { $0.timeLimit == nil ? nil : $0 }
  }

  public var document: Document {
    var document = screen.document(in: surroundings)
    if document.notice == nil { document.notice = notice }
    document.field = screen.field
    document.depth = screens.count - 1
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
      notice = nil
      return take(screen.answered(answer, in: surroundings))
    case .command(let command):
      let before = notice
      notice = nil
      return take(turn(for: command), after: before)
    case .letter(let letter):
      notice = nil
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

  private var screen: any Screen {
    get { screens[screens.count - 1] }
    set { screens[screens.count - 1] = newValue }
  }

  private var surroundings: Surroundings {
    Surroundings(house: house, words: words, trainee: trainee, showsBoth: showsBoth, view: view)
  }

  private mutating func turn(for command: Command) -> Turn {
    // The help page hands on what it is asked, so that no other page ever covers it.
    if screen is Help { return screen.commanded(command, in: surroundings) }
    switch command {
    case .help: return .cover(Help(on: document, in: surroundings))
    case .contacts where !(screen is Contacts): return .cover(Contacts())
    case .language where !(screen is LanguageChoice):
      return house.isSurveyed
        ? .cover(LanguageChoice(in: surroundings)) : .perform(.surveyLanguages(of: purpose.course))
    case .quit where !(screen is Leaving):
      // A final may have something to keep first, also under the page that covers it.
      if let place = placeOfFinal, case .perform(let effect) = screens[place].commanded(.quit, in: surroundings) {
        return .perform(effect)
      }
      return .cover(Leaving(in: surroundings))
    case .staff where !isWithStaff:
      return .perform(
        .callStaff(trainee?.id, on: screens.lazy.compactMap { ($0 as? any CourseScreen)?.visit.course.id }.last))
    case .time:
      return attemptAgainstTime.map { .perform(.checkTime($0, language: words.language, isAsked: true)) } ?? .stay
    case .bothLanguages: return .say(Document.Notice(.information, words(turnBothLanguages())))
    case .readingOrder:
      timesOrderAsked += 1
      return .stay
    case .frontEnd: return changeFrontEnd()
    case .next, .previous, .back, .contacts, .language, .review, .quit, .terms, .sources, .find, .pause, .staff:
      return screen.commanded(command, in: surroundings)
    }
  }

  /// Shows the source below a translation, or hides it again; what was drafted stays.
  private mutating func turnBothLanguages() -> Phrase {
    guard (screen as? any CourseScreen)?.visit.text.source != nil else { return .bothNone }
    showsBoth.toggle()
    for place in screens.indices { reword(place) }
    return showsBoth ? .bothShown : .bothHidden
  }

  private mutating func reword(_ place: Int) {
    let draft = screens[place].field
    screens[place].reworded(in: surroundings)
    screens[place].field = screens[place].field?.goingOn(from: draft)
  }

  /// Replies that lead somewhere are answered here; the others belong to the screen that asked.
  private mutating func turn(for reply: Reply) -> Turn {
    switch reply {
    case .centreKept(let centre, let own):
      house.centre = centre
      if purpose == .setUp { return .leave }
      if let own, view.shows(own(.languageName)) { words = own }
      return .show(LanguageChoice(in: surroundings))
    case .signedIn(let trainee, let underway):
      self.trainee = trainee
      if let visit = underway { return .perform(.begin(visit.course.id)) }
      if case .course(let id) = purpose { return .perform(.open(id)) }
      return .perform(.listCourses)
    case .courses(let offers):
      showsBoth = false
      return .show(CourseList(offers, in: surroundings))
    case .opened(let visit):
      return .show(visit.role == nil ? RoleChoice(visit, in: surroundings) : CourseMenu(visit, in: surroundings))
    case .reading(let visit):
      guard visit.role != nil, !ReadingPlan(visit.course, for: visit.role).steps.isEmpty else {
        return turn(for: .opened(visit))
      }
      return .show(Reader(visit, isExact: true, in: surroundings))
    case .underway(let visit, let attempt):
      return .show(Final(visit, attempt, in: surroundings))
    case .graded(let visit, let result):
      return .show(ResultPage(visit, result, in: surroundings))
    case .certificate(let visit, let paper):
      return .show(CertificatePage(visit, paper, in: surroundings))
    case .failed(.languageUnavailable(let language, let file)):
      let name = house.name(of: language)
      house.tongues.removeAll { $0.language == language }
      // Every menu of languages is made anew: places in the list before would be others now.
      for place in screens.indices { screens[place].reworded(in: surroundings) }
      return .say(
        Document.Notice(.warning, words.sentence(for: .languageUnavailable(language: name, file: file))))
    case .failed(let fault):
      let warning = Document.Notice(.warning, words.sentence(for: fault))
      let place = placeOfFinal ?? screens.count - 1
      let wantsOut = (screens[place] as? Final)?.wantsOut == true
      screens[wantsOut ? place : screens.count - 1].failed(in: surroundings)
      guard wantsOut else { return .say(warning) }
      // Nobody is held back by what cannot be kept; the page that asks says it.
      notice = warning
      return .cover(Leaving(isAllKept: false, in: surroundings))
    case .frontEnd(let remembered): return recall(remembered)
    case .surveyed(let tongues):
      house.tongues = tongues
      return .cover(LanguageChoice(in: surroundings))
    case .timeLeft(_, isAsked: false), .bookmarked:
      return .stay
    case .speaks(let words, let text):
      return speak(words, reading: text)
    case .timeLeft(let milliseconds, isAsked: true):
      return .say(Document.Notice(.information, words(.timeLeft, ["minutes": "\((milliseconds + 59_999) / 60_000)"])))
    case .staffCalled(let call):
      let visit = screens.lazy.compactMap { ($0 as? any CourseScreen)?.visit }.last
      let attempt = screens.lazy.compactMap { $0.attempt }.last
      return .cover(StaffPage(call, on: visit, over: attempt, in: surroundings))
    case .staffLeft: return .back
    case .kept:
      return screens[placeOfFinal ?? screens.count - 1].replied(reply, in: surroundings)
    case .refused, .pinAsked, .numberTaken, .practised, .rated, .staff:
      return screen.replied(reply, in: surroundings)
    }
  }

  /// Goes on in another language, where the trainee was before it was chosen.
  private mutating func speak(_ chosen: Phrasebook, reading text: CourseText?) -> Turn {
    words = chosen
    if screen is LanguageChoice {
      if screens.count > 1 { uncover() } else { screens = [Welcome(in: surroundings)] }
      // It was said in the language from before.
      notice = nil
    }
    for place in screens.indices { reword(place) }
    if let text { for place in screens.indices { reread(text, at: place) } }
    // The catalogue has titles of every course.
    return screen is CourseList ? .perform(.listCourses) : .stay
  }

  private mutating func reread(_ text: CourseText, at place: Int) {
    guard var page = screens[place] as? any CourseScreen, page.visit.course.id == text.course.id else { return }
    page.visit = page.visit.reading(text)
    screens[place] = page
    reword(place)
  }

  /// - Parameter before: what was said on the page until now.
  private mutating func take(_ turn: Turn, after before: Document.Notice? = nil) -> [Effect] {
    switch turn {
    case .stay: break
    case .say(let notice): self.notice = notice
    case .show(let next):
      notice = nil
      screens = [next]
      noticesBelow = []
    case .cover(let next):
      screens.append(next)
      noticesBelow.append(before)
    case .back: uncover()
    case .uncover(let input):
      uncover()
      return update(input)
    case .perform(let effect): return [effect]
    case .signOut:
      trainee = nil
      view.forgetWhoSaid()
      showsBoth = false
      screens = [Welcome(in: surroundings)]
      noticesBelow = []
    case .leave: isFinished = true
    }
    return []
  }

  private mutating func uncover() {
    guard screens.count > 1 else { return }
    screens.removeLast()
    notice = noticesBelow.popLast() ?? nil
  }
}

extension Phrasebook {
  /// What went wrong, and what to do next.
  public func sentence(for fault: Fault) -> String {
    switch fault {
    case .diskFull: self(.faultDiskFull)
    case .cannotWrite(let path): self(.faultCannotWrite, ["path": path])
    case .continuedElsewhere: self(.faultContinuedElsewhere)
    case .courseUnavailable(let course): self(.faultCourseUnavailable, ["course": course])
    case .languageUnavailable(let language, let file):
      self(.faultLanguageUnavailable, ["language": language, "file": file])
    case .nameRefused: self(.faultNameRefused)
    case .other(let what): self(.faultOther, ["what": what])
    }
  }
}
