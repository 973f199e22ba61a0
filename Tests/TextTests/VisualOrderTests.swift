import FoundationEssentials
import Testing

@testable import Text

struct VisualOrderTests {
  /// Each line of `Lines/logical.txt` beside what a reader must see, checked against GNU FriBidi when it was recorded.
  @Test func joinsAndOrdersEachLineAsRecorded() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Lines")
    func lines(_ name: String) throws -> [String] {
      String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
        .split(separator: "\n").map(String.init)
    }
    let drawn = try lines("logical.txt").map { line in visualLine(line, .rightToLeft).map(\.text).joined() }
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data((drawn.joined(separator: "\n") + "\n").utf8).write(to: folder.appending(path: "visual.txt"))
      Issue.record("recorded")
      return
    }
    let recorded = try lines("visual.txt")
    try #require(drawn.count == recorded.count && !drawn.isEmpty)
    for (drawn, expected) in zip(drawn, recorded) {
      #expect(Array(drawn.unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test func joinsLettersByWhatStandsBesideThem() {
    #expect(visualLine("سلام", .rightToLeft).map(\.text) == ["\u{FEE1}", "\u{FEFC}", "\u{FEB3}"])
  }

  @Test func makesOneSignOfLamAndAlefWithTheMarksOfBoth() {
    let drawn = visualLine("لَأ", .rightToLeft)
    #expect(drawn.map(\.text.unicodeScalars.count) == [2])
    #expect(drawn[0].text.unicodeScalars.first == "\u{FEF7}")
    #expect(drawn[0].text.unicodeScalars.last == "\u{64E}")
    #expect(drawn[0].sources == 0..<2)
  }

  @Test(arguments: [
    ("ہے", ["\u{FBAF}", "\u{FBA8}"]), ("یہ", ["\u{FBA7}", "\u{FBFE}"]), ("میں", ["\u{FB9F}", "\u{FBFF}", "\u{FEE3}"]),
    ("ٹڈڑ", ["\u{FB8C}", "\u{FB89}", "\u{FB68}"]), ("گچپ", ["\u{FB57}", "\u{FB7D}", "\u{FB94}"]),
  ])
  func joinsTheLettersOfUrdu(word: String, expected: [String]) {
    #expect(visualLine(word, .rightToLeft).map(\.text) == expected)
  }

  @Test func keepsVowelMarksAsMarksOnTheirLetters() {
    let drawn = visualLine("مُحَمَّد", .rightToLeft).map(\.text).joined().unicodeScalars
    #expect(drawn.filter { (0x64B...0x652).contains($0.value) }.count == 4)
    #expect(!drawn.contains { (0xFE70...0xFE7F).contains($0.value) })
  }

  @Test func aJoinerThatForbidsJoiningIsObeyedAndNotDrawn() {
    #expect(
      visualLine("می\u{200C}خواهم", .rightToLeft).map(\.text).joined().unicodeScalars.allSatisfy { $0 != "\u{200C}" })
    #expect(visualLine("ی\u{200C}خ", .rightToLeft).map(\.text) == ["\u{FEA5}", "\u{FBFC}"])
  }

  @Test(arguments: [
    ("ا (1)", Direction.rightToLeft, "(1) \u{FE8D}"), ("UN 1325", .rightToLeft, "UN 1325"),
    ("ا 12 ب", .rightToLeft, "\u{FE8F} 12 \u{FE8D}"), ("see (ا) 3", .leftToRight, "see (\u{FE8D}) 3"),
    ("> ( ) 3. ", .rightToLeft, " .3 ( ) <"), ("ا ١٢", .rightToLeft, "١٢ \u{FE8D}"),
    ("Report [1].", .leftToRight, "Report [1]."),
  ])
  func ordersNumbersLatinAndBrackets(line: String, direction: Direction, expected: String) {
    #expect(visualLine(line, direction).map(\.text).joined() == expected)
  }

  /// Letters are joined and moved, and none is lost, added or changed.
  @Test func keepsTheLettersOfAnyArabicLine() {
    var random = SplitMix64(seed: 8)
    let alphabet = Array("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأإؤئٹپچڈڑژکگںہھیے ًَُِّْ()[]<>12۳٤ABc.,،؟-".unicodeScalars)
    for _ in 0..<3000 {
      let scalars = (0..<Int.random(in: 0...30, using: &random)).map { _ in alphabet.randomElement(using: &random)! }
      let line = String(String.UnicodeScalarView(scalars))
      for direction in [Direction.rightToLeft, .leftToRight] {
        let drawn = visualLine(line, direction)
        #expect(Self.letters(drawn.map(\.text).joined()) == Self.letters(line))
        #expect(drawn.flatMap(\.sources).sorted() == Array(0..<line.count))
      }
    }
  }

  @Test func bearsAnyScalars() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<3000 {
      let scalars = (0..<Int.random(in: 0...20, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
          ?? Unicode.Scalar(UInt32.random(in: 0x5F0...0x700, using: &random))
      }
      let line = String(String.UnicodeScalarView(scalars))
      let drawn = visualLine(line, .rightToLeft)
      #expect(drawn.flatMap(\.sources).sorted() == Array(0..<line.count))
    }
  }

  /// In no order, brackets of either side alike.
  private static func letters(_ text: String) -> [Unicode.Scalar] {
    compatibilityForm(text).unicodeScalars.filter { !"()[]<>".unicodeScalars.contains($0) }.sorted {
      $0.value < $1.value
    }
  }
}
