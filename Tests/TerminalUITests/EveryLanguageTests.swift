import CourseXML
import Courseware
import FoundationEssentials
import Testing

@testable import TerminalUI

/// In every language that there are words in, keys by chance: what a terminal shows after all the small steps is what it
/// would show painted anew, and every row is as wide as the window. `make soak` presses ten thousand in each.
struct EveryLanguageTests {
  private static let keys: [Key] = [
    .up, .down, .left, .right, .pageDown, .pageUp, .home, .end, .enter, .tab, .backspace, .escape, .function(1),
    .function(2), .function(3), .character(" "), .character("1"), .character("2"), .character("3"), .character("m"),
    .character("n"), .character("b"), .character("?"), .character("中"), .character("ก"), .character("ি"),
    .paste(.init("two words")),
  ]

  private static let keyCount =
    ProcessInfo.processInfo.environment["SOAK_KEYS"].flatMap { Int($0) } ?? 2_000

  @Test func findsTheCatalogues() { #expect(Shipped.languages.contains("en") && Shipped.languages.contains("fr")) }

  /// All keys of a run go to the model, and the screen is looked at after runs of one to thirteen of them: as many keys,
  /// more of them between two paints, and every distance between two pages.
  @Test(arguments: Shipped.languages)
  func showsTheSameBySmallStepsAsPaintedAnew(language: String) throws {
    var random = SplitMix64(seed: 11)
    let view = FrontEndInUse(.fullScreen, isSaid: false, canFillTheScreen: true, repertoire: .everything)
    var fresh = try ScriptedRoom(language: language, everyKind: true, view: view)
    fresh.signIn()
    var scripted = fresh
    var screen = FullScreen(size: Size(columns: 60, rows: 16), glyphs: .unicode)
    var emulator = Emulator(size: screen.size)
    var painted: Grid?
    var pressed = 0
    while pressed < Self.keyCount {
      for _ in 0..<Int.random(in: 1...13, using: &random) {
        pressed += 1
        let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
        let room = scripted.room
        let inputs: [Input<Reply>] = screen.press(key, on: room.document, room.phrases)
        for input in inputs { scripted.send(input) }
      }
      if scripted.room.isFinished || scripted.room.phrases.language != language {
        scripted = fresh
      }
      let grid = screen.show(scripted.room.document, scripted.room.phrases)
      emulator.feed(Renderer.diff(painted, grid))
      painted = grid
      try #require(emulator.faults.isEmpty && emulator.shows(grid), "after \(pressed) keys:\n\(grid.snapshot)")
      try #require(Renderer.diff(grid, grid).isEmpty)
      for row in grid.rows { try #require(Typesetter.width(of: row) == grid.size.columns) }
    }
  }
}
