import Courseware
import Testing
import Text

@testable import TerminalUI

/// How a terminal becomes known, from the bytes it answers to the page that is painted.
struct AcquaintanceTests {
  /// What nine terminals answered, as they were measured.
  @Test(arguments: [
    ("\u{1B}[8;1$y\u{1B}[1;3R\u{1B}[?65;1;9c", SpacingMarks.takeAColumn, true),
    ("\u{1B}[1;3R\u{1B}[?64;1;2;6;9;15c", .takeAColumn, false),
    ("\u{1B}[8;0$y\u{1B}[7;2R\u{1B}[?62;1;4c", .takeNone, false),
    ("\u{1B}[1;2R\u{1B}[?62;c", .takeNone, false),
  ])
  func readsWhatATerminalAnswers(bytes: String, marks: SpacingMarks, obeysOrder: Bool) {
    var parser = KeyParser()
    var terminal = unknown()
    for byte in bytes.utf8 { #expect(parser.feed([byte]).isEmpty) }
    for report in parser.takeReports() { terminal.hear(report) }
    #expect(terminal.profile.spacingMarks == marks)
    #expect(!terminal.isWaiting)
    #expect((terminal.question(before: RightToLeft.arabic, timesAsked: 0) == nil) == obeysOrder)
  }

  @Test(arguments: [
    "\u{1B}[1;9R", "\u{1B}[0;0R", "\u{1B}[99999999999999999999;3R", "\u{1B}[;R", "\u{1B}[8;$y", "\u{1B}[>1;2c",
  ])
  func anAnswerThatSaysNothingChangesNothing(bytes: String) {
    var parser = KeyParser()
    var terminal = unknown()
    #expect(parser.feed(bytes.utf8).filter { $0 != .unknown }.isEmpty)
    for report in parser.takeReports() { terminal.hear(report) }
    #expect(terminal.profile == TextProfile(glyphs: .ascii))
    #expect(terminal.isWaiting)
  }

  /// On a slow line the Esc of an answer may have been given up on.
  @Test func anAnswerWhoseStartWasTakenForAKeyIsStillHeardAndNoKey() {
    var parser = KeyParser()
    _ = parser.feed([0x1B])
    _ = parser.settle()
    #expect(parser.feed("[?62;1;4c".utf8).isEmpty)
    #expect(parser.takeReports() == [.attributes("62;1;4")])
  }

  @Test func keepsOnlyTheLatestReports() {
    var parser = KeyParser()
    for _ in 0..<1000 { _ = parser.feed("\u{1B}[1;3R".utf8) }
    #expect(parser.takeReports().count == 8)
  }

  @Test func asksNothingBeforeTheAnswersHaveComeOrTheirTimeIsOver() {
    var terminal = unknown()
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 0) == nil)
    terminal.giveUpWaiting()
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 0) != nil)
  }

  @Test func asksNobodyWhoReadsFromTheLeft() {
    var terminal = unknown()
    terminal.giveUpWaiting()
    #expect(terminal.question(before: english, timesAsked: 0) == nil)
  }

  @Test(
    arguments: [
      ("1", .application), ("2", .terminal), ("٢", .terminal), ("3", .nobody),
    ] as [(Character, TextProfile.Order)])
  func takesTheAnswerAndKeepsIt(digit: Character, order: TextProfile.Order) {
    let notes = Notes()
    var terminal = unknown(notes.memory)
    terminal.hear(.attributes("62;1;4"))
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 0) != nil)
    terminal.press(.character(digit))
    if order == .nobody { terminal.press(.enter) }
    #expect(terminal.profile.order == order)
    #expect(notes.kept == ["62;1;4": order])
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 0) == nil)
  }

  @Test func asksATerminalThatIsKnownNotAgain() {
    let notes = Notes()
    notes.kept = ["62;1;4": .terminal]
    var terminal = unknown(notes.memory)
    terminal.hear(.attributes("62;1;4"))
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 0) == nil)
    #expect(terminal.profile.order == .terminal)
  }

  @Test func asksAgainWhenTheTraineeSaysThatTheOrderIsWrong() {
    var terminal = Acquaintance(known: TextProfile(glyphs: .ascii, order: .terminal))
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 0) == nil)
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 1) != nil)
    terminal.press(.character("1"))
    #expect(terminal.question(before: RightToLeft.arabic, timesAsked: 1) == nil)
    #expect(terminal.profile.order == .application)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 40, rows: 14)])
  func theQuestionLooksAsItDid(size: Size) throws {
    var terminal = unknown()
    terminal.giveUpWaiting()
    var screen = FullScreen(size: size, terminal)
    let grid = screen.show(RightToLeft.reading, RightToLeft.arabic)
    try expectSnapshot(grid.snapshot, "RightToLeft/question-\(size.columns)x\(size.rows)")
    let none: [Input<Never>] = screen.press(.character("3"), on: RightToLeft.reading, RightToLeft.arabic)
    #expect(none == [])
    try expectSnapshot(
      screen.show(RightToLeft.reading, RightToLeft.arabic).snapshot,
      "RightToLeft/question-advice-\(size.columns)x\(size.rows)")
  }

  @Test func whoWantsToLeaveIsNotHeldUpByTheQuestion() {
    let notes = Notes()
    var terminal = unknown(notes.memory)
    terminal.giveUpWaiting()
    var screen = FullScreen(size: Size(columns: 80, rows: 24), terminal)
    _ = screen.show(RightToLeft.reading, RightToLeft.arabic)
    let inputs: [Input<Never>] = screen.press(.character("q"), on: RightToLeft.reading, RightToLeft.arabic)
    #expect(inputs == [.command(.quit)])
    #expect(notes.kept.isEmpty)
  }

  @Test(
    arguments: [
      ("app", "xterm", TextProfile.Order.application, true), ("terminal", "xterm", .terminal, true),
      ("off", "xterm", .nobody, true), ("sideways", "xterm", .application, false), (nil, "xterm", .application, false),
      (nil, "linux", .nobody, true), ("app", "linux", .application, true),
    ] as [(String?, String, TextProfile.Order, Bool)])
  func theEnvironmentDecidesWhereItSaysSomething(
    said: String?, term: String, order: TextProfile.Order, isSettled: Bool
  ) {
    let kind = TerminalKind(term: term, glyphs: .ascii, isInTmux: false, order: said)
    #expect(kind.profile.order == order)
    #expect(kind.isOrderSettled == isSettled)
  }

  @Test(arguments: ["linux", "linux-16color", "dumb", "", "vt100", "vt220"])
  func asksNoConsoleAnything(term: String) {
    #expect(TerminalKind(term: term, glyphs: .ascii, isInTmux: false, order: nil).questions.isEmpty)
  }

  @Test func tellsTheTerminalThroughTmux() {
    let text = String(decoding: TextProfile.announcement(.application, throughTmux: true), as: UTF8.self)
    #expect(text == "\u{1B}Ptmux;\u{1B}\u{1B}[8l\u{1B}\\")
  }

  @Test func theHelpPageOfALanguageFromTheRightAsksAgain() throws {
    let words = RightToLeft.arabic
    let house = House(
      words: words, tongues: [Tongue(of: words, isReviewed: true)], centre: ScriptedRoom.centre, zone: "UTC")
    var room = TrainingRoom(house: house, purpose: .catalogue, languageIsChosen: true)
    _ = room.update(.command(.help))
    guard case .choice(let ways) = try #require(room.document.field) else {
      Issue.record("the help page is a menu")
      return
    }
    let way = try #require(ways.options.firstIndex { $0.spans.words == words(.hintReadingOrder) })
    _ = room.update(.answered(.choice(way)))
    #expect(room.timesOrderAsked == 1)
    _ = room.update(.command(.readingOrder))
    #expect(room.timesOrderAsked == 2)
  }

  private func unknown(_ memory: TerminalMemory = .none) -> Acquaintance {
    Acquaintance(TextProfile(glyphs: .ascii), isOrderSettled: false, probe: Probe(isSent: true), memory: memory)
  }

  private final class Notes {
    var kept: [String: TextProfile.Order] = [:]
    var memory: TerminalMemory { TerminalMemory(recall: { self.kept[$0] }, keep: { self.kept[$0] = $1 }) }
  }

  /// The question is written in letters that only UTF-8 has.
  @Test func asksNothingInAnotherCharacterSet() {
    let kind = TerminalKind(
      term: "xterm", glyphs: .ascii, charset: .other("ISO-8859-1"), isInTmux: false, order: nil)
    #expect(kind.questions.isEmpty)
  }
}
