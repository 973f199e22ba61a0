internal import Courseware
internal import Records
internal import TerminalUI

/// What a pass gives.
extension Desk {
  func clerk(_ language: String) throws -> Clerk {
    guard let centre else { preconditionFailure("the centre is known before anybody signs in") }
    guard let words = languages.words(in: language) else { throw unavailable(language) }
    return Clerk(
      premises: try openPremises(), places: places, centre: centre, person: signedIn(), words: words,
      invocation: invocation, world: world)
  }

  /// The result stands whatever becomes of the paper; so a fault here is part of the answer and not its end.
  func issue(
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

  func showCertificate(_ id: Course.ID, language: String) throws -> Reply {
    let visit = try visit(id)
    guard let pass = try lastPass(in: visit.course) else { throw Fault.courseUnavailable(id.text) }
    let start = try openPremises().store.start(of: pass.facts.attempt)
    switch issue(for: pass, start, try archived(start.edition).course, language) {
    case .issued(let paper): return .certificate(visit, paper)
    case .withheld: throw RecordFault.clockDoubtful(doubt: 0)
    case .failed(let fault): throw fault
    case .none: preconditionFailure("a pass has a paper")
    }
  }
}
