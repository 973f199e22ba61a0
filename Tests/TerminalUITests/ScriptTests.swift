import Testing
import Text

@testable import TerminalUI

/// What holds in every script.
struct ScriptTests {
  @Test(arguments: ScriptPages.all.map(\.language))
  func everyRowIsAsWideAsTheWindow(language: String) throws {
    let sample = try #require(ScriptPages.all.first { $0.language == language })
    for columns in 30...200 {
      for marks in [SpacingMarks.takeAColumn, .takeNone] {
        let profile = TextProfile(glyphs: .unicode, spacingMarks: marks)
        var screen = FullScreen(size: Size(columns: columns, rows: 24), profile)
        let grid = screen.show(sample.page, sample.words)
        #expect(grid.rows.allSatisfy { $0.reduce(0) { $0 + $1.width } == columns })
        for cell in grid.rows.joined() {
          #expect(cell.width == max(1, width(of: cell.text.drop { $0 == " " }, spacingMarks: marks)))
        }
      }
    }
  }

  /// Any key on any of its pages, small windows and large: the screen made by differences is the whole one.
  @Test(arguments: ScriptPages.all.map(\.language))
  func showsTheGridBySmallSteps(language: String) throws {
    let keys: [Key] = [.up, .down, .pageDown, .pageUp, .home, .end, .enter, .character(" "), .character("1")]
    let sample = try #require(ScriptPages.all.first { $0.language == language })
    var random = SplitMix64(seed: 5)
    var page = sample.page
    var screen = FullScreen(size: Size(columns: 46, rows: 13), glyphs: .unicode)
    var emulator = Emulator(size: screen.size)
    var painted: Grid?
    for step in 0..<300 {
      if step % 60 == 59 {
        screen.size = Size(
          columns: Int.random(in: 30...90, using: &random), rows: Int.random(in: 8...30, using: &random))
        (emulator, painted) = (Emulator(size: screen.size), nil)
      }
      let inputs: [Input<Never>] = screen.press(keys.randomElement(using: &random) ?? .up, on: page, sample.words)
      for case .drafted(let field) in inputs { page.field = field }
      let grid = screen.show(page, sample.words)
      emulator.feed(Renderer.diff(painted, grid))
      painted = grid
      guard emulator.shows(grid), emulator.faults.isEmpty else {
        Issue.record("step \(step): \(emulator.faults)\n\(grid.snapshot)")
        return
      }
    }
  }

  /// A cell of uncertain width has to be pinned, and what changes left of it need not be.
  @Test(arguments: ScriptPages.all.map(\.language))
  func movesTheMarkerWithFewBytes(language: String) throws {
    let sample = try #require(ScriptPages.all.first { $0.language == language })
    var page = sample.page
    var screen = FullScreen(size: Size(columns: 80, rows: 40), glyphs: .ascii)
    let before = screen.show(page, sample.words)
    let inputs: [Input<Never>] = screen.press(.down, on: page, sample.words)
    for case .drafted(let field) in inputs { page.field = field }
    #expect((1...40).contains(Renderer.diff(before, screen.show(page, sample.words)).count))
  }

  @Test(arguments: ["bn", "hi", "ne", "km", "my"])
  func choosesWithFewBytesBesideUncertainLetters(language: String) throws {
    let sample = try #require(ScriptPages.all.first { $0.language == language })
    var page = sample.page
    var screen = FullScreen(size: Size(columns: 80, rows: 40), glyphs: .ascii)
    var grids: [Grid] = []
    for key in ["1", "2"] as [Character] {
      let inputs: [Input<Never>] = screen.press(.character(key), on: page, sample.words)
      for case .drafted(let field) in inputs { page.field = field }
      grids.append(screen.show(page, sample.words))
    }
    #expect((1...120).contains(Renderer.diff(grids[0], grids[1]).count))
  }

  /// Whatever the terminal has answered, or has not.
  @Test(
    arguments: ["ar", "bn", "hi", "ne", "ur", "th", "zh", "ja", "ru", "vi"], [SpacingMarks.takeAColumn, .takeNone])
  func keepsAPageBelowTwoKilobytes(language: String, marks: SpacingMarks) throws {
    let sample = try #require(ScriptPages.all.first { $0.language == language })
    var screen = FullScreen(size: Size(columns: 80, rows: 24), TextProfile(glyphs: .ascii, spacingMarks: marks))
    #expect(Renderer.diff(nil, screen.show(sample.page, sample.words)).count < 2000)
  }
}
