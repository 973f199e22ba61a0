import Courseware

/// Replies that lead somewhere are answered here; the others belong to the screen that asked.
extension TrainingRoom {
  mutating func turn(for reply: Reply) -> Turn {
    switch reply {
    case .centreKept(let centre, let own):
      house.centre = centre
      if purpose == .setUp { return .leave }
      if let own, view.shows(own(.languageName)) { words = own }
      return .show(LanguageChoice(isFirst: true, in: surroundings))
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
    case .failed(.languageUnavailable(let language, let file)): return refuse(language, file: file)
    case .failed(let fault): return turn(for: fault)
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
      return .cover(StaffPage(call, on: visit, over: attempt, in: surroundings))
    case .staffLeft: return .back
    case .kept:
      return pages[placeOfFinal ?? pages.count - 1].screen.replied(reply, in: surroundings)
    case .rated(let item):
      if let visit { rated[visit.course.id, default: []].insert(item) }
      return screen.replied(reply, in: surroundings)
    case .refused, .pinAsked, .numberTaken, .practised, .staff:
      return screen.replied(reply, in: surroundings)
    }
  }

  /// The words of a language that was offered have faults.
  private mutating func refuse(_ language: String, file: String) -> Turn {
    let name = house.name(of: language)
    house.tongues.removeAll { $0.language == language }
    // Every menu of languages is made anew: places in the list before would be others now.
    for place in pages.indices { pages[place].screen.reworded(in: surroundings) }
    return .say(Document.Notice(.warning, words.sentence(for: .languageUnavailable(language: name, file: file))))
  }

  private mutating func turn(for fault: Fault) -> Turn {
    let warning = Document.Notice(.warning, words.sentence(for: fault))
    let place = placeOfFinal ?? pages.count - 1
    let wantsOut = (pages[place].screen as? Final)?.wantsOut == true
    pages[wantsOut ? place : pages.count - 1].screen.failed(in: surroundings)
    // Nobody is held back by what cannot be kept; the page that asks says it.
    return wantsOut ? .cover(Leaving(isAllKept: false, in: surroundings), saying: warning) : .say(warning)
  }

  /// Goes on in another language, where the trainee was before it was chosen.
  private mutating func speak(_ chosen: Phrasebook, reading text: CourseText?) -> Turn {
    if screen is LanguageChoice, pages.count > 1 { uncover() }
    let verdicts = pages.map { $0.saysVerdict(in: surroundings) }
    words = chosen
    if screen is LanguageChoice { pages = [OpenPage(Welcome(in: surroundings))] }
    for place in pages.indices {
      pages[place].reword(in: surroundings)
      if let text { pages[place].read(text, in: surroundings) }
      pages[place].say(verdict: verdicts[place], in: surroundings)
    }
    // The catalogue has titles of every course.
    return screen is CourseList ? .perform(.listCourses) : .stay
  }
}
