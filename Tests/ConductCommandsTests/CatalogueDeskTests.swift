import Courseware
import TerminalUI
import Testing

@testable import ConductCommands

/// What the catalogue says of each course comes from the records.
@Suite struct CatalogueDeskTests {
  private static let day: Int64 = 86_400_000

  private func offers(_ sitting: Sitting) throws -> [Offer] {
    let reply = try sitting.only(.listCourses)
    guard case .courses(let offers) = reply else { throw Sitting.Unexpected(replies: [reply]) }
    return offers
  }

  private func standing(_ sitting: Sitting) throws -> Standing? {
    try offers(sitting).first { $0.course == Sitting.courseID }?.standing
  }

  @Test func whatWasReadLastIsGoneOnWith() throws {
    let sitting = try Sitting(FixedWorld())
    var walk = try Walk(sitting)
    walk.enrol("NA-0417", names: ["Sukarno"], printed: "Sukarno")
    // The other way round: what stands first in the catalogue is read last.
    for title in walk.entries.reversed() {
      let place = try #require(walk.entries.firstIndex(of: title))
      walk.choose(place + 1)
      while walk.page.key?.hasPrefix("role/") == true { walk.choose(1) }
      walk.choose(1)
      walk.press(.next)
      while walk.page.key != "catalogue" { walk.press(.back) }
    }
    walk.press(.back)
    walk.signIn("NA-0417")
    #expect(walk.entries.first?.hasPrefix("Go on: ") == true, "\(walk.entries)")
    walk.choose(1)
    #expect(walk.page.progress?.label.hasPrefix("Step ") == true)
    let page = walk.page
    walk.press(.back)
    walk.press(.back)
    walk.choose(1)
    #expect(walk.page == page)
  }

  @Test func aPassIsDueBeforeItsEndAndOverAfterIt() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    _ = try sitting.take("sea-prevention")
    guard case .passed(let end?)? = try standing(sitting) else {
      Issue.record("not in force")
      return
    }
    sitting.fixed.wait(end - sitting.fixed.wall - 30 * Self.day)
    #expect(try standing(sitting) == .expiring(until: end, days: 30))
    sitting.fixed.wait(31 * Self.day)
    #expect(try standing(sitting) == .expired(since: end))
  }

  @Test func aFailedFinalSaysWhenItMayBeTriedAgain() throws {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    _ = try sitting.take("sea-prevention", rightly: false)
    guard case .failed(.from(let opens))? = try standing(sitting) else {
      Issue.record("\(String(describing: try standing(sitting)))")
      return
    }
    sitting.fixed.wait(opens - sitting.fixed.wall + 1)
    #expect(try standing(sitting) == .failed(.now))
  }
}
