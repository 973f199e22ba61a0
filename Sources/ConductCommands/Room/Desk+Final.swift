internal import Courseware
internal import Records
internal import TerminalUI

/// A final from its first question to its result.
extension Desk {
  func begin(_ id: Course.ID) throws -> Reply {
    let (store, writer) = (try openPremises().store, try openPremises().writer)
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

  func submit(_ attempt: Attempt, language: String) throws -> Reply {
    let course = try archived(attempt.start.edition)
    let handedIn = try openPremises().writer.submit(attempt, in: course)
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
}
