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

/// Check by words that people know: whatever the width, no line ends inside one of them.
struct WordWrappingTests {
  @Test(arguments: [
    ("th", "เด็ก|คือ|บุคคล|ที่|มี|อายุ|ต่ำ|กว่า| |18| |ปี| |ความ|เข้าใจ|ผิด|เรื่อง|อายุ|ไม่|ใช่|ข้อ|แก้ตัว"),
    ("th", "การ|รายงาน|เป็น|หน้าที่|ของ|ทุก|คน| |และ|ไม่มี|ใคร|ถูก|ลงโทษ|เพราะ|รายงาน|ด้วย|ความ|สุจริต"),
    ("km", "មនុស្ស|ទាំងអស់|កើតមក|មាន|សេរីភាព|និង|សិទ្ធិ|ស្មើ|គ្នា"),
    ("lo", "ມະນຸດ|ທຸກຄົນ|ເກີດ|ມາ|ມີ|ສິດ|ສະເໝີ"),
    ("my", "လူ|တိုင်း|သည်| |တူညီ|လွတ်လပ်|သော|ဂုဏ်သိက္ခာ"),
    ("ja", "年|齢|の|誤|認|は、|言|い|訳|に|な|ら|な|い。"),
    ("zh", "儿|童|是|指|未|满|18|岁|的|任|何|人。"),
  ])
  func neverBreaksInsideAWord(language: String, words: String) {
    let words = words.split(separator: "|").map(String.init)
    let text = words.joined()
    var inside: Set<Int> = []
    var offset = 0
    for word in words {
      inside.formUnion(offset + 1..<offset + word.utf8.count)
      offset += word.utf8.count
    }
    let widest = words.map { width(of: $0) }.max() ?? 1
    for columns in widest...60 {
      for line in wrap(text, width: columns, language: language).dropFirst() {
        let start = text.utf8.distance(from: text.startIndex, to: line.startIndex)
        #expect(!inside.contains(start), "a line of \(columns) columns begins inside a word: \(line)")
        let first = line.unicodeScalars.first
        #expect(![.nonspacingMark, .spacingMark].contains(first?.properties.generalCategory))
        #expect(!"。、，」）：；？！.,)]».។".contains(line.first ?? " "))
      }
    }
  }

  @Test(arguments: [
    ("bn", "ক্ষা", 3, 2), ("bn", "শিশু", 3, 2), ("hi", "कि", 2, 1), ("ne", "गर्नुहोस्", 6, 5), ("am", "ሰላም", 3, 3),
    ("vi", "Vie\u{302}\u{323}t", 4, 4), ("vi", "Việt", 4, 4), ("km", "ស្ទើ", 3, 2), ("my", "သည်", 2, 2),
  ])
  func isAsWideAsTheTerminalSays(language: String, text: String, withMarks: Int, without: Int) {
    #expect(width(of: text) == withMarks)
    #expect(width(of: text, spacingMarks: .takeNone) == without)
  }

  @Test func fillsMoreOfALineWhereMarksTakeNoColumn() {
    let text = "শিশু শিশু শিশু"
    #expect(wrap(text, width: 8, language: "bn", spacingMarks: .takeNone).count == 1)
    #expect(wrap(text, width: 8, language: "bn").count == 2)
  }
}
