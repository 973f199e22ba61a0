import Testing

@testable import Text

struct WrappingTests {
  @Test(arguments: [
    ("th", "มนุษย์ทั้งปวงเกิดมามีอิสระและเสมอภาคกัน", "มนุษย์|ทั้ง|ปวง|เกิด|มา|มี|อิสระ|และ|เสมอ|ภาค|กัน"),
    ("km", "មនុស្សទាំងអស់កើតមកមានសេរីភាព", "មនុស្ស|ទាំងអស់|កើតមក|មាន|សេរីភាព"),
    ("lo", "ມະນຸດທຸກຄົນເກີດມາ", "ມະນຸດ|ທຸກຄົນ|ເກີດ|ມາ"),
    ("zh", "人人生而自由，在尊严上。", "人|人|生|而|自|由，|在|尊|严|上。"),
    ("ja", "「尊厳」", "「尊|厳」"),
    ("en", "Report it, at once.", "Report |it, |at |once."),
  ])
  func breaksWhereTheLanguageDoes(language: String, text: String, pieces: String) {
    var start = text.startIndex
    let found = LineBreaks(in: text, language: language).allowed.map { offset in
      let end = text.utf8.index(text.startIndex, offsetBy: offset)
      defer { start = end }
      return text[start..<end]
    }
    #expect(found.joined(separator: "|") == pieces)
  }

  @Test func fillsLinesAndLeavesTheirLastSpaceOut() {
    let lines = wrap("Tell the person that you will report it.", width: 20, language: "en")
    #expect(lines == ["Tell the person that", "you will report it."])
  }

  @Test func cutsAWordThatIsLongerThanALineBetweenClusters() {
    let word = String(repeating: "e\u{301}", count: 7)
    let lines = wrap(word, width: 3, language: "fr")
    #expect(lines.map { width(of: $0) } == [3, 3, 1])
    #expect(lines.joined() == word)
  }

  @Test func keepsLineFeeds() {
    #expect(wrap("one\ntwo three\n\nfour", width: 40, language: "en") == ["one", "two three", "", "four"])
  }

  @Test func givesOneEmptyLineForAnEmptyText() {
    #expect(wrap("", width: 10, language: "en") == [""])
  }

  @Test func takesAnUnknownLanguage() {
    #expect(wrap("one two three", width: 8, language: "x-none") == ["one two", "three"])
  }

  /// Seeded texts of many scripts, spaces and lone marks, at every width.
  @Test(arguments: 0..<60)
  func losesNothingAndNeverStartsALineWithACombiningMark(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", "word", " ", "  ", "中", "，", "ทำ", "น้ำ", "កើ", "ক্ষা", "\u{301}", "\u{200D}", "한", "e\u{301}", "-", "ى",
    ]
    let text = (0..<80).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    let columns = Int.random(in: 2...30, using: &random)
    let lines = wrap(text, width: columns, language: "th")
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    for line in lines {
      // A single cluster may be wider than a narrow line; nothing can be done about it.
      #expect(width(of: line) <= columns || line.count == 1)
      let isFirst = line.startIndex == text.startIndex
      #expect(isFirst || line.unicodeScalars.first?.properties.generalCategory != .nonspacingMark)
    }
  }
}
