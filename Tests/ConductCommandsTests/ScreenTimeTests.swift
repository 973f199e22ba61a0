import Courseware
import Testing

@testable import ConductCommands

@Suite struct ScreenTimeTests {
  @Test func losesNothingWhereAFinalIsShownThatStandsThereAlready() throws {
    var random = SystemRandomNumberGenerator()
    let attempt = Attempt.ID(milliseconds: 0, random: &random)
    var time = ScreenTime()
    time.shows(attempt, at: 1_000)
    time.shows(attempt, at: 61_000)
    #expect(time.elapsed(of: attempt, at: 71_000) == 70_000)
  }

  @Test func countsNothingWhileAnotherPageStandsThere() throws {
    var random = SystemRandomNumberGenerator()
    let attempt = Attempt.ID(milliseconds: 0, random: &random)
    var time = ScreenTime()
    time.shows(attempt, at: 1_000)
    time.leaves(at: 3_000)
    time.shows(attempt, at: 60_000)
    #expect(time.elapsed(of: attempt, at: 61_000) == 3_000)
  }
}
