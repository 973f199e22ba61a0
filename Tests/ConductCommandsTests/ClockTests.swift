import Courseware
import TerminalUI
import Testing

@testable import ConductCommands

private let year: Int64 = 365 * 86_400_000

@Suite struct ClockTests {
  @Test func aClockSetBackAYearKeepsTheResultAndWithholdsThePaper() throws {
    let fixed = FixedWorld()
    try Sitting(fixed).enrol()
    fixed.restart(at: fixed.wall - year)
    let later = try Sitting(fixed)
    _ = try later.only(.signIn(number: "NA-0417", pin: "4711"))
    let result = try later.take("sea-prevention")
    #expect(result.outcome.passed)
    #expect(result.paper == .withheld)
  }

  @Test func thePaperIsIssuedWhenSomebodyHasConfirmedTheClock() throws {
    let fixed = FixedWorld()
    try Sitting(fixed).enrol()
    let now = fixed.wall
    fixed.restart(at: now - year)
    let doubtful = try Sitting(fixed)
    _ = try doubtful.only(.signIn(number: "NA-0417", pin: "4711"))
    _ = try doubtful.take("sea-prevention")
    fixed.restart(at: now + 3_600_000)
    let mended = try Sitting(fixed)
    #expect(try mended.run(["store", "confirm-clock", "--by", "Maj. Rai"]) == .done)
    _ = try mended.only(.signIn(number: "NA-0417", pin: "4711"))
    guard let id = Sitting.courseID,
      case .certificate(_, let paper) = try mended.only(.showCertificate(id, language: "en"))
    else {
      Issue.record("no certificate")
      return
    }
    // It counts from the day on which somebody vouched for the clock, not from what the clock had said.
    #expect(paper.lines.contains { $0.hasPrefix("Issued: 2026-11-21 11:") })
    #expect(paper.lines.contains { $0.hasPrefix("Valid until: 2027-11-21 18:14:59") })
  }

  @Test func aClockSetWhileTheMachineRunsChangesNothing() throws {
    let fixed = FixedWorld()
    let sitting = try Sitting(fixed)
    try sitting.enrol()
    fixed.wall -= year
    guard case .issued(let paper) = try sitting.take("sea-prevention").paper else {
      Issue.record("no paper")
      return
    }
    #expect(paper.lines.contains { $0.hasPrefix("Issued: 2026-11-21 10:") })
  }

  @Test func saysWhenThereIsNothingToConfirm() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    #expect(throws: Failure.self) { try sitting.run(["store", "confirm-clock", "--by", "Maj. Rai"]) }
  }

  @Test func aStoppedClockBeginsNoLog() throws {
    let fixed = FixedWorld()
    fixed.wall = 0
    let error = #expect(throws: Failure.self) { try Sitting(fixed) }
    #expect(error?.next.hasPrefix("Set it (date --set") == true)
  }
}
