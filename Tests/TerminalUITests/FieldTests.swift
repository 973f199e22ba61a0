import Testing

@testable import TerminalUI

private let space = Key.character(" ")

/// What each kind of field makes of keys and of lines. Answers count from 0, what is typed from 1.
struct FieldTests {
  private static func press(_ keys: [Key], _ field: Field) -> Reaction {
    var field = field
    return keys.reduce(.ignored) { _, key in field.handle(key) }
  }

  private static func choice(_ count: Int, _ selection: ChoiceField.Selection) throws -> Field {
    try .choice(#require(ChoiceField(label: "", options: (1...count).map { .init("\($0)") }, selection: selection)))
  }

  @Test(
    arguments: [
      ([.enter], .changed), ([.enter, .enter], .answered(.choice(0))),
      ([.down, space, .enter], .answered(.choice(1))), ([.character("3"), .enter], .answered(.choice(2))),
      ([.character("٣"), .enter], .answered(.choice(2))), ([.character("３"), .enter], .answered(.choice(2))),
      ([.end, space, .home, space, .enter], .answered(.choice(0))), ([.up], .ignored), ([.end, .down], .ignored),
      ([.character("5")], .refused(.noSuchNumber(5))), ([.character("0")], .refused(.noSuchNumber(0))),
      ([.character("x")], .ignored), ([.escape], .ignored),
    ] as [([Key], Reaction)])
  func choosesOne(keys: [Key], reaction: Reaction) throws {
    #expect(Self.press(keys, try Self.choice(4, .one(nil))) == reaction)
  }

  @Test(
    arguments: [
      ([.enter], .refused(.empty)), ([space, space, .enter], .refused(.empty)),
      ([.character("2"), .character("4"), .enter], .answered(.choices([1, 3]))),
      ([space, .down, space, .enter], .answered(.choices([0, 1]))),
    ] as [([Key], Reaction)])
  func choosesSeveral(keys: [Key], reaction: Reaction) throws {
    #expect(Self.press(keys, try Self.choice(4, .many([]))) == reaction)
  }

  @Test(
    arguments: [
      ([.enter], .answered(.choice(0))), ([.character("1"), .character("2"), .enter], .answered(.choice(11))),
      ([.character("1"), .down, .character("2"), .enter], .answered(.choice(1))),
      ([.character("9"), .character("3"), .enter], .answered(.choice(2))), ([space], .ignored),
    ] as [([Key], Reaction)])
  func opensAMenu(keys: [Key], reaction: Reaction) throws {
    #expect(Self.press(keys, try Self.choice(12, .menu)) == reaction)
  }

  @Test(
    arguments: [
      ("2", .answered(.choice(1))), (" ٢ ", .answered(.choice(1))), ("", .refused(.empty)),
      ("5", .refused(.noSuchNumber(5))),
      ("1,2", .refused(.onlyOne)), ("two", .refused(.notUnderstood)), ("-1", .refused(.notUnderstood)),
      ("99999999999999999999", .refused(.notUnderstood)),
    ] as [(String, Reaction)])
  func readsOne(line: String, reaction: Reaction) throws {
    var field = try Self.choice(4, .one(nil))
    #expect(field.read(line: line) == reaction)
  }

  @Test(
    arguments: [
      ("1,3", .answered(.choices([0, 2]))), ("3 1", .answered(.choices([0, 2]))),
      ("১، ৩", .answered(.choices([0, 2]))),
      ("", .refused(.empty)), (",", .refused(.empty)), ("1 1", .refused(.repeated(1))),
      ("1 9", .refused(.noSuchNumber(9))),
    ] as [(String, Reaction)])
  func readsSeveral(line: String, reaction: Reaction) throws {
    var field = try Self.choice(4, .many([]))
    #expect(field.read(line: line) == reaction)
  }

  private static func matching(_ pairing: [Int?]? = nil) throws -> Field {
    let (lefts, rights) = (["one", "two"], ["x", "y", "z"])
    return try .matching(
      #require(
        MatchingField(label: "", lefts: lefts.map { [.init($0)] }, rights: rights.map { [.init($0)] }, pairing: pairing)
      ))
  }

  @Test(
    arguments: [
      ([.enter], .refused(.missing([1, 2]))), ([.right, .enter], .refused(.missing([2]))),
      ([.right, .right, .down, .left, .enter], .answered(.pairs([1, 2]))),
      ([.character("b"), .character("A"), .enter], .answered(.pairs([1, 0]))),
      ([.character("2"), space, .character("1"), .left, .enter], .answered(.pairs([2, 0]))),
      ([.character("d")], .ignored), ([.character("3")], .refused(.noSuchNumber(3))),
    ] as [([Key], Reaction)])
  func matches(keys: [Key], reaction: Reaction) throws {
    #expect(Self.press(keys, try Self.matching()) == reaction)
  }

  @Test(
    arguments: [
      ("1-B 2-A", .answered(.pairs([1, 0]))), ("B1, a-2", .answered(.pairs([1, 0]))),
      ("1=c 2:c", .answered(.pairs([2, 2]))),
      ("1-2 2-1", .answered(.pairs([1, 0]))), ("١-٢ ٢-١", .answered(.pairs([1, 0]))), ("1 2", .refused(.notUnderstood)),
      ("1-9", .refused(.noSuchFilling("9", gap: 1, last: "C"))),
      ("1b2a", .answered(.pairs([1, 0]))), ("1-B", .refused(.missing([2]))), ("3-A", .refused(.noSuchNumber(3))),
      ("1-D", .refused(.noSuchLetter("D"))), ("1-A 1-B", .refused(.repeated(1))), ("", .refused(.empty)),
      ("1", .refused(.notUnderstood)), ("1-2", .refused(.missing([2]))), ("1*A", .refused(.notUnderstood)),
    ] as [(String, Reaction)])
  func readsPairs(line: String, reaction: Reaction) throws {
    var field = try Self.matching()
    #expect(field.read(line: line) == reaction)
  }

