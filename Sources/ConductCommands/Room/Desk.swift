internal import CourseXML
internal import Courseware
internal import Credentials
internal import Records
internal import TerminalUI
internal import Text

/// Does what the training room's screens decide: keeps, looks up, issues. One effect at a time, durably, and each ends
/// in a reply, a fault too.
final class Desk {
  private let places: Places
  private let world: World
  private let shelf: Shelf
  private let languages: Languages
  private let invocation: Invocation
  /// What the last effect failed at, if it did.
  private(set) var unresolved: Fault?
  /// nil until the five questions are answered.
  private var centre: Centre?
  private var premises: Premises?
  private var person: KnownPerson?
  private var courses: [Course.ID: OpenCourse] = [:]
  /// When the page that is on the screen appeared, on a clock that is never set.
  private var shownAt: Int64

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
    shelf = Shelf(folder: places.courses)
    if let opened { courses[opened.course.id] = opened }
    shownAt = world.monotonic()
  }

  deinit { premises?.bearWitness() }

  func perform(_ effect: Effect) -> [Reply] {
    defer { shownAt = world.monotonic() }
    do {
      let reply = try reply(to: effect)
      unresolved = nil
      return [reply]
    } catch {
      let fault = fault(error)
      unresolved = fault
      return [.failed(fault)]
    }
  }

  /// What the trainee is told of an error.
  private func fault(_ error: any Error) -> Fault {
    switch error {
    case let fault as RecordFault: fault.fault(places)
    case let fault as FileFault: fault.isDiskFull ? .diskFull : .cannotWrite(path: shown(fault.path))
    case let fault as Fault: fault
    case let failure as Failure: .other(failure.what)
    default: .other(shown("\(error)"))
    }
  }

  private func reply(to effect: Effect) throws -> Reply {
    switch effect {
    case .keepCentre(let centre): return try keep(centre)
    case .signIn(let number, let pin): return try signIn(number: number, pin: pin)
    case .enrol(let particulars, let pin): return try enrol(particulars, pin: pin)
    case .listCourses: return .courses(try shelf.ids().map(offer))
    case .open(let id): return .opened(try visit(id))
    case .bookmark(let id, let place):
      let edition = try course(id).digest
      try desk().store.setBookmark(Bookmark(edition: edition, place: place), of: signedIn().id, in: id)
      return .bookmarked
    case .practise(let id, let item, let response):
      try desk().store.setPractice(response, to: item, of: signedIn().id, in: id)
      return .practised(item, response)
    case .begin(let id): return try begin(id)
    case .answer(let attempt, let item, let response):
      let elapsed = Int(world.monotonic() - shownAt)
      return .kept(try desk().writer.answer(attempt, item: item, response: response, elapsed: elapsed))
    case .submit(let attempt, let language):
      defer { premises?.bearWitness() }
      return try submit(attempt, language: language)
    case .showCertificate(let id, let language):
      defer { premises?.bearWitness() }
      return try showCertificate(id, language: language)
    }
  }

  // MARK: The room

  private func keep(_ centre: Centre) throws -> Reply {
    try makeFolder(Places.folder(of: places.centre))
    try replace(places.centre, with: Array(CentreFile.text(of: centre).utf8), mode: 0o644)
    self.centre = centre
    return .centreKept(centre)
  }

  /// The store, opened at the latest when somebody signs in.
  private func desk() throws -> Premises {
    if let premises { return premises }
    guard let centre else { preconditionFailure("the centre is asked about before anybody signs in") }
    let opened = try Premises.open(places, for: centre, in: world)
    premises = opened
    return opened
  }

  private func signedIn() -> KnownPerson {
    guard let person else { preconditionFailure("a course is opened by somebody who is signed in") }
    return person
  }

  // MARK: People

  private func signIn(number: String, pin: String) throws -> Reply {
    let store = try desk().store
    guard let person = try store.person(number: number), let before = try store.countPINTry(of: person.id) else {
      world.sleep(Patience.seconds(after: 1))
      return .refused(seconds: Patience.seconds(after: 1))
    }
    // Whoever tries the same number at other terminals adds to the wait of each.
    if let last = before.lastFailure {
      let passed = (world.wall() - last.milliseconds) / 1000
      let open = Int64(Patience.seconds(after: before.failures)) - max(0, passed)
      if open > 0 { world.sleep(Int(open)) }
    }
    let isRight = PINSlots(folder: places.home, in: world).holding {
      PINHash(stored: before.hash)?.matches(pin) ?? false
    }
    guard isRight else {
      let seconds = Patience.seconds(after: before.failures + 1)
      world.sleep(seconds)
      return .refused(seconds: seconds)
    }
    try store.forgetWrongPINs(of: person.id)
    return try welcome(person)
  }

  private func enrol(_ particulars: Particulars, pin: String) throws -> Reply {
    let identity: Identity
    do {
      identity = try Identity(particulars)
      // What a certificate cannot print is refused now and not after the final.
      _ = try PrintedText(identity.printedName)
    } catch { throw Fault.nameRefused }
    let hash = try PINSlots(folder: places.home, in: world).holding { try PINHash(of: pin) }
    var chance = world.chance
    let id = Person.ID(milliseconds: max(0, world.wall()), random: &chance)
    do {
      try desk().writer.enrol(id, as: identity, pinHash: hash.text)
    } catch RecordFault.numberTaken {
      return .numberTaken
    }
    return try welcome(KnownPerson(id: id, identity: identity))
  }

  private func welcome(_ person: KnownPerson) throws -> Reply {
    self.person = person
    let trainee = Trainee(id: person.id, printedName: person.identity.printedName)
    let store = try desk().store
    for attempt in try store.underway(of: person.id) {
      do {
        let course = try archived(try store.start(of: attempt).edition)
        _ = try store.attempt(attempt, in: course)
        return .signedIn(trainee, underway: try visit(in: course))
      } catch let fault as RecordFault where fault.isOfOneAttempt {
        // The other courses stay open to the trainee; this one says what is wrong when it is opened.
        continue
      }
    }
    return .signedIn(trainee, underway: nil)
  }

  // MARK: Courses

  private func course(_ id: Course.ID) throws(Fault) -> OpenCourse {
    if let open = courses[id] { return open }
    do {
      let open = try shelf.course(id)
      courses[id] = open
      return open
    } catch { throw .courseUnavailable(id.text) }
  }

  /// A running attempt reads the edition that it was started under, whatever lies in the folder now.
  private func archived(_ edition: String) throws -> Course {
    guard let open = courses.values.first(where: { $0.digest == edition }) else {
      return try Archive(desk().store).course(edition)
    }
    return open.course
  }

  private func history(of course: Course) throws -> Eligibility.History {
    try desk().store.history(of: signedIn().id, course: course.id, major: course.version.major)
  }

  private func offer(_ id: Course.ID) throws -> Offer {
    guard let open = try? course(id) else {
      return Offer(course: id, title: id.text, summary: "", minutes: nil, standing: .broken)
    }
    let course = open.course
    var standing = Standing.broken
    do { standing = try self.standing(in: course, try history(of: course)) } catch let fault as RecordFault {
      guard fault.isOfOneAttempt else { throw fault }
    }
    return Offer(
      course: id, title: course.title, summary: course.summary, minutes: course.minutes, standing: standing)
  }

  /// What lies in the folder; where that is gone, the edition of an attempt that is underway.
  private func visit(_ id: Course.ID) throws -> Visit {
    do { return try visit(in: try course(id).course) } catch let fault as Fault {
      guard let underway = try underway(at: id) else { throw fault }
      return try visit(in: underway.course)
    }
  }

  private func visit(in course: Course) throws -> Visit {
    let (store, writer) = (try desk().store, try desk().writer)
    let history = try history(of: course)
    return Visit(
      course: course, place: try store.bookmark(of: signedIn().id, in: course.id)?.place,
      practised: try store.practice(of: signedIn().id, in: course.id), standing: try standing(in: course, history),
      eligibility: Eligibility(after: history, under: course.assessment, now: try writer.now().milliseconds))
  }

  /// The attempt at a course that is not handed in, and the edition it was started under.
  private func underway(at id: Course.ID) throws -> (attempt: Attempt.ID, course: Course)? {
    let store = try desk().store
    for attempt in try store.underway(of: signedIn().id) {
      let start = try store.start(of: attempt)
      if start.course == id { return (attempt, try archived(start.edition)) }
    }
    return nil
  }

  private func standing(in course: Course, _ history: Eligibility.History) throws -> Standing {
    let store = try desk().store
    if let underway = history.underway {
      let start = try store.start(of: underway)
      let attempt = try store.attempt(underway, in: try archived(start.edition))
      return .finalUnderway(answered: attempt.items.count - attempt.unanswered.count, total: attempt.items.count)
    }
    if let pass = try lastPass(in: course) {
      return .passed(until: try expiry(of: course, from: try store.countedTime(of: pass)))
    }
    if history.failed > 0 { return .failed }
    let plan = ReadingPlan(course, for: .personnel)
    guard let place = try store.bookmark(of: signedIn().id, in: course.id)?.place, let index = plan.index(of: place)
    else { return .notBegun }
    return .reading(number: index + 1, total: plan.steps.count)
  }

  private func lastPass(in course: Course) throws -> Completion? {
    try desk().store.completions(of: signedIn().id, in: course.id).last {
      $0.facts.result == .passed && $0.facts.version.major == course.version.major
    }
  }

  private func expiry(of course: Course, from completed: Timestamp) throws -> Int64? {
    guard let centre else { return nil }
    return try course.certificate.expiry(from: completed.milliseconds, zone: centre.zone)
  }

  // MARK: The final

  private func begin(_ id: Course.ID) throws -> Reply {
    let (store, writer) = (try desk().store, try desk().writer)
    if let underway = try underway(at: id) {
      return .underway(try visit(in: underway.course), try store.attempt(underway.attempt, in: underway.course))
    }
    let open = try course(id)
    // The menu does not offer it; another terminal may have used the last attempt up meanwhile.
    let visit = try visit(id)
    guard case .mayStart = visit.eligibility else { return .opened(visit) }
    var chance = world.chance
    guard let form = open.course.drawForm(for: .personnel, using: &chance) else {
      throw Fault.courseUnavailable(id.text)
    }
    try store.keep(try Archive.edition(of: open))
    let start = Attempt.Start(
      attempt: Attempt.ID(milliseconds: max(0, world.wall()), random: &chance), person: signedIn().id,
      course: id, version: open.course.version, edition: open.digest, scored: open.scored, audience: .personnel,
      language: open.course.language, textState: .source, form: form, grader: .current, session: nil)
    let attempt = try writer.start(start, in: open.course)
    return .underway(visit, attempt)
  }

  private func submit(_ attempt: Attempt, language: String) throws -> Reply {
    let course = try archived(attempt.start.edition)
    let handedIn = try desk().writer.submit(attempt, in: course)
    let visit = try visit(in: course)
    switch handedIn {
    case .specimen(let outcome):
      let paper: PaperState = outcome.passed ? .issued(try clerk(language).specimen(of: attempt, outcome)) : .none
      return .graded(visit, FinalResult(attempt: attempt, outcome: outcome, paper: paper))
    case .counts(let completion, let outcome):
      let paper = outcome.passed ? issue(for: completion, attempt.start, course, language) : .none
      return .graded(visit, FinalResult(attempt: attempt, outcome: outcome, paper: paper))
    }
  }

  // MARK: Certificates

  private func clerk(_ language: String) throws -> Clerk {
    guard let centre, let words = languages.words(in: language) else {
      preconditionFailure("the centre is known before anybody signs in, and the room speaks a language that it has")
    }
    return Clerk(
      premises: try desk(), places: places, centre: centre, person: signedIn(), words: words,
      invocation: invocation, world: world)
  }

  /// The result stands whatever becomes of the paper; so a fault here is part of the answer and not its end.
  private func issue(
    for completion: Completion, _ start: Attempt.Start, _ course: Course, _ language: String
  ) -> PaperState {
    do {
      return .issued(try clerk(language).paper(for: completion, start, course))
    } catch RecordFault.clockDoubtful {
      return .withheld
    } catch {
      return .failed(fault(error))
    }
  }

  private func showCertificate(_ id: Course.ID, language: String) throws -> Reply {
    let visit = try visit(id)
    guard let pass = try lastPass(in: visit.course) else { throw Fault.courseUnavailable(id.text) }
    let start = try desk().store.start(of: pass.facts.attempt)
    switch issue(for: pass, start, try archived(start.edition), language) {
    case .issued(let paper): return .certificate(visit, paper)
    case .withheld: throw RecordFault.clockDoubtful(doubt: 0)
    case .failed(let fault): throw fault
    case .none: preconditionFailure("a pass has a paper")
    }
  }
}

