import Courseware
import Testing

@testable import TerminalUI

/// Categories, gaps, numbers, short answers and thoughts.
struct FilledFieldTests {
  private static func press(_ keys: [Key], _ field: Field) -> Reaction {
    var field = field
    return keys.map { field.handle($0) }.last ?? .ignored
  }

  private static func gaps() throws -> Field {
    try .gaps(
      #require(
        GapField(
          label: "", text: [.gap, .words([.init(" and ")]), .gap],
          gaps: [[[.init("a")], [.init("b")]], [[.init("x")], [.init("y")], [.init("z")]]])))
  }

  @Test(
    arguments: [
      ([.character("b"), .character("C"), .enter], .answered(.pairs([1, 2]))),
      ([.right, .right, .down, .left, .enter], .answered(.pairs([1, 2]))),
      ([.right, .right, .right, .end, .character(" "), .enter], .answered(.pairs([0, 0]))),
      ([.character("a"), .enter], .refused(.missing([2]))),
      ([.character("c")], .refused(.noSuchFilling("C", gap: 1, last: "B"))),
      ([.character("2"), .character("c"), .up, .character("a"), .enter], .answered(.pairs([0, 2]))),
      ([.character("3")], .refused(.noSuchNumber(3))), ([.character("d")], .ignored), ([.up], .ignored),
    ] as [([Key], Reaction)])
  func fillsGapsByKeys(keys: [Key], reaction: Reaction) throws {
    #expect(Self.press(keys, try Self.gaps()) == reaction)
  }

  @Test(
    arguments: [
      ("1-B 2-C", .answered(.pairs([1, 2]))), ("c2, b1", .answered(.pairs([1, 2]))), ("1-B", .refused(.missing([2]))),
      ("1-C 2-A", .refused(.noSuchFilling("C", gap: 1, last: "B"))), ("3-A", .refused(.noSuchNumber(3))),
      ("", .refused(.empty)),
      ("1", .refused(.notUnderstood)), ("2-D", .refused(.noSuchLetter("D"))),
    ] as [(String, Reaction)])
  func readsGapsFromALine(line: String, reaction: Reaction) throws {
    var field = try Self.gaps()
    #expect(field.read(line: line) == reaction)
  }

  @Test func keepsTheGapsOfAnEarlierLine() throws {
    var field = try Self.gaps()
    _ = field.read(line: "2-Z")
    _ = field.read(line: "2-C")
    #expect(field.read(line: "1-A") == .answered(.pairs([0, 2])))
  }

  private static func number(_ unit: String? = "years") -> Field {
    .input(InputField(label: "", matter: .number(unit: unit), limit: 40))
  }

  @Test(
    arguments: [
      ("18", "18"), ("2,5", "2.5"), ("2.50", "2.5"), ("٢٫٥", "2.5"), ("१८", "18"), ("-3", "-3"), ("−3", "-3"),
      ("+4", "4"), (",5", "0.5"), ("18 years", "18"), ("18years", "18"), (" 007 ", "7"),
      ("123456789012", "123456789012"),
    ])
  func readsNumbersAsTheyAreTyped(line: String, value: String) throws {
    var field = Self.number()
    #expect(field.read(line: line) == .answered(.number(try #require(DecimalNumber(value)))))
  }

  @Test(arguments: ["eighteen", "1.2.3", "1 000", "--1", "1-", "12 months", "5.", "1e3", "1234567890123", "."])
  func refusesWhatIsNoNumber(line: String) {
    var field = Self.number()
    #expect(field.read(line: line) == .refused(.notANumber))
  }

  @Test func refusesANumberThatIsNotTypedYet() {
    #expect(Self.press([.enter], Self.number(nil)) == .refused(.empty))
  }

  @Test func takesNoAnswerThatIsTooLongToBeKept() {
    var field = InputField(label: "", matter: .shortAnswer, limit: ShortText.longestAnswer)
    let character = "e" + String(repeating: "\u{301}", count: 3)
    #expect(field.read(line: String(repeating: character, count: 80)) == .refused(.tooLong(limit: 200)))
    #expect(field.read(line: "consent") == .answered(.text("consent")))
  }

  @Test(arguments: ["", "My sergeant"]) func anyThoughtIsDoneWithEnter(line: String) {
    var field = InputField(label: "", matter: .thoughts, limit: 2000, ifEmpty: "")
    #expect(field.read(line: line) == .answered(.text(line)))
  }
}
