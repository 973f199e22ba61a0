import Courseware
import Testing

@testable import TerminalUI

/// The pages around a final, and those of the staff, in three windows and in lines.
@Suite struct FinalScreenTests {
  private func expectPage(
    _ scripted: ScriptedRoom, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for size in [(40, 14), (80, 24), (132, 43)].map({ Size(columns: $0, rows: $1) }) {
      var screen = FullScreen(size: size, glyphs: .ascii)
      let grid = screen.show(scripted.room.document, scripted.room.phrases)
      try expectSnapshot(grid.snapshot, "Final/\(name)-\(size.columns)x\(size.rows)", sourceLocation: sourceLocation)
    }
    var linear = Linear(wrapping: .at(72))
    let said = linear.show(scripted.room.document, scripted.room.phrases).joined(separator: "\n")
    try expectSnapshot(said, "Final/\(name)-lines", sourceLocation: sourceLocation)
  }

  /// Hands in, with so many questions answered rightly.
  private func handedIn(right: Int, _ room: inout ScriptedRoom, then eligibility: Eligibility = .mayStart) {
    room.beginFinal()
    room.eligibility = eligibility
    for number in 0..<20 { room.answer(rightly: number < right) }
    room.choose(21)
    room.choose(1)
  }

  @Test func rulesWithWhatStaffAllowed() throws {
    var room = try ScriptedRoom()
    room.history = Eligibility.History(failed: 3, attemptsAdded: 1, minutesAdded: 15)
    room.signIn()
    room.choose(2)
    room.choose(2)
    try expectPage(room, "rules")
  }

