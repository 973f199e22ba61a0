internal import CourseXML
internal import Courseware
internal import Records
internal import TerminalUI

/// What there is to take, and how far the trainee is with it.
extension Desk {
  func course(_ id: Course.ID) throws(Fault) -> OpenCourse {
    if let open = courses[id] { return open }
    do {
      let open = try shelf.course(id)
      courses[id] = open
      return open
    } catch { throw .courseUnavailable(id.text) }
  }

  /// A running attempt reads the edition that it was started under, whatever lies in the folder now.
  func archived(_ edition: String) throws -> OpenCourse {
    try courses.values.first { $0.digest == edition } ?? Archive(openPremises().store).open(edition)
  }

  /// The course in the trainee's language, where it has been translated into it; else in its own.
  func text(of open: OpenCourse) -> CourseText {
    guard open.course.language != language, open.files.translations.contains(language.lowercased()) else {
      return CourseText(open.course)
    }
    let key = open.digest + " " + language
    if let text = texts[key] { return text }
    let text = open.text(in: language) ?? CourseText(open.course)
    texts[key] = text
    return text
  }

  func history(of course: Course) throws -> Eligibility.History {
    try openPremises().store.history(of: signedIn().id, course: course.id, major: course.version.major)
  }

  func bookmark(_ id: Course.ID, at place: String) throws {
    let edition = try course(id).digest
    try openPremises().store.setBookmark(Bookmark(edition: edition, place: place), of: signedIn().id, in: id)
  }

  /// The catalogue: a final that is underway comes before what was read last.
  func offers() throws -> [Offer] {
    let last = try openPremises().store.lastRead(by: signedIn().id)
    let offers = try shelf.ids().map { try offer($0, last: last) }
    return offers.contains { $0.goOn?.isFinal ?? false } ? offers.map(\.goingOnWithFinalsOnly) : offers
  }

  /// - Parameter last: what was read last.
  private func offer(_ id: Course.ID, last: Course.ID?) throws -> Offer {
    guard let open = try? course(id) else {
      return Offer(course: id, title: id.text, summary: "", minutes: nil, language: language, standing: .broken)
    }
    let course = open.course
    var standing = Standing.broken
    var goOn: Offer.GoOn?
    do {
      let (role, history) = (try role(in: course), try history(of: course))
      standing = try self.standing(in: course, as: role, history)
      goOn = try self.goOn(in: course, as: role, standing, isLast: id == last)
    } catch let fault as RecordFault {
      guard fault.isOfOneAttempt else { throw fault }
    }
    let text = text(of: open)
    return Offer(
      course: id, title: text.course.title, summary: text.course.summary, minutes: course.minutes,
      language: text.course.language, state: text.state, standing: standing, goOn: goOn)
  }

  /// nil for a course that has been read to its last step: what comes next is not reading.
  private func goOn(in course: Course, as role: Role?, _ standing: Standing, isLast: Bool) throws -> Offer.GoOn? {
    switch standing {
    case .finalUnderway(let answered, let total): return .final(answered: answered, total: total)
    case .refresher(.underway(let answered, let total), _): return .session(answered: answered, total: total)
    case .notBegun, .reading, .failed, .passed, .expiring, .expired, .refresher, .broken: break
    }
    guard isLast, let place = try readingPlace(in: course, as: role), place.number < place.total else { return nil }
    return .reading(number: place.number, total: place.total)
  }

  private func readingPlace(in course: Course, as role: Role?) throws -> (number: Int, total: Int)? {
    let plan = ReadingPlan(course, for: role)
    guard let place = try openPremises().store.bookmark(of: signedIn().id, in: course.id)?.place,
      let index = plan.index(of: place)
    else { return nil }
    return (index + 1, plan.steps.count)
  }

  /// What lies in the folder; where that is gone, the edition of an attempt that is underway.
  func visit(_ id: Course.ID) throws -> Visit {
    do { return try visit(in: try course(id)) } catch let fault as Fault {
      guard let underway = try underway(at: id) else { throw fault }
      return try visit(in: underway.open)
    }
  }

  /// - Parameter attempt: what was just handed in, where its result is to be shown beside the course.
  func visit(in open: OpenCourse, after attempt: Attempt? = nil) throws -> Visit {
    onScreen = open
    let course = open.course
    let (store, writer) = (try openPremises().store, try openPremises().writer)
    let history = try history(of: course)
    let role = try role(in: course, underway: history.underway)
    let refreshment = try refreshment(of: course, as: role)
    let asked = try attempt ?? history.underway.map { try store.attempt($0, in: course) }
    return Visit(
      text(of: open), reading: scope(of: course, asking: asked?.items, refreshment, as: role), role: role,
      place: try store.bookmark(of: signedIn().id, in: course.id)?.place,
      practised: try store.practice(of: signedIn().id, in: course.id),
      standing: try standing(in: course, as: role, history),
      eligibility: try eligibility(for: course, history, now: try writer.now().milliseconds),
      history: history,
      titles: Dictionary(
        (course.prerequisites.map(\.course) + (course.refreshes?.courses ?? [])).compactMap { needed in
          (try? self.course(needed)).map { (needed, text(of: $0).course.title) }
        }, uniquingKeysWith: { first, _ in first }))
  }

