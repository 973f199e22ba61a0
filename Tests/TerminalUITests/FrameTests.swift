import Testing

@testable import TerminalUI

struct FrameTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 14), Size(columns: 20, rows: 5)]

  @Test(arguments: SamplePages.all.map(\.name), sizes)
  func looksAsItDid(name: String, size: Size) throws {
    let page = try #require(SamplePages.all.first { $0.name == name }).page
    var screen = FullScreen(size: size, glyphs: .ascii)
    let grid = screen.show(page, english)
    try expectSnapshot(grid.snapshot, "Frames/\(name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: SamplePages.all.map(\.name))
  func fillsEveryRowExactly(name: String) throws {
    let page = try #require(SamplePages.all.first { $0.name == name }).page
    for columns in [1, 2, 19, 30, 31, 40, 64, 80, 132, 200] {
      for rows in [1, 2, 7, 8, 9, 14, 24, 60] {
        let size = Size(columns: columns, rows: rows)
        for glyphs in [Glyphs.ascii, .unicode] {
          var screen = FullScreen(size: size, glyphs: glyphs)
          let grid = screen.show(page, english)
          #expect(grid.rows.count == rows)
          #expect(grid.rows.allSatisfy { row in row.reduce(0) { $0 + $1.width } == columns })
          #expect(grid.rows[rows - 1].last == .blank)
        }
      }
    }
  }

  @Test func showsNoControlCharacterOfForeignText() {
    var screen = FullScreen(size: Size(columns: 60, rows: 20), glyphs: .ascii)
    let shown = screen.show(SamplePages.hostile, english).rows.joined().map(\.text).joined().unicodeScalars
    #expect(shown.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E })
  }

  @Test func takesOtherSignsWhereTheTerminalHasThem() {
    var screen = FullScreen(size: Size(columns: 60, rows: 12), glyphs: .unicode)
    let shown = screen.show(SamplePages.choice(.many([1])), english).snapshot
    #expect(shown.contains("━─") && shown.contains("[✓] 2. Wait"))
  }
}
