internal import Courseware
internal import Records
internal import TerminalUI

/// A final from its first question to its result.
extension Desk {
  func begin(_ id: Course.ID) throws -> Reply {
    let (store, writer) = (try openPremises().store, try openPremises().writer)
    if let underway = try underway(at: id) {
      return .underway(
        try visit(in: underway.open), try store.attempt(underway.attempt, in: underway.open.course))
    }
    let open = try course(id)
    // The menu does not offer it; another terminal may have used the last attempt up meanwhile.
    let visit = try visit(id)
    guard case .mayStart = visit.eligibility, let role = visit.role else { return .opened(visit) }
    var chance = world.chance
    guard let form = try form(of: open.course, for: role, using: &chance) else {
      throw Fault.courseUnavailable(id.text)
    }
    try store.keep(try Archive.edition(of: open))
    let start = Attempt.Start(
      attempt: Attempt.ID(milliseconds: max(0, world.wall()), random: &chance), person: signedIn().id,
      course: id, version: open.course.version, edition: open.digest, scored: open.scored, audience: role.audience,
      language: visit.course.language, textState: visit.text.state, form: form, grader: .current, session: nil)
    let attempt = try writer.start(start, in: open.course)
    return .underway(visit, attempt)
  }

  /// A refresher asks about what this trainee knew least, any other course what chance draws.
  private func form(
    of course: Course, for role: Role, using chance: inout some RandomNumberGenerator
  ) throws -> Form? {
    guard course.refreshes != nil else { return course.drawForm(for: role.audience, using: &chance) }
    return try refreshment(of: course, as: role).flatMap {
      course.drawSession(for: role.audience, about: $0.objectives, sparing: $0.asked, using: &chance)
    }
  }

  /// Staff may have added time meanwhile, here or at another terminal.
  private func current(_ attempt: Attempt) throws -> Attempt {
    attempt.allowed(extraMinutes: try openPremises().store.extraMinutes(of: attempt.start.attempt))
  }

  /// An answer that comes after the time limit is none: what was answered before it is handed in.
  func answer(_ attempt: Attempt, _ item: Item.ID, _ response: Response, _ language: String) throws -> Reply {
    let (attempt, elapsed) = (try current(attempt), elapsed(of: attempt))
    if attempt.timeLeft(after: elapsed) == 0 { return try submit(attempt, language: language, ranOutAfter: elapsed) }
    return .kept(try openPremises().writer.answer(attempt, item: item, response: response, elapsed: elapsed))
  }

  func checkTime(of attempt: Attempt, _ language: String, isAsked: Bool) throws -> Reply {
    let (attempt, elapsed) = (try current(attempt), elapsed(of: attempt))
    guard let left = attempt.timeLeft(after: elapsed) else { preconditionFailure("asked where no time runs") }
    if left == 0 { return try submit(attempt, language: language, ranOutAfter: elapsed) }
    return .timeLeft(milliseconds: left, isAsked: isAsked)
  }

  /// - Parameter elapsed: where the time limit ends it, the milliseconds on the screen since the last answer.
  func submit(_ attempt: Attempt, language: String, ranOutAfter elapsed: Int? = nil) throws -> Reply {
    let open = try archived(attempt.start.edition)
    let course = open.course
    let handedIn = try openPremises().writer.submit(attempt, in: course, ranOutAfter: elapsed)
    var attempt = try current(attempt)
    if let done = try? attempt.applying(elapsed.map { .ranOut(after: $0) } ?? .submitted) { attempt = done }
    let visit = try visit(in: open, after: attempt)
    switch handedIn {
    case .specimen(let outcome):
      let paper: PaperState = outcome.passed ? .issued(try clerk(language).specimen(of: attempt, outcome)) : .none
      return .graded(visit, FinalResult(attempt: attempt, outcome: outcome, paper: paper))
    case .counts(let completion, let outcome):
      let paper = outcome.passed ? issue(for: completion, attempt.start, course, language) : .none
      return .graded(visit, FinalResult(attempt: attempt, outcome: outcome, paper: paper))
    }
  }
}
