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
  /// How often the trainee has said that lines are in the wrong order; the full screen asks again each time.
  public private(set) var timesOrderAsked = 0
  /// The last is the page that is seen; the others are covered by it.
  private var screens: [any Screen]

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
  public var pulse: Int? { attemptAgainstTime == nil ? nil : 1_000 }

  /// The attempt on the screen, or under the page that covers it, when it has a time limit.
  private var attemptAgainstTime: Attempt? {
    screens.last { $0.attempt != nil }?.attempt.flatMap { $0.timeLimit == nil ? nil : $0 }
  }

  public var document: Document {
    var document = screen.document(in: surroundings)
    if document.notice == nil { document.notice = notice }
    document.field = screen.field
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
    case .command(.readingOrder):
      timesOrderAsked += 1
      return []
    case .command(let command):
      notice = nil
      return take(turn(for: command))
    case .letter(let letter):
      notice = nil
      return take(screen.lettered(letter, in: surroundings))
    case .ticked:
      return attemptAgainstTime.map { [.checkTime($0, language: words.language, isAsked: false)] } ?? []
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
    Surroundings(house: house, words: words, trainee: trainee, view: view)
  }

  private mutating func turn(for command: Command) -> Turn {
    switch command {
    case .help where !(screen is Help): .cover(Help())
    case .contacts where !(screen is Contacts): .cover(Contacts())
    case .language where !(screen is LanguageChoice):
      house.isSurveyed ? .cover(LanguageChoice(in: surroundings)) : .perform(.surveyLanguages(of: purpose.course))
    case .quit where !(screen is Leaving): .cover(Leaving(in: surroundings))
    case .time:
      attemptAgainstTime.map { .perform(.checkTime($0, language: words.language, isAsked: true)) } ?? .stay
    case .frontEnd: changeFrontEnd()
    case .next, .previous, .back, .help, .contacts, .language, .review, .quit, .terms, .sources, .find, .bothLanguages,
      .pause, .staff, .readingOrder:
      screen.commanded(command, in: surroundings)
    }
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
      return .show(CourseList(offers, in: surroundings))
    case .opened(let visit):
      return .show(visit.role == nil ? RoleChoice(visit, in: surroundings) : CourseMenu(visit, in: surroundings))
    case .underway(let visit, let attempt):
      return .show(Final(visit, attempt, in: surroundings))
    case .graded(let visit, let result):
      return .show(ResultPage(visit, result, in: surroundings))
    case .certificate(let visit, let paper):
      return .show(CertificatePage(visit, paper, in: surroundings))
    case .failed(.languageUnavailable(let language, let file)):
      let name = house.name(of: language)
      house.tongues.removeAll { $0.language == language }
      if screen is LanguageChoice { screen.reworded(in: surroundings) }
      return .say(
        Document.Notice(.warning, words.sentence(for: .languageUnavailable(language: name, file: file))))
    case .failed(let fault):
      return .say(Document.Notice(.warning, words.sentence(for: fault)))
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
    case .refused, .numberTaken, .practised, .rated, .kept:
      return screen.replied(reply, in: surroundings)
    }
  }

  /// Goes on in another language, where the trainee was before it was chosen.
  private mutating func speak(_ chosen: Phrasebook, reading text: CourseText?) -> Turn {
    words = chosen
    if screen is LanguageChoice {
      if screens.count > 1 { screens.removeLast() } else { screens = [Welcome(in: surroundings)] }
    }
    for place in screens.indices { screens[place].reworded(in: surroundings) }
    if let text { for place in screens.indices { reread(text, at: place) } }
    // The catalogue has titles of every course.
    return screen is CourseList ? .perform(.listCourses) : .stay
  }

  private mutating func reread(_ text: CourseText, at place: Int) {
    guard var page = screens[place] as? any CourseScreen, page.visit.course.id == text.course.id else { return }
    page.visit = page.visit.reading(text)
    page.reworded(in: surroundings)
    screens[place] = page
  }

  private mutating func take(_ turn: Turn) -> [Effect] {
    switch turn {
    case .stay: break
    case .say(let notice): self.notice = notice
    case .show(let next):
      notice = nil
      screens = [next]
    case .cover(let next): screens.append(next)
    case .back: if screens.count > 1 { screens.removeLast() }
    case .perform(let effect): return [effect]
    case .signOut:
      trainee = nil
      screens = [Welcome(in: surroundings)]
    case .leave: isFinished = true
    }
    return []
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
