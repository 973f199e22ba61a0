import Testing

@testable import TerminalUI

/// A window may be drawn larger and smaller at any moment: what was read first is still the first line.
struct ResizingTests {
  /// Paragraphs of words of which no two are alike.
  private static let page = Document(
    title: "A long page", progress: .init(label: "Step 1 of 1", done: 0, total: 1),
    blocks: (0..<12).map { paragraph in
      .paragraph((0..<60).map { "word\(paragraph * 60 + $0)" }.joined(separator: " "))
    }, hints: [.init(.enter, "next")])

  private static func words(_ grid: Grid) -> [[Int]] {
    grid.rows.map { row in
      row.map(\.text).joined().split(separator: " ").compactMap { Int($0.dropFirst(4)) }
    }.filter { !$0.isEmpty }
  }

  @Test(arguments: 0..<20)
  func keepsTheFirstWordThroughAnyStorm(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let home = Size(columns: 80, rows: 24)
    var screen = FullScreen(size: home, glyphs: .ascii)
    _ = screen.show(Self.page, english)
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      let _: [Input<Never>] = screen.press(Bool.random(using: &random) ? .down : .pageDown, on: Self.page, english)
      if Int.random(in: 0..<4, using: &random) == 0 {
        let _: [Input<Never>] = screen.press(.pageUp, on: Self.page, english)
      }
    }
    let before = screen.show(Self.page, english)
    let first = try #require(Self.words(before).first?.first)
    for _ in 0..<60 {
      screen.size = Size(
        columns: Int.random(in: 10...200, using: &random), rows: Int.random(in: 3...60, using: &random))
      let seen = Self.words(screen.show(Self.page, english))
      guard Frame.fits(screen.size) else { continue }
      let isAtTheEnd = seen.last?.last == 719
      #expect(seen.first?.contains(first) == true || isAtTheEnd && seen.joined().contains(first))
    }
    screen.size = home
    #expect(screen.show(Self.page, english) == before)
  }

  @Test(arguments: 0..<10)
  func keepsTheFocusInSight(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var page = SamplePages.choice(.one(nil))
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    for _ in 0..<40 {
      let inputs: [Input<Never>] = screen.press(Bool.random(using: &random) ? .down : .up, on: page, english)
      for case .drafted(let field) in inputs { page.field = field }
      let before = screen.show(page, english)
      let marked = before.rows[before.cursor.row].map(\.text).joined().prefix(9)
      #expect(marked.hasPrefix("> "))
      screen.size = Size(
        columns: Int.random(in: 30...120, using: &random), rows: Int.random(in: 16...40, using: &random))
      let after = screen.show(page, english)
      #expect(after.rows[after.cursor.row].map(\.text).joined().hasPrefix(marked))
    }
  }
}