  @Test func reviewWithOpenQuestions() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    for _ in 0..<17 { room.answer(rightly: true) }
    room.press(.review)
    try expectPage(room, "review")
  }

  @Test func aPassAndItsCertificate() throws {
    var room = try ScriptedRoom()
    handedIn(right: 20, &room)
    try expectPage(room, "passed")
    room.choose(1)
    try expectPage(room, "certificate")
  }

  @Test func aFailureWithAnotherAttemptLater() throws {
    var room = try ScriptedRoom()
    room.history = Eligibility.History(failed: 1)
    handedIn(right: 13, &room, then: .mustWait(until: 1_795_341_600_000))
    try expectPage(room, "failed")
  }

  @Test func aFailureWithoutAnAttemptLeft() throws {
    var room = try ScriptedRoom()
    room.history = Eligibility.History(failed: 3)
    handedIn(right: 0, &room, then: .noAttemptsLeft(used: 3))
    try expectPage(room, "none-left")
  }

  /// A menu entry of what was not reached leads to where it is taught, and to what warns of it.
  @Test func studyingAgainBeginsWhereTheObjectiveDoes() throws {
    var room = try ScriptedRoom()
    handedIn(right: 0, &room)
    guard case .choice(let menu)? = room.room.document.field else { return }
    let entries = menu.options.map { $0.words(room.room.phrases) }
    let course = try Shipped.course("sea-prevention")
    let place = try #require(entries.firstIndex { $0.hasPrefix("Study again: ") })
    let objective = try #require(course.objectives.first { entries[place].hasSuffix($0.text) })
    let module = try #require(course.modules.first { $0.objectives.contains(objective) })
    room.choose(place + 1)
    #expect(room.room.document.title == module.title)
    #expect(room.room.document.progress != nil)
  }

  @Test func theMenuOffersNothingToStudyAfterAFullScore() throws {
    var room = try ScriptedRoom()
    handedIn(right: 20, &room)
    guard case .choice(let menu)? = room.room.document.field else { return }
    #expect(!menu.options.contains { $0.words(room.room.phrases).hasPrefix("Study again") })
  }

  @Test func staffAtTheSignIn() throws {
    var room = try ScriptedRoom()
    room.choose(1)
    room.press(.staff)
    try expectPage(room, "staff-who")
    room.choose(1)
    try expectPage(room, "staff-what-pin")
    room.choose(1)
    room.type("NA-0417")
    try expectPage(room, "staff-reason")
    room.type("Forgot the PIN on leave")
    try expectPage(room, "staff-sign-pin")
    room.type("wrong")
    try expectPage(room, "staff-refused")
    room.type("ten green gates")
    try expectPage(room, "staff-done-pin")
    room.press(.next)
    try expectPage(room, "new-pin")
    room.type("8529")
    room.type("8529")
    #expect(room.effects.contains(.choosePIN(number: "NA-0417", pin: "8529")))
    #expect(room.room.document.title == "Courses")
  }

  @Test func staffInAFinal() throws {
    var room = try ScriptedRoom(everyKind: true)
    room.matters = [.time]
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(3)
    room.choose(2)
    room.choose(1)
    let question = room.room.document
    #expect(room.room.pulse != nil)
    room.press(.staff)
    #expect(room.room.pulse == nil)
    try expectPage(room, "staff-in-final")
    room.choose(2)
    room.choose(1)
    room.send(.answered(.number(try #require(DecimalNumber("1441")))))
    try expectPage(room, "staff-minutes")
    room.send(.answered(.number(try #require(DecimalNumber("20")))))
    room.type("Reads with a lens")
    try expectPage(room, "staff-sign-time")
    room.type("ten green gates")
    room.press(.next)
    #expect(room.room.document == question)
    #expect(room.room.pulse != nil)
    guard case .leaveStaff(_?)? = room.effects.last else {
      Issue.record("the clock was not asked to go on")
      return
    }
  }

  @Test func staffOnThePageOfACourse() throws {
    var room = try ScriptedRoom()
    room.eligibility = .noAttemptsLeft(used: 3)
    room.matters = [.attempt, .wait, .time]
    room.signIn()
    room.choose(2)
    try expectPage(room, "stuck")
    room.press(.staff)
    room.choose(1)
    try expectPage(room, "staff-what")
    room.choose(1)
    room.type("The power failed twice")
    try expectPage(room, "staff-sign-attempt")
    room.type("ten green gates")
    room.press(.next)
    guard case .choice(let menu)? = room.room.document.field else { return }
    #expect(menu.options.contains { $0.words(room.room.phrases) == "Take the final" })
  }

  @Test func aRoomWithoutStaffKeys() throws {
    var room = try ScriptedRoom()
    room.staff = []
    room.press(.staff)
    try expectPage(room, "staff-nobody")
    room.press(.back)
    #expect(room.room.document.title == "Training room")
  }

  @Test func nothingToAllow() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.press(.staff)
    try expectPage(room, "staff-nothing")
  }

  @Test func everyStepOfTheStaffLeadsBack() throws {
    var room = try ScriptedRoom()
    room.choose(1)
    let signIn = room.room.document
    room.press(.staff)
    room.choose(1)
    room.choose(1)
    room.type("NA-0417")
    room.type("A reason")
    for _ in 0..<4 { room.press(.back) }
    #expect(room.room.document.title == "Help by the staff")
    room.press(.back)
    #expect(room.room.document == signIn)
    #expect(!room.effects.contains { if case .allow = $0 { true } else { false } })
  }

  @Test func thePassphraseIsNeverOnThePage() throws {
    var room = try ScriptedRoom()
    room.choose(1)
    room.press(.staff)
    room.choose(1)
    room.choose(1)
    room.type("NA-0417")
    room.type("A reason")
    room.type("ten green grates")
    #expect(!"\(room.room.document)".contains("grates"))
  }
}

@Suite struct BarTests {
  private func drawn(_ done: Int, of total: Int, _ glyphs: Glyphs = .ascii, columns: Int = 80) -> String {
    let page = Document(title: "x", blocks: [.bars([.init("Reporting", words: "so far", done: done, of: total)])])
    var screen = FullScreen(size: Size(columns: columns, rows: 10), glyphs: glyphs)
    let rows = screen.show(page, english).snapshot.split(separator: "\n").map(String.init)
    let row = rows.first { $0.contains("so far") } ?? ""
    return String(row.filter { "#-█░".contains($0) })
  }

  @Test(arguments: [
    (0, 5, "--------------------"), (4, 5, "################----"), (5, 5, "####################"),
    (1, 1_000, "#-------------------"), (999, 1_000, "###################-"),
  ]) func isFullAndEmptyOnlyWhenItIs(done: Int, total: Int, bar: String) {
    #expect(drawn(done, of: total) == bar)
  }

  @Test func isShorterInANarrowWindow() {
    #expect(drawn(1, of: 2, columns: 40) == "#####-----")
  }

  @Test func hasSignsOfItsOwnWhereTheTerminalTakesThem() {
    #expect(drawn(1, of: 2, .unicode) == "██████████░░░░░░░░░░")
  }

  @Test func isWordsOnlyInLines() {
    let page = Document(title: "x", blocks: [.bars([.init("Reporting", words: "4 of 5", done: 4, of: 5)])])
    var linear = Linear(wrapping: .none)
    let said = linear.show(page, english)
    #expect(said.contains("4 of 5: Reporting"))
    #expect(!said.contains { $0.contains("#") })
  }
}
