import Testing
import Text

@testable import TerminalUI

struct RightToLeftTests {
  @Test(arguments: RightToLeft.all.map(\.name), [Size(columns: 80, rows: 24), Size(columns: 40, rows: 14)])
  func looksAsItDid(name: String, size: Size) throws {
    let sample = try #require(RightToLeft.all.first { $0.name == name })
    var screen = FullScreen(size: size, glyphs: .ascii)
    let grid = screen.show(sample.page, sample.words)
    try expectSnapshot(grid.snapshot, "RightToLeft/\(name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: TextProfile.Order.allCases)
  func fillsEveryRowExactlyInAnyWindow(order: TextProfile.Order) {
    for (_, words, page) in RightToLeft.all {
      for columns in (1...40) + [64, 79, 80, 81, 132, 200] {
        for rows in [1, 7, 8, 14, 24] {
          var screen = FullScreen(size: Size(columns: columns, rows: rows), TextProfile(glyphs: .unicode, order: order))
          let grid = screen.show(page, words)
          #expect(grid.rows.allSatisfy { row in row.reduce(0) { $0 + $1.width } == columns })
          #expect(grid.rows[rows - 1].last == .blank)
        }
      }
    }
  }

  /// Whatever the window, each letter of the page is on the screen once.
  @Test func losesNoLetterOfAPage() {
    for columns in [30, 43, 80, 132] {
      var screen = FullScreen(size: Size(columns: columns, rows: 100), glyphs: .ascii)
      let shown = screen.show(RightToLeft.urduChoice, RightToLeft.urdu).rows.joined().map(\.text).joined()
      let letters = foldedForMatching(shown).unicodeScalars.filter { (0x600...0x6FF).contains($0.value) }
      let written = foldedForMatching("بچہ ہر وہ شخص ہے جس کی عمر سال سے کم ہو۔ یہ آپ کا فرض ہے کہ آج ہی رپورٹ کریں۔")
      for letter in Set(written.unicodeScalars) where (0x600...0x6FF).contains(letter.value) {
        #expect(letters.count { $0 == letter } >= written.unicodeScalars.count { $0 == letter })
      }
    }
  }

  @Test func theCursorStandsOnTheMarkerAtTheRight() throws {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let grid = screen.show(RightToLeft.choice, RightToLeft.arabic)
    #expect(grid.cursor.column == 78)
    #expect(try cell(at: grid.cursor, in: grid).text == "<")
  }

  @Test(arguments: [("UG-12", "_"), ("سلام", "_"), ("", "_")])
  func theCursorStandsWhereTheNextLetterGoes(text: String, expected: String) throws {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let grid = screen.show(RightToLeft.typing(text), RightToLeft.arabic)
    #expect(try cell(at: grid.cursor, in: grid).text == expected)
    let row = grid.rows[grid.cursor.row].map(\.text).joined()
    let before = row.prefix(grid.cursor.column)
    #expect(before.hasSuffix("UG-12") == (text == "UG-12"))
  }

  /// Where the terminal orders lines, nothing stands beside a text that it would move.
  @Test func leavesTheRowToATerminalThatOrdersByItself() {
    let profile = TextProfile(glyphs: .ascii, order: .terminal)
    var screen = FullScreen(size: Size(columns: 80, rows: 40), profile)
    let grid = screen.show(RightToLeft.choice, RightToLeft.arabic)
    let rows = grid.rows.map { $0.map(\.text).joined() }
    #expect(rows.contains { $0.hasPrefix("انتظر التحقيق  ") })
    #expect(rows.contains { $0.hasPrefix("  ( ) ٢.  ") })
    #expect(grid.reordered.isSuperset(of: rows.indices.filter { rows[$0].hasPrefix("انتظر") }))
    #expect(rows[grid.cursor.row].hasPrefix("> ( ) ٣."))
  }

  @Test func writesRowsAsTheyAreWhereNobodyOrdersThem() {
    var screen = FullScreen(size: Size(columns: 80, rows: 24), TextProfile(glyphs: .ascii, order: .nobody))
    let rows = screen.show(RightToLeft.choice, RightToLeft.arabic).rows.map { $0.map(\.text).joined() }
    #expect(rows.contains { $0.hasPrefix("  ( ) ٢. انتظر التحقيق") })
  }

  @Test func linesToBeReadAloudStayInReadingOrderWithoutDrawnForms() {
    var linear = Linear(wrapping: .at(72))
    let said = linear.show(RightToLeft.reading, RightToLeft.arabic).joined(separator: "\n")
    #expect(said.contains("الخطأ في تقدير العمر ليس عذراً."))
    #expect(said.contains("المُحَافَظَةُ عَلَى الكَرَامَةِ"))
    #expect(said.contains("A child is any person under 18."))
    #expect(
      said.unicodeScalars.allSatisfy { !(0xFB50...0xFDFF).contains($0.value) && !(0xFE70...0xFEFF).contains($0.value) })
  }

  private func cell(at point: Point, in grid: Grid) throws -> Cell {
    var column = 0
    return try #require(
      grid.rows[point.row].first { cell in
        defer { column += cell.width }
        return column == point.column
      })
  }
}
