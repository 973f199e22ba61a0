import ArgumentParser
import Courseware
import Credentials
import Encoding
import Glibc
import TerminalUI
import Testing

@testable import ConductCommands
@testable import Records

/// Staff at the command line and at the seat, with real keys.
@Suite struct StaffTests {
  private let fixed = FixedWorld()
  private let sitting: Sitting
  private let phrase = "ten green gates"
  private let sea: Course.ID

  /// The prevention course with a time limit of 45 minutes; Sgt Rai has a key in a file, Maj. Gurung one at the seat.
  init() throws {
    let content = fixed.folder + "/content"
    let from = FixedWorld.project + "/Courses/sea-prevention"
    for name in try FixedWorld.files(under: from) where !name.hasPrefix("MANIFEST") {
      let to = content + "/Courses/sea-prevention/" + name
      var text = String(decoding: try bytes(of: from + "/" + name, limit: 1 << 20), as: UTF8.self)
      if name == "course.xml" { text.replace("wait=\"PT24H\"", with: "wait=\"PT24H\" time-limit=\"PT45M\"") }
      try makeFolder(Places.folder(of: to))
      try replace(to, with: Array(text.utf8), mode: 0o600)
    }
    sitting = try Sitting(fixed, content: content)
    sea = try #require(Course.ID("sea-prevention"))
    try sitting.enrol()
    #expect(try sitting.run(["key", "new", "--role", "staff", "--name", "Sgt Rai", key]) == .done)
    fixed.secrets = [phrase, phrase]
    #expect(try sitting.run(["key", "new", "--role", "staff", "--name", "Maj. Gurung", "--passphrase"]) == .done)
    let seals = fixed.folder + "/keys/staff/"
    let pub = try #require(try FixedWorld.files(under: fixed.folder + "/keys/staff").first { $0.hasSuffix(".pub") })
    let list = try bytes(of: key + ".pub", limit: 1_000) + bytes(of: seals + pub, limit: 1_000)
    try replace(fixed.folder + "/staff", with: list, mode: 0o644)
  }

  private var key: String { fixed.folder + "/rai/staff.key" }
  private var content: [String] { ["--content", fixed.folder + "/content"] }

  private func person(_ words: String...) throws -> ConductCommands.ExitStatus {
    try sitting.run(["person"] + words + ["--reason", "The power failed", "--key", key] + content)
  }

  private func audit() throws -> ConductCommands.ExitStatus { try sitting.run(["record", "audit"] + content) }

  private func called(_ trainee: Person.ID? = nil) throws -> StaffCall {
    guard case .staffCalled(let call) = try sitting.only(.callStaff(trainee, on: trainee == nil ? nil : sea)) else {
      throw Sitting.Unexpected(replies: [])
    }
    return call
  }

