import Testing

@testable import TerminalUI

struct KeyParserTests {
  static let sequences: [(bytes: String, keys: [Key])] = [
    ("a", [.character("a")]), ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]), ("\u{3}", [.control("c")]), ("\u{1A}", [.control("z")]), ("\0", [.unknown]),
    ("é", [.character("é")]), ("中", [.character("中")]), ("٣", [.character("٣")]), ("😀", [.character("😀")]),
    ("\u{9B}", [.unknown]),
    ("\u{1B}[A", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]), ("\u{1B}OA", [.up]),
    ("\u{1B}[1;5C", [.right]), ("\u{1B}[H", [.home]), ("\u{1B}[4~", [.end]), ("\u{1B}[3~", [.delete]),
    ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[Z", [.backTab]), ("\u{1B}OP", [.function(1)]),
    ("\u{1B}[11~", [.function(1)]), ("\u{1B}[15~", [.function(5)]), ("\u{1B}[21~", [.function(10)]),
    ("\u{1B}[24~", [.function(12)]), ("\u{1B}[[A", [.function(1)]), ("\u{1B}[[E", [.function(5)]),
    ("\u{1B}[99~", [.unknown]), ("\u{1B}x", [.unknown]), ("\u{1B}Oq", [.character("1")]),
    // Late answers to questions about the terminal: device attributes, cursor position, mode, colour, name.
    ("\u{1B}[?62;22cx", [.character("x")]), ("\u{1B}[24;80Rx", [.character("x")]),
    ("\u{1B}[?2026;2$yx", [.character("x")]), ("\u{1B}]11;rgb:0/0/0\u{7}x", [.character("x")]),
    ("\u{1B}P>|xterm(379)\u{1B}\\x", [.character("x")]), ("\u{1B}[Ix", [.character("x")]),
    ("\u{1B}[200~two\nlines\u{1B}[31m\u{1B}[201~x", [.paste(.init("two\nlines\u{1B}[31m")), .character("x")]),
    ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}\r", [.escape, .enter]), ("\u{1B}[1\u{1B}[B", [.down]),
    ("\u{1B}[\r", [.enter]), ("\u{1B}[200~lost\u{3}q", [.control("c"), .character("q")]),
  ]

  @Test(arguments: sequences.indices)
  func readsKeysInOnePiece(index: Int) {
    var parser = KeyParser()
    #expect(parser.feed(Self.sequences[index].bytes.utf8) == Self.sequences[index].keys)
  }

  @Test(arguments: sequences.indices)
  func readsKeysByteByByte(index: Int) {
    var parser = KeyParser()
    #expect(Self.sequences[index].bytes.utf8.flatMap { parser.feed([$0]) } == Self.sequences[index].keys)
  }

  @Test func takesAnEscapeThatNothingFollowsForAKey() {
    var parser = KeyParser()
    #expect(parser.feed([0x1B]).isEmpty)
    #expect(parser.isUnsettled)
    #expect(parser.settle() == [.escape])
    #expect(!parser.isUnsettled)
    #expect(parser.feed("q".utf8) == [.character("q")])
  }

  @Test func dropsTheRestOfAKeyWhoseEscapeWasTakenForOne() {
    var parser = KeyParser()
    _ = parser.feed([0x1B])
    _ = parser.settle()
    #expect(parser.feed("[Aq".utf8) == [.character("q")])
  }

  @Test func hasNothingToSettleInTheMiddleOfAKey() {
    var parser = KeyParser()
    _ = parser.feed("\u{1B}[".utf8)
    #expect(!parser.isUnsettled)
    #expect(parser.settle().isEmpty)
    #expect(parser.feed("A".utf8) == [.up])
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x61], [0xC3, 0x61], [0xE2, 0x82, 0x61], [0xC0, 0x80, 0x61], [0xED, 0xA0, 0x80, 0x61],
      [0x80, 0x80, 0x80, 0x61],
    ] as [[UInt8]])
  func givesOneUnknownKeyForARunOfBytesThatAreNoText(bytes: [UInt8]) {
    var parser = KeyParser()
    #expect(parser.feed(bytes) == [.unknown, .character("a")])
  }

  @Test func boundsAPaste() throws {
    var parser = KeyParser()
    let keys = parser.feed(
      "\u{1B}[200~".utf8 + Array(repeating: UInt8(ascii: "x"), count: 100_000) + "\u{1B}[201~y".utf8)
    #expect(keys.count == 2)
    guard case .paste(let paste) = try #require(keys.first) else { return #expect(Bool(false), "no paste") }
    #expect(paste.text.utf8.count == 65_536 && paste.isCut)
  }

  @Test func tellsAPasteOfExactlyTheBoundWhole() {
    var parser = KeyParser()
    let text = String(repeating: "x", count: 65_536)
    #expect(parser.feed("\u{1B}[200~\(text)\u{1B}[201~".utf8) == [.paste(.init(text))])
  }

  /// After any bytes at all, a quiet moment and an Esc, keys are read again.
  @Test(arguments: 0..<200)
  func comesBackFromAnything(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var parser = KeyParser()
    let alphabet = Array("\u{1B}[]OP?~0;2 \\aR\u{7}".utf8) + [0xC3, 0xFF, 0x03]
    _ = parser.feed((0..<200).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] })
    _ = parser.settle()
    // Ends what may be open: a string, a sequence.
    _ = parser.feed("\u{3}\u{7}\u{1B}\\\u{1B}[0n".utf8)
    #expect(parser.feed("x".utf8) == [.character("x")])
  }
}
