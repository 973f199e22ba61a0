internal import CourseXML
internal import Courseware
internal import Credentials
internal import Records
internal import TerminalUI
internal import Text

/// Does what the training room's screens decide: keeps, looks up, issues. One effect at a time, durably, and each ends
/// in a reply, a fault too.
final class Desk {
  let places: Places
  let world: World
  let shelf: Shelf
  let languages: Languages
  let invocation: Invocation
  /// What the last effect failed at, if it did.
  private(set) var unresolved: Fault?
  /// nil until the five questions are answered.
  var centre: Centre?
  var premises: Premises?
  var person: KnownPerson?
  var courses: [Course.ID: OpenCourse] = [:]
  /// The language that the trainee reads, where a course has it.
  private(set) var language: String
  /// The course that is on the screen.
  var onScreen: OpenCourse?
  /// Translated courses that were asked for, by edition and language.
  var texts: [String: CourseText] = [:]
  private var screenTime = ScreenTime()

  init(
    _ places: Places, centre: Centre?, premises: Premises?, languages: Languages, opened: OpenCourse?,
    invocation: Invocation,
    in world: World
  ) {
    self.places = places
    self.centre = centre
    self.premises = premises
    self.languages = languages
    self.invocation = invocation
    self.world = world
    shelf = places.shelf
    language = languages.chosen.language
    if let opened { courses[opened.course.id] = opened }
  }

  deinit { premises?.bearWitness() }

  func perform(_ effect: Effect) -> [Reply] {
    do {
      let reply = try reply(to: effect)
      // The clock looks every second and mends nothing.
      if case .checkTime = effect {} else { unresolved = nil }
      keepTime(of: reply)
      return [reply]
    } catch {
      let fault = fault(error)
      unresolved = fault
      return [.failed(fault)]
    }
  }

  /// Milliseconds that an attempt has been on the screen since its last answer.
  func elapsed(of attempt: Attempt) -> Int { screenTime.elapsed(of: attempt.start.attempt, at: world.monotonic()) }

  private func keepTime(of reply: Reply) {
    let now = world.monotonic()
    switch reply {
    case .underway(_, let attempt): screenTime.shows(attempt.start.attempt, at: now)
    case .staffLeft(let attempt?): screenTime.shows(attempt, at: now)
    case .kept(let attempt): screenTime.restarts(attempt.start.attempt, at: now)
    case .timeLeft, .frontEnd, .failed, .staff, .staffLeft(nil): break
    case .centreKept, .signedIn, .refused, .pinAsked, .numberTaken, .courses, .opened, .reading, .practised, .rated,
      .graded,
      .certificate,
      .bookmarked, .staffCalled:
      screenTime.leaves(at: now)
    case .speaks, .surveyed: break
    }
  }

  private func reply(to effect: Effect) throws -> Reply {
    switch effect {
    case .keepCentre(let centre): return try keep(centre)
    case .signIn(let number, let pin): return try signIn(number: number, pin: pin)
    case .enrol(let particulars, let pin): return try enrol(particulars, pin: pin)
    case .listCourses: return .courses(try offers())
    case .open(let id): return .opened(try visit(id))
    case .read(let id, let place):
      if let place { try bookmark(id, at: place) }
      return .reading(try visit(id))
    case .bookmark(let id, let place):
      try bookmark(id, at: place)
      return .bookmarked
    case .practise(let id, let item, let response):
      try openPremises().store.setPractice(response, to: item, of: signedIn().id, in: id)
      return .practised(item, response)
    case .rate(let id, let version, let item, let point):
      try openPremises().store.countRating(point, of: item, in: id, version)
      return .rated(item)
    case .keepRole(let id, let role):
      try openPremises().store.setRole(role, of: signedIn().id, in: id)
      return .opened(try visit(id))
    case .begin(let id): return try begin(id)
    case .answer(let attempt, let item, let response, let language):
      return try answer(attempt, item, response, language)
    case .checkTime(let attempt, let language, let isAsked):
      return try checkTime(of: attempt, language, isAsked: isAsked)
    case .submit(let attempt, let language):
      defer { premises?.bearWitness() }
      return try submit(attempt, language: language)
    case .surveyLanguages(let course):
      return .surveyed(languages.tongues.surveyed(CourseLanguages(of: course, in: shelf)))
    case .speak(let language):
      guard let words = languages.words(in: language) else { throw unavailable(language) }
      self.language = language
      return .speaks(words, onScreen.map(text))
    case .askPIN(let number): return try askPIN(number: number)
    case .choosePIN(let number, let pin): return try choosePIN(number: number, pin: pin)
    case .callStaff(let trainee, let course): return try callStaff(for: trainee, on: course)
    case .allow(let wish, let passphrase):
      defer { premises?.bearWitness() }
      return try allow(wish, passphrase: passphrase)
    case .leaveStaff(let attempt): return .staffLeft(attempt)
    case .keepFrontEnd(let frontEnd):
      try openPremises().store.setWorksInLines(frontEnd == .linear, of: signedIn().id)
      return .frontEnd(nil)
    case .recallFrontEnd:
      return .frontEnd(try openPremises().store.worksInLines(of: signedIn().id).map { $0 ? .linear : .fullScreen })
    case .showCertificate(let id, let language):
      defer { premises?.bearWitness() }
      return try showCertificate(id, language: language)
    }
  }

  private func keep(_ centre: Centre) throws -> Reply {
    try makeFolder(Places.folder(of: places.centre))
    try replace(places.centre, with: Array(CentreFile.text(of: centre).utf8), mode: 0o644)
    self.centre = centre
    return .centreKept(centre, languages.words(in: centre.language))
  }

  /// The store, opened at the latest when somebody signs in.
  func openPremises() throws -> Premises {
    if let premises { return premises }
    guard let centre else { preconditionFailure("the centre is asked about before anybody signs in") }
    let opened = try Premises.open(places, for: centre, in: world)
    premises = opened
    return opened
  }

  func signedIn() -> KnownPerson {
    guard let person else { preconditionFailure("a course is opened by somebody who is signed in") }
    return person
  }
}