/// How long a wrong PIN makes one wait: longer each time, never for ever.
enum Patience {
  /// Seconds after so many wrong tries in a row: 1, 2, 4 … 30.
  static func seconds(after failures: Int) -> Int { failures <= 0 ? 0 : min(30, 1 << min(failures - 1, 5)) }
}

extension Identity {
  init(_ particulars: Particulars) throws(Fault) {
    func given(_ text: String) -> String? { text.isEmpty ? nil : text }
    // A certificate prints single spaces only.
    let printed = particulars.printed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let names: Names =
      switch particulars.names {
      case .familyAndGiven(let family, let given): .familyAndGiven(family: family, given: given)
      case .one(let name): .single(name)
      }
    try self.init(
      names: names, number: particulars.serviceNumber, country: particulars.country?.code,
      rank: given(particulars.rank), unit: given(particulars.unit), printed: given(printed), nfc: nfc)
  }
}

extension RecordFault {
  /// What was kept of an attempt, or of its edition, is damaged; the rest of the store is not.
  fileprivate var isOfOneAttempt: Bool {
    switch self {
    case .damagedLine, .damagedPrivateRow, .damagedEdition, .editionNotKept, .anotherCourse, .unknownAttempt, .refused:
      true
    case .database, .file, .storeExists, .notAStore, .newerStore, .notDurable, .keyDoesNotMakeLog, .logExists,
      .unknownLog, .logIsContinued, .notTheHead, .otherMachine, .notWritable, .objection, .clockDoubtful,
      .clockNotDoubtful, .numberTaken, .unknownPerson, .attemptUnderway, .continuedElsewhere, .notPassed,
      .alreadyIssued:
      false
    }
  }

  /// What the trainee is told.
  func fault(_ places: Places) -> Fault {
    switch self {
    case .database(let fault) where fault.reason == .diskFull: .diskFull
    case .database(let fault) where fault.reason == .readOnly || fault.reason == .cannotOpen:
      .cannotWrite(path: shown(places.store))
    case .continuedElsewhere, .attemptUnderway, .refused(.alreadySubmitted): .continuedElsewhere
    default: .other(failure(places).what)
    }
  }
}