  @Test func keepsThePairsOfAnEarlierLine() throws {
    var field = try Self.matching()
    _ = field.read(line: "2-C")
    #expect(field.read(line: "1-A") == .answered(.pairs([0, 2])))
  }

  private static func ordering() throws -> Field {
    try .ordering(#require(OrderingField(label: "", entries: ["a", "b", "c"].map { [.init($0)] })))
  }

  @Test(
    arguments: [
      ([.enter], .answered(.order([0, 1, 2]))), ([space, .down, .enter], .answered(.order([1, 0, 2]))),
      ([space, .down, space, .down, .enter], .answered(.order([1, 0, 2]))),
      ([.end, .character("1"), .enter], .answered(.order([2, 0, 1]))),
      ([space, .end, .enter], .answered(.order([1, 2, 0]))), ([.character("4")], .refused(.noSuchNumber(4))),
    ] as [([Key], Reaction)])
  func orders(keys: [Key], reaction: Reaction) throws {
    #expect(Self.press(keys, try Self.ordering()) == reaction)
  }

  @Test(
    arguments: [
      ("3 1 2", .answered(.order([2, 0, 1]))), ("3,1", .refused(.missing([2]))), ("3 3 1", .refused(.repeated(3))),
      ("", .refused(.empty)), ("c a b", .refused(.notUnderstood)),
    ] as [(String, Reaction)])
  func readsAnOrder(line: String, reaction: Reaction) throws {
    var field = try Self.ordering()
    #expect(field.read(line: line) == reaction)
  }

  private static func input(_ text: String = "") -> Field { .input(InputField(label: "", text: text, limit: 5)) }

  @Test(
    arguments: [
      ("", [.enter], .refused(.empty)), ("  ", [.enter], .refused(.empty)), (" ab ", [.enter], .answered(.text("ab"))),
      ("", [.character("e"), .character("\u{301}"), .enter], .answered(.text("\u{E9}"))),
      ("ac", [.left, .character("b"), .enter], .answered(.text("abc"))),
      ("abc", [.home, .delete, .end, .backspace, .enter], .answered(.text("b"))),
      ("abcde", [.character("f")], .refused(.tooLong(limit: 5))),
      ("", [.paste(.init("ab\u{1B}\ncd")), .enter], .answered(.text("ab cd"))),
      ("", [.paste(.init("abcdefg"))], .refused(.tooLong(limit: 5))), ("a", [.up], .ignored),
      ("a", [.escape], .ignored),
      ("a", [.character("q")], .changed),
    ] as [(String, [Key], Reaction)])
  func takesText(text: String, keys: [Key], reaction: Reaction) {
    #expect(Self.press(keys, Self.input(text)) == reaction)
  }

  @Test(
    arguments: [
      ("ab", .answered(.text("ab"))), ("", .refused(.empty)), ("abcdef", .refused(.tooLong(limit: 5))),
      ("\u{1B}[A", .answered(.text("[A"))),
    ] as [(String, Reaction)])
  func readsText(line: String, reaction: Reaction) {
    var field = Self.input()
    #expect(field.read(line: line) == reaction)
  }

  /// No keys in any order take a field where its answer would not fit it.
  @Test(arguments: 0..<40)
  func neverAnswersWhatDoesNotFit(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .tab, .enter, space, .character("1"), .character("2"), .character("b"),
      .character("9"), .backspace, .delete, .paste(.init("xyz")),
    ]
    var fields = [
      try Self.choice(4, .one(nil)), try Self.choice(12, .many([])), try Self.matching(), try Self.ordering(),
      Self.input(), .input(InputField(label: "", matter: .number(unit: nil), limit: 5)),
    ]
    for index in fields.indices {
      for _ in 0..<300 {
        guard case .answered(let answer) = fields[index].handle(keys[Int.random(in: 0..<keys.count, using: &random)])
        else { continue }
        switch answer {
        case .choice(let option): #expect((0..<4).contains(option))
        case .choices(let options): #expect(!options.isEmpty && options.isSubset(of: 0..<12))
        case .pairs(let pairs): #expect(pairs.count == 2 && pairs.allSatisfy((0..<3).contains))
        case .order(let order): #expect(order.sorted() == [0, 1, 2])
        case .text(let text): #expect((1...5).contains(text.count))
        case .number(let number): #expect("\(number)".allSatisfy { "12.9".contains($0) })
        }
      }
    }
  }
}

struct SuggestionTests {
  private func field() -> InputField { InputField(label: "Zone", text: "Etc/UTC", limit: 64, ifEmpty: "Etc/UTC") }

  @Test func typingReplacesASuggestion() {
    var field = field()
    for character in "Africa" { _ = field.handle(.character(character)) }
    #expect(field.handle(.enter) == .answered(.text("Africa")))
  }

  @Test func movingInASuggestionKeepsItForMending() {
    var field = field()
    _ = field.handle(.end)
    _ = field.handle(.character("x"))
    #expect(field.handle(.enter) == .answered(.text("Etc/UTCx")))
  }

  @Test func enterTakesASuggestionAsItStands() {
    var field = field()
    #expect(field.handle(.enter) == .answered(.text("Etc/UTC")))
  }

  @Test func anEmptyLineMeansTheOptionThatItIsSaidToMean() throws {
    var field = try #require(
      ChoiceField(label: "", options: [.init("a"), .init("b")], selection: .menu, focus: 1, ifEmpty: 0))
    #expect(field.read(line: "") == .answered(.choice(0)))
  }
}
