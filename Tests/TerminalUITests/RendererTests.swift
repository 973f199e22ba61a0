import Testing

@testable import TerminalUI

struct RendererTests {
  private static let keys: [Key] = [
    .up, .down, .left, .right, .pageDown, .pageUp, .home, .end, .enter, .tab, .backspace, .delete, .escape,
    .character(" "), .character("1"), .character("2"), .character("3"), .character("a"), .character("中"),
    .character("ก"), .character("\u{E33}"), .character("ি"), .character("ক"), .paste(.init("two words")),
  ]

  /// Any page after any other, any key: what the terminal shows by differences is the whole grid.
  @Test(arguments: 0..<10)
  func showsTheGridBySmallSteps(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var screen = FullScreen(size: Size(columns: 46, rows: 13), glyphs: .unicode)
    var page = SamplePages.reading
    var emulator = Emulator(size: screen.size)
    var painted: Grid?
    for step in 0..<1000 {
      if Int.random(in: 0..<12, using: &random) == 0 {
        page = SamplePages.all[Int.random(in: 0..<SamplePages.all.count, using: &random)].page
      }
      if Int.random(in: 0..<60, using: &random) == 0 {
        let columns = Int.random(in: 20...90, using: &random)
        screen.size = Size(columns: columns, rows: Int.random(in: 5...30, using: &random))
        emulator = Emulator(size: screen.size)
        painted = nil
      }
      let key = Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)]
      let inputs: [Input<Never>] = screen.press(key, on: page, english)
      for case .drafted(let field) in inputs { page.field = field }
      let grid = screen.show(page, english)
      emulator.feed(Renderer.diff(painted, grid))
      painted = grid
      guard emulator.shows(grid), emulator.faults.isEmpty else {
        Issue.record("step \(step), \(key), \(page.title): \(emulator.faults)\n\(grid.snapshot)")
        return
      }
    }
  }

  @Test func writesNothingWhenNothingHasChanged() {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let grid = screen.show(SamplePages.reading, english)
    #expect(Renderer.diff(grid, grid).isEmpty)
  }

  @Test(arguments: ["single", "thai", "chinese", "menu"])
  func movesTheMarkerWithFewBytes(name: String) throws {
    var page = try #require(SamplePages.all.first { $0.name == name }).page
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let before = screen.show(page, english)
    let inputs: [Input<Never>] = screen.press(.down, on: page, english)
    for case .drafted(let field) in inputs { page.field = field }
    #expect((1...40).contains(Renderer.diff(before, screen.show(page, english)).count))
  }

  @Test func keepsAPageBelowTwoKilobytes() {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    #expect(Renderer.diff(nil, screen.show(SamplePages.reading, english)).count < 2048)
  }
}
