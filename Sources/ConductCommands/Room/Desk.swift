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
    shelf = places.shelf
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
  func fault(_ error: any Error) -> Fault {
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
      try openPremises().store.setBookmark(Bookmark(edition: edition, place: place), of: signedIn().id, in: id)
      return .bookmarked
    case .practise(let id, let item, let response):
      try openPremises().store.setPractice(response, to: item, of: signedIn().id, in: id)
      return .practised(item, response)
    case .begin(let id): return try begin(id)
    case .answer(let attempt, let item, let response):
      let elapsed = Int(world.monotonic() - shownAt)
      return .kept(try openPremises().writer.answer(attempt, item: item, response: response, elapsed: elapsed))
    case .submit(let attempt, let language):
      defer { premises?.bearWitness() }
      return try submit(attempt, language: language)
    case .showCertificate(let id, let language):
      defer { premises?.bearWitness() }
      return try showCertificate(id, language: language)
    }
  }

  private func keep(_ centre: Centre) throws -> Reply {
    try makeFolder(Places.folder(of: places.centre))
    try replace(places.centre, with: Array(CentreFile.text(of: centre).utf8), mode: 0o644)
    self.centre = centre
    return .centreKept(centre)
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
