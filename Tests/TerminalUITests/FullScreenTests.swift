import Testing

@testable import TerminalUI

struct FullScreenTests {
  private func inputs(_ key: Key, on page: Document) -> [Input<Never>] {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    _ = screen.show(page, english)
    return screen.press(key, on: page, english)
  }

  @Test(
    arguments: [
      (.enter, .next), (.right, .next), (.left, .previous), (.character("n"), .next), (.character("P"), .previous),
      (.escape, .back), (.character("b"), .back), (.character("?"), .help), (.character("h"), .help),
      (.function(1), .help),
      (.function(2), .contacts),
      (.character("l"), .language), (.function(3), .language), (.character("v"), .review), (.control("c"), .quit),
      (.character("q"), .quit), (.function(10), .quit),
    ] as [(Key, Command)])
  func takesKeysForCommands(key: Key, command: Command) {
    #expect(inputs(key, on: SamplePages.reading) == [.command(command)])
  }

  @Test(arguments: [.tab, .unknown, .function(13), .character("x"), .character("й"), .control("x")] as [Key])
  func ignoresOtherKeys(key: Key) {
    #expect(inputs(key, on: SamplePages.reading).isEmpty)
  }

  @Test func leavesLettersToATextField() {
    guard case .drafted(.input(let field))? = inputs(.character("q"), on: SamplePages.signIn).first else {
      return #expect(Bool(false), "the letter did not reach the field")
    }
    #expect(String(field.text) == "UG-12q")
  }

  @Test(
    arguments: [(.escape, .back), (.function(1), .help), (.function(10), .quit), (.control("c"), .quit)]
      as [(Key, Command)])
  func takesCommandsBesideATextField(key: Key, command: Command) {
    #expect(inputs(key, on: SamplePages.signIn) == [.command(command)])
  }

  @Test func tellsOnlyLettersThatThePageAnnounces() {
    var page = SamplePages.reading
    page.hints.append(.init(.letter("y"), "yes"))
    #expect(inputs(.character("Y"), on: page) == [.letter("y")])
  }

  @Test func saysWhatIsWrongUntilTheNextKey() {
    let page = SamplePages.choice(.many([]))
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    _ = screen.show(page, english)
    let refused: [Input<Never>] = screen.press(.enter, on: page, english)
    #expect(refused.isEmpty)
    #expect(screen.show(page, english).snapshot.contains("Warning: Nothing is chosen yet."))
    let _: [Input<Never>] = screen.press(.unknown, on: page, english)
    #expect(!screen.show(page, english).snapshot.contains("Warning"))
  }

  @Test(arguments: [.character("x"), .character("5"), .character("й"), .function(13)] as [Key])
  func saysOfAKeyThatMeansNothingThatItDoesNothing(_ key: Key) {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let before = screen.show(SamplePages.reading, english)
    let _: [Input<Never>] = screen.press(key, on: SamplePages.reading, english)
    #expect(screen.show(SamplePages.reading, english).snapshot.contains("Note: That does nothing here."))
    let _: [Input<Never>] = screen.press(.home, on: SamplePages.reading, english)
    #expect(screen.show(SamplePages.reading, english) == before)
  }

  @Test(arguments: [.unknown, .tab, .up, .control("x"), .character("k")] as [Key])
  func saysNothingOfWhatNobodyWaitsFor(_ key: Key) {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let before = screen.show(SamplePages.reading, english)
    let _: [Input<Never>] = screen.press(key, on: SamplePages.reading, english)
    #expect(screen.show(SamplePages.reading, english) == before)
  }

  @Test func scrollsWhereTheFieldHasNoUseForTheKey() {
    var screen = FullScreen(size: Size(columns: 40, rows: 10), glyphs: .ascii)
    let first = screen.show(SamplePages.reading, english)
    for key in [Key.pageDown, .end, .pageUp, .home] {
      let _: [Input<Never>] = screen.press(key, on: SamplePages.reading, english)
    }
    #expect(screen.show(SamplePages.reading, english) == first)
    let _: [Input<Never>] = screen.press(.end, on: SamplePages.reading, english)
    #expect(screen.show(SamplePages.reading, english).snapshot.contains("focal point\n-- PgUp: above"))
  }

  /// A question is read from its beginning, and each move of the focus brings its option into sight whole.
  @Test func startsAtTheTopAndFollowsTheFocus() {
    var page = SamplePages.choice(.one(nil))
    var screen = FullScreen(size: Size(columns: 40, rows: 9), glyphs: .ascii)
    #expect(screen.show(page, english).snapshot.contains("On night patrol"))
    for _ in 0..<3 {
      let inputs: [Input<Never>] = screen.press(.down, on: page, english)
      for case .drafted(let field) in inputs { page.field = field }
    }
    let grid = screen.show(page, english)
    #expect(grid.rows[grid.cursor.row].map(\.text).joined().hasPrefix("> ( ) 4. Nothing"))
  }

  @Test func keepsTheReadingPlaceWhenTheWindowIsResized() throws {
    var screen = FullScreen(size: Size(columns: 60, rows: 10), glyphs: .ascii)
    _ = screen.show(SamplePages.reading, english)
    for _ in 0..<5 { let _: [Input<Never>] = screen.press(.down, on: SamplePages.reading, english) }
    let before = screen.show(SamplePages.reading, english)
    screen.size = Size(columns: 34, rows: 12)
    let word = "Warning"
    #expect(before.rows[2].map(\.text).joined().contains(word))
    #expect(screen.show(SamplePages.reading, english).rows[3].map(\.text).joined().contains(word))
    screen.size = Size(columns: 20, rows: 5)
    _ = screen.show(SamplePages.reading, english)
    screen.size = Size(columns: 60, rows: 10)
    #expect(screen.show(SamplePages.reading, english) == before)
  }

  @Test func announcesNoLetterThatTheFieldTakes() {
    var page = SamplePages.signIn
    page.hints.append(.init(.letter("y"), "yes"))
    var screen = FullScreen(size: Size(columns: 120, rows: 24), glyphs: .ascii)
    #expect(!screen.show(page, english).snapshot.contains("y: yes"))
  }

  @Test func beginsThePageWithANoticeThatIsTooLongForTheFoot() {
    var page = SamplePages.reading
    page.notice = .init(.wrong, String(repeating: "One more reason. ", count: 12) + "The last.")
    var screen = FullScreen(size: Size(columns: 40, rows: 16), glyphs: .ascii)
    let shown = screen.show(page, english).snapshot
    #expect(shown.contains("Not right: One more reason.") && shown.contains("The last."))
  }

  @Test func takesNoAnswerInAWindowTooSmallToSeeIt() {
    var screen = FullScreen(size: Size(columns: 20, rows: 5), glyphs: .ascii)
    let inputs: [Input<Never>] = screen.press(.character("2"), on: SamplePages.choice(.one(nil)), english)
    #expect(inputs.isEmpty)
  }

  @Test(arguments: SamplePages.all.map(\.name))
  func showsWhatEnterDoesInTheSmallestWindow(name: String) throws {
    let page = try #require(SamplePages.all.first { $0.name == name }).page
    var screen = FullScreen(size: Frame.least, glyphs: .ascii)
    #expect(screen.show(page, english).snapshot.contains("Enter: "))
  }
}