  private func allow(_ matter: StaffWish.Matter, with passphrase: String? = nil) throws -> StaffAnswer {
    let wish = StaffWish(matter, reason: "The power failed", by: try #require(try called().members.first))
    guard case .staff(let answer) = try sitting.only(.allow(wish, passphrase: passphrase ?? phrase)) else {
      throw Sitting.Unexpected(replies: [])
    }
    return answer
  }

  private func visit() throws -> Visit {
    guard case .opened(let visit) = try sitting.only(.open(sea)) else { throw Sitting.Unexpected(replies: []) }
    return visit
  }

  private var trainee: Person.ID { sitting.desk.signedIn().id }

  // At the command line.

  @Test func aNewPINIsChosenAtTheNextSignIn() throws {
    #expect(try person("pin", "NA-0417") == .done)
    #expect(try sitting.only(.signIn(number: "NA-0417", pin: "4711")) == .refused(seconds: 1))
    #expect(try sitting.only(.askPIN(number: "na-0417")) == .pinAsked(isGone: true))
    guard case .signedIn = try sitting.only(.choosePIN(number: "NA-0417", pin: "8529")) else {
      Issue.record("not signed in")
      return
    }
    #expect(try sitting.only(.askPIN(number: "NA-0417")) == .pinAsked(isGone: false))
    #expect(try sitting.only(.choosePIN(number: "NA-0417", pin: "0000")) == .refused(seconds: 1))
    guard case .signedIn = try sitting.only(.signIn(number: "NA-0417", pin: "8529")) else {
      Issue.record("the new PIN opens nothing")
      return
    }
    #expect(try audit() == .done)
  }

  @Test func aPINThatNobodyTookAwayIsNotChosenAnew() throws {
    #expect(try sitting.only(.choosePIN(number: "NA-0417", pin: "8529")) == .refused(seconds: 1))
    #expect(try sitting.only(.askPIN(number: "XX-1")) == .pinAsked(isGone: false))
  }

  @Test func oneMoreAttemptOpensWhenTheLastIsUsed() throws {
    for _ in 1...3 {
      _ = try sitting.take("sea-prevention", rightly: false)
      fixed.wait(25 * 3_600_000)
    }
    #expect(try visit().eligibility == .noAttemptsLeft(used: 3))
    #expect(try person("allow", "NA-0417", "--course", "sea-prevention", "--attempt") == .done)
    #expect(try visit().eligibility == .mayStart)
    #expect(try sitting.take("sea-prevention").outcome.passed)
    #expect(try audit() == .done)
  }

  @Test func theWaitEndsNow() throws {
    _ = try sitting.take("sea-prevention", rightly: false)
    #expect(throws: Failure.self) { try person("allow", "NA-0417", "--course", "sea-prevention", "--attempt") }
    #expect(try person("allow", "NA-0417", "--course", "sea-prevention", "--no-wait") == .done)
    #expect(try visit().eligibility == .mayStart)
    #expect(throws: Failure.self) { try person("allow", "NA-0417", "--course", "sea-prevention", "--no-wait") }
  }

  @Test func timeIsGivenToTheAttemptUnderwayWithoutItBeingOpenedAgain() throws {
    let (_, first) = try sitting.begin("sea-prevention")
    fixed.wait(44 * 60_000)
    let attempt = try sitting.answer(first, first.items[0])
    #expect(try person("allow", "NA-0417", "--course", "sea-prevention", "--minutes", "10") == .done)
    fixed.wait(9 * 60_000)
    let reply = try sitting.only(.checkTime(attempt, language: "en", isAsked: true))
    #expect(reply == .timeLeft(milliseconds: 2 * 60_000, isAsked: true))
    let next = try sitting.answer(attempt, first.items[1])
    #expect(next.timeLimit == 55 * 60_000)
    fixed.wait(3 * 60_000)
    guard case .graded(_, let result) = try sitting.only(.checkTime(next, language: "en", isAsked: false)) else {
      Issue.record("the time is not over")
      return
    }
    #expect(result.attempt.end == .ranOut)
    #expect(try audit() == .done)
  }

  @Test func timeWaitsForTheNextAttempt() throws {
    #expect(try person("allow", "NA-0417", "--course", "sea-prevention", "--minutes", "20") == .done)
    #expect(try visit().history.minutesAdded == 20)
    #expect(try sitting.begin("sea-prevention").1.timeLimit == 65 * 60_000)
  }

  @Test func nobodyActsWithAKeyThatIsNotListed() throws {
    try replace(fixed.folder + "/staff", with: [], mode: 0o644)
    #expect(throws: Failure.self) { try person("pin", "NA-0417") }
    #expect(try sitting.only(.askPIN(number: "NA-0417")) == .pinAsked(isGone: false))
  }

  @Test func whoHasLeftIsKnownAndActsNoMore() throws {
    #expect(try person("pin", "NA-0417") == .done)
    let list = String(decoding: try bytes(of: fixed.folder + "/staff", limit: 1_000), as: UTF8.self)
    try replace(fixed.folder + "/staff", with: Array(list.replacing("\nRW", with: "\nformer RW").utf8), mode: 0o644)
    #expect(throws: Failure.self) { try person("pin", "NA-0417") }
    #expect(try audit() == .done)
  }

  @Test func theAuditNamesAKeyThatIsNotListed() throws {
    #expect(try person("pin", "NA-0417") == .done)
    try replace(fixed.folder + "/staff", with: [], mode: 0o644)
    #expect(try audit() == .notGood)
    #expect(fixed.text.contains("not on the staff list of this machine"))
  }

  @Test func theListsOfPeopleTellWhatWasAllowedAndWhy() throws {
    #expect(try person("allow", "NA-0417", "--course", "sea-prevention", "--minutes", "20") == .done)
    #expect(try sitting.run(["person", "list"]) == .done)
    #expect(fixed.text == "NA-0417  Anjali THAPA  attempts 0  passed 0  allowances 1\n")
    #expect(try sitting.run(["person", "show", "na-0417"]) == .done)
    #expect(fixed.text.contains("20 more minutes at sea-prevention version 1, by Sgt Rai"))
    #expect(fixed.text.contains("The power failed"))
  }

  @Test func theExportHasARowForEachAllowance() throws {
    #expect(try person("allow", "NA-0417", "--course", "sea-prevention", "--minutes", "20") == .done)
    #expect(try person("pin", "NA-0417") == .done)
    #expect(try sitting.run(["record", "export", "--of", "allowances", "--format", "csv"]) == .done)
    var reader = CSVReader(fixed.out)
    #expect(try reader.next() == AllowanceRows.export.columns)
    let time = try #require(try reader.next())
    #expect(time[1...3] == ["time", "NA-0417", "Anjali THAPA"] && time[7...8] == ["20", "Sgt Rai"])
    #expect(time[10] == "The power failed")
    #expect(try reader.next()?[1] == "pin")
    #expect(try reader.next() == nil)
  }

  @Test func anExplanationNamesWhatTheAttemptNeeded() throws {
    #expect(try person("allow", "NA-0417", "--course", "sea-prevention", "--minutes", "20") == .done)
    #expect(try person("pin", "NA-0417") == .done)
    let result = try sitting.take("sea-prevention")
    #expect(try sitting.run(["record", "explain", result.attempt.start.attempt.description]) == .done)
    #expect(fixed.text.contains("20 more minutes at sea-prevention version 1, by Sgt Rai"))
    #expect(!fixed.text.contains("a new PIN"))
  }

  @Test func aSealedKeySignsAtTheCommandLineToo() throws {
    let seals = fixed.folder + "/keys/staff"
    let sealed = try #require(try FixedWorld.files(under: seals).first { $0.hasSuffix(".key") })
    let words = ["person", "pin", "NA-0417", "--reason", "x", "--key", seals + "/" + sealed]
    fixed.secrets = ["ten red gates"]
    #expect(throws: Failure.self) { try sitting.run(words) }
    fixed.secrets = [phrase]
    #expect(try sitting.run(words) == .done)
  }

  // At the seat.

  @Test func theSeatKnowsOnlyWhoseKeyLiesThere() throws {
    #expect(try called().members.map(\.name) == ["Maj. Gurung"])
  }

  @Test func theSeatOffersWhatKeepsThisTraineeFromGoingOn() throws {
    #expect(try called().matters == [.pin])
    #expect(try called(trainee).matters == [.time])
    _ = try sitting.take("sea-prevention", rightly: false)
    #expect(try called(trainee).matters == [.wait, .time])
    for _ in 1...2 {
      fixed.wait(25 * 3_600_000)
      _ = try sitting.take("sea-prevention", rightly: false)
    }
    #expect(try called(trainee).matters == [.attempt, .wait, .time])
  }

  @Test func aWrongPassphraseMakesTheWaitLongerAndLeavesNothingInTheLog() throws {
    let before = try #require(sitting.desk.premises).store
    let events = try before.logs().map(\.head.seq)
    fixed.slept = []
    #expect(try allow(.pin(number: "NA-0417"), with: "wrong one here") == .refused(seconds: 1))
    #expect(try allow(.pin(number: "NA-0417"), with: "wrong one here") == .refused(seconds: 2))
    #expect(fixed.slept.reduce(0, +) >= 3)
    #expect(try before.logs().map(\.head.seq) == events)
    #expect(try allow(.pin(number: "NA-0417")) == .recorded)
    #expect(try allow(.pin(number: "NA-0417"), with: "wrong one here") == .refused(seconds: 1))
  }

  @Test func saysThatANumberIsUnknownOnlyToWhoHasThePassphrase() throws {
    #expect(try allow(.pin(number: "XX-1"), with: "wrong one here") == .refused(seconds: 1))
    #expect(try allow(.pin(number: "XX-1")) == .unknownNumber)
  }

  @Test func theTimeOfAFinalStandsStillMeanwhile() throws {
    let (_, attempt) = try sitting.begin("sea-prevention")
    fixed.wait(10 * 60_000)
    _ = try called(trainee)
    fixed.wait(90 * 60_000)
    #expect(try allow(.time(sea, minutes: 5)) == .recorded)
    #expect(try sitting.only(.leaveStaff(attempt.start.attempt)) == .staffLeft(attempt.start.attempt))
    fixed.wait(1 * 60_000)
    let reply = try sitting.only(.checkTime(attempt, language: "en", isAsked: true))
    #expect(reply == .timeLeft(milliseconds: 39 * 60_000, isAsked: true))
  }

  @Test(arguments: [
    "former", "removed",
  ]) func whoMayNoLongerSignIsNotToldThatThePassphraseIsWrong(_ change: String) throws {
    let wish = StaffWish(.pin(number: "NA-0417"), reason: "Forgot it", by: try #require(try called().members.first))
    let list = String(decoding: try bytes(of: fixed.folder + "/staff", limit: 1_000), as: UTF8.self)
    if change == "former" {
      try replace(fixed.folder + "/staff", with: Array(list.replacing("\nRW", with: "\nformer RW").utf8), mode: 0o644)
    } else {
      let seals = fixed.folder + "/keys/staff"
      for name in try FixedWorld.files(under: seals) { unlink(seals + "/" + name) }
    }
    #expect(try sitting.only(.allow(wish, passphrase: phrase)) == .staff(.notListed))
    #expect(try sitting.only(.askPIN(number: "NA-0417")) == .pinAsked(isGone: false))
  }

  @Test func whatNoLongerAppliesIsNotRecorded() throws {
    #expect(try allow(.wait(sea)) == .nothingToAllow)
  }
}

@Suite struct StaffKeyTests {
  @Test(arguments: [["short"], ["aaaaaaaaaaaaaa", "aaaaaaaaaaaaaa"], ["ten green gates", "ten green grates"], []])
  func refusesAPassphraseThatIsNone(typed: [String]) throws {
    let fixed = FixedWorld()
    fixed.secrets = typed
    let command = try #require(
      try Conduct.parseAsRoot(
        ["key", "new", "--role", "staff", "--name", "Rai", "--passphrase", "--store", fixed.folder + "/store.sqlite"])
        as? any WorldCommand)
    #expect(throws: Failure.self) { try command.run(in: fixed.world) }
    #expect(!exists(fixed.folder + "/keys/staff"))
  }

  @Test(arguments: [
    ["key", "new"], ["key", "new", "--role", "staff", "f"], ["key", "new", "--role", "staff", "--name", " ", "f"],
    ["key", "new", "--name", "Rai", "f"], ["key", "new", "--role", "staff", "--name", "Rai"],
    ["key", "new", "--role", "staff", "--name", "Rai", "--passphrase", "f"],
    ["person", "allow", "1", "--course", "x", "--reason", "y", "--key", "k"],
    ["person", "allow", "1", "--course", "x", "--attempt", "--no-wait", "--reason", "y", "--key", "k"],
    ["person", "allow", "1", "--course", "x", "--minutes", "1441", "--reason", "y", "--key", "k"],
    ["person", "pin", "1", "--reason", " ", "--key", "k"], ["person", "pin", "1", "--key", "k"],
  ]) func refusesWordsThatSayNothing(words: [String]) {
    #expect(throws: (any Error).self) { try Conduct.parseAsRoot(words) }
  }
}

@Suite struct ProgressLineTests {
  private let fixed = FixedWorld()

