import Courseware
import Testing

@testable import TerminalUI

/// Digits of the trainee's own script: typed in every kind of field in both front ends, and shown where a translator
/// has chosen them.
struct DigitTests {
  static let scripts = [
    "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "०१२३४५६७८९", "০১২৩৪৫৬৭৮৯", "๐๑๒๓๔๕๖๗๘๙", "໐໑໒໓໔໕໖໗໘໙", "០១២៣៤៥៦៧៨៩", "၀၁၂၃၄၅၆၇၈၉",
    "０１２３４５６７８９",
  ]

  /// The text with its western digits in another script.
  private static func typed(_ text: String, _ script: String) -> String {
    let digits = Array(script)
    return String(
      text.map { character in character.isASCII ? character.wholeNumberValue.map { digits[$0] } ?? character : character
      })
  }

  private static func press(_ text: String, _ field: Field) -> Reaction {
    var field = field
    return (text.map(Key.character) + [.enter]).reduce(.ignored) { _, key in field.handle(key) }
  }

  private static func read(_ text: String, _ field: Field) -> Reaction {
    var field = field
    return field.read(line: text)
  }

  private static func field(_ document: Document) throws -> Field { try #require(document.field) }

  @Test(arguments: scripts)
  func chooseOneOption(script: String) throws {
    let field = try Self.field(SamplePages.choice(.one(nil)))
    #expect(Self.press(Self.typed("3", script), field) == .answered(.choice(2)))
    #expect(Self.read(Self.typed("3", script), field) == .answered(.choice(2)))
  }

  @Test(arguments: scripts)
  func chooseSeveralOptions(script: String) throws {
    let field = try Self.field(SamplePages.choice(.many([])))
    #expect(Self.press(Self.typed("13", script), field) == .answered(.choices([0, 2])))
    for line in ["1,3", "1، 3", "1、3", "1 3", "1，3"] {
      #expect(Self.read(Self.typed(line, script), field) == .answered(.choices([0, 2])))
    }
  }

  @Test(arguments: scripts)
  func openAnEntryWithTwoDigits(script: String) throws {
    let field = try Self.field(SamplePages.menu)
    #expect(Self.press(Self.typed("12", script), field) == .answered(.choice(11)))
    #expect(Self.read(Self.typed("12", script), field) == .answered(.choice(11)))
  }

  @Test(arguments: scripts)
  func matchPairs(script: String) throws {
    let field = try Self.field(SamplePages.matching)
    #expect(Self.press(Self.typed("2A1B", script), field) == .answered(.pairs([1, 0])))
    for line in ["1-B 2-A", "B-1، A-2", "1-B、2-A", "1B，2A", "A-2"] {
      #expect(Self.read(Self.typed(line, script), field) == .answered(.pairs([1, 0])))
    }
  }

  @Test(arguments: scripts)
  func fillGaps(script: String) throws {
    let field = try Self.field(SamplePages.gaps)
    #expect(Self.press(Self.typed("2C", script), field) == .answered(.pairs([0, 2])))
    #expect(Self.read(Self.typed("2-C", script), field) == .answered(.pairs([0, 2])))
  }

  @Test(arguments: scripts)
  func putInOrder(script: String) throws {
    let field = try Self.field(SamplePages.ordering)
    #expect(Self.press(Self.typed("3", script), field) == .answered(.order([1, 2, 0])))
    #expect(Self.read(Self.typed("2 3 1", script), field) == .answered(.order([1, 2, 0])))
    #expect(Self.read(Self.typed("2، 3، 1", script), field) == .answered(.order([1, 2, 0])))
  }

  @Test(arguments: scripts)
  func areANumber(script: String) throws {
    let field = Field.input(InputField(label: "", matter: .number(unit: "hours"), limit: 40))
    let answer = FieldAnswer.number(try #require(DecimalNumber("12.5")))
    for line in ["12.5", "12,5", "12٫5", "12.5 hours"] {
      #expect(Self.press(Self.typed(line, script), field) == .answered(answer))
      #expect(Self.read(Self.typed(line, script), field) == .answered(answer))
    }
  }

  @Test func areShownInOptionsQuestionsTimesAndComplaints() {
    let words = RightToLeft.arabic
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    let shown = screen.show(RightToLeft.choice, words).rows.map { $0.map(\.text).joined() }.joined(separator: "\n")
    #expect(shown.contains(".٤") && !shown.contains("4"))
    #expect(words(.faultNoSuchNumber, ["number": "9", "last": "4"]) == "لا يوجد رقم ٩. آخر رقم هو ٤.")
    var linear = Linear(wrapping: .none)
    #expect(linear.show(RightToLeft.choice, words).contains { $0.hasPrefix("٢. انتظر") })
  }

  @Test(arguments: [
    ("2026-11-21 14:05", "٢٠٢٦-١١-٢١ ١٤:٠٥"), ("80 %", "٨٠ %"), ("2,5", "٢,٥"), ("UG-12", "UG-12"), ("3b", "3b"),
    ("", ""), ("-", "-"), ("٣", "٣"),
  ])
  func changeOnlyWhatIsANumber(value: String, shown: String) {
    #expect(RightToLeft.arabic(.withMark, ["text": value, "mark": "x"]) == "\(shown) (x)")
  }

  @Test func stayWesternOnPapers() {
    let words = RightToLeft.arabic.western
    #expect(words(.withMark, ["text": "27", "mark": "30"]) == "27 (30)")
    #expect(words.number(12) == "12")
  }

  @Test(arguments: ["", "٠١٢", "9876543210", "٠١٢٣٤٥٦٧٨x", "01234567890"])
  func areWesternWhereACatalogueHasNoTenOfThem(digits: String) {
    #expect(RightToLeft.words(language: "ar", digits: digits, [:]).number(12) == "12")
  }
}