  private func eligibility(for course: Course, _ history: Eligibility.History, now: Int64) throws -> Eligibility {
    if history.underway == nil, let refreshed = course.refreshes?.courses.first,
      try refreshment(of: course, as: nil) == nil
    {
      return .mustPass(Prerequisite(course: refreshed, major: 0))
    }
    return Eligibility(
      after: history, under: course.assessment, requiring: course.prerequisites,
      having: try course.prerequisites.flatMap { try passes(in: $0.course) }, now: now)
  }

  /// As whom the trainee takes a course; nil where that must still be asked. A final that is underway was drawn for the
  /// audience of its start.
  private func role(in course: Course, underway: Attempt.ID? = nil) throws -> Role? {
    let store = try openPremises().store
    let kept = try store.role(of: signedIn().id, in: course.id)
    let job = kept?.job.flatMap { id in course.jobs.first { $0.id == id }?.id }
    if let underway { return Role(try store.start(of: underway).audience, job: job) }
    guard course.hasVariants else { return Role(.personnel) }
    return kept.map { Role($0.audience, job: job) }
  }

  /// What the trainee has passed of a course, and until when each pass counts. Specimens leave none.
  private func passes(in id: Course.ID) throws -> [Eligibility.Pass] {
    let store = try openPremises().store
    return try store.completions(of: signedIn().id, in: id).filter { $0.facts.result == .passed }.map { pass in
      let course = try archived(pass.facts.edition.hex).course
      return Eligibility.Pass(
        course: id, major: pass.facts.version.major,
        until: try expiry(of: course, from: try store.countedTime(of: pass)))
    }
  }

  /// The attempt at a course that is not handed in, and the edition it was started under.
  func underway(at id: Course.ID) throws -> (attempt: Attempt.ID, open: OpenCourse)? {
    try openPremises().store.startUnderway(of: signedIn().id, at: id).map { ($0.attempt, try archived($0.edition)) }
  }

  func standing(in course: Course, as role: Role?, _ history: Eligibility.History) throws -> Standing {
    let store = try openPremises().store
    if let underway = history.underway {
      let start = try store.start(of: underway)
      let attempt = try store.attempt(underway, in: try archived(start.edition).course)
      let (answered, total) = (attempt.items.count - attempt.unanswered.count, attempt.items.count)
      return course.refreshes == nil
        ? .finalUnderway(answered: answered, total: total)
        : .refresher(.underway(answered: answered, total: total), hasPass: try lastPass(in: course) != nil)
    }
    let now = try openPremises().writer.now().milliseconds
    if course.refreshes != nil {
      guard let refreshment = try refreshment(of: course, as: role) else { return .notBegun }
      return .refresher(
        try standing(of: refreshment, in: course, now: now), hasPass: try lastPass(in: course) != nil)
    }
    if let pass = try lastPass(in: course) {
      return Standing(passedUntil: try expiry(of: course, from: try store.countedTime(of: pass)), now: now)
    }
    if history.failed > 0 { return Standing(failedWith: try eligibility(for: course, history, now: now)) }
    return try readingPlace(in: course, as: role).map { .reading(number: $0.number, total: $0.total) } ?? .notBegun
  }

  func lastPass(in course: Course) throws -> Completion? {
    try openPremises().store.completions(of: signedIn().id, in: course.id).last {
      $0.facts.result == .passed && $0.facts.version.major == course.version.major
    }
  }

  func expiry(of course: Course, from completed: Timestamp) throws -> Int64? {
    guard let centre else { return nil }
    return try course.certificate.expiry(from: completed.milliseconds, zone: centre.zone)
  }
}

extension OpenCourse {
  /// The course in a language that it has a translation for; nil when that has faults, which its author sees.
  fileprivate func text(in language: String) -> CourseText? {
    guard let translated = files.translated(into: language, sha256),
      let course = CourseReader.readAgain(translated.files)
    else { return nil }
    return CourseText(
      course, translated.lessons.state, untranslated: translated.lessons.untranslated, source: self.course)
  }
}

extension Offer.GoOn {
  fileprivate var isFinal: Bool {
    switch self {
    case .final, .session: true
    case .reading: false
    }
  }
}

extension Offer {
  fileprivate var goingOnWithFinalsOnly: Offer {
    guard case .reading? = goOn else { return self }
    return Offer(
      course: course, title: title, summary: summary, minutes: minutes, language: language, state: state,
      standing: standing)
  }
}