  @Test func isWrittenAtMostFourTimesASecondAndTakenAwayAtTheEnd() {
    fixed.isLookedAt = true
    let line = ProgressLine(in: fixed.world)
    for step in 0..<100 {
      line.say("step \(step)")
      fixed.wait(10)
    }
    line.clear()
    #expect(fixed.passing == ["\rstep 0", "\rstep 25", "\rstep 50", "\rstep 75", "\r       \r"])
  }

  @Test func countsColumnsAndNotCharacters() {
    fixed.isLookedAt = true
    let line = ProgressLine(in: fixed.world)
    line.say("課程 कि")
    fixed.wait(250)
    line.say("x")
    fixed.wait(250)
    line.say(String(repeating: "課", count: 60))
    line.clear()
    #expect(
      fixed.passing == [
        "\r課程 कि", "\rx" + String(repeating: " ", count: 6), "\r" + String(repeating: "課", count: 39),
        "\r" + String(repeating: " ", count: 78) + "\r",
      ])
  }

  @Test func isNotMadeWhereNobodyLooks() {
    var isMade = false
    func words() -> String {
      isMade = true
      return ""
    }
    ProgressLine(in: fixed.world).say(words())
    fixed.isLookedAt = true
    ProgressLine(in: fixed.world.quiet(true)).say(words())
    #expect(!isMade)
  }
}
