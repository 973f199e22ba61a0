import Diagnostics
import Testing

struct TextRendererTests {
  let code = Diagnostic.Code(rawValue: "sample")

  func render(_ text: String, _ offsets: Range<Int>, _ message: String = "message") -> String {
    let bytes = Array(text.utf8)
    let range = SourceText(file: "a.xml", bytes: bytes).range(offsets)
    return TextRenderer(sources: ["a.xml": bytes]).render([Diagnostic(.error, code, message, at: range)])
  }

  @Test func showsTheLineWithACaretUnderTheExactRange() {
    #expect(
      render("<a>\n  <pgae/>\n", 7..<11) == """
        a.xml:2:4: error: message [sample]
          <pgae/>
           ^~~~

        """)
  }

  @Test func copiesTabsIntoTheCaretLine() {
    #expect(
      render("\t<p>", 2..<3) == """
        a.xml:1:3: error: message [sample]
        \t<p>
        \t ^

        """)
  }

  @Test func setsTheCaretUnderTextBehindWideLettersAndMarks() {
    #expect(
      render("漢e\u{301}x", 6..<7) == """
        a.xml:1:4: error: message [sample]
        漢e\u{301}x
           ^

        """)
  }

  @Test func pointsBehindTheLastCharacterOfALine() {
    #expect(
      render("ab", 2..<2) == """
        a.xml:1:3: error: message [sample]
        ab
          ^

        """)
  }

  @Test func marksALongerRangeToTheEndOfItsFirstLine() {
    #expect(
      render("ab\ncd", 1..<4) == """
        a.xml:1:2: error: message [sample]
        ab
         ^

        """)
  }

  @Test func showsCharactersThatWouldActByTheirNumber() {
    #expect(
      render("a\u{1B}[31m\u{202E}b", 1..<2, "bad \u{1B}") == """
        a.xml:1:2: error: bad <U+001B> [sample]
        a<U+001B>[31m<U+202E>b
         ^~~~~~~~

        """)
  }

  @Test func cutsALineThatIsTooLongToShow() {
    let text = String(repeating: "a", count: 500) + "X" + String(repeating: "b", count: 500)
    let lines = render(text, 500..<501).split(separator: "\n")
    #expect(lines[1].unicodeScalars.count == 162)
    let caret = lines[2].unicodeScalars.count - 1
    #expect(Array(lines[1].unicodeScalars)[caret] == "X")
  }

  @Test func addsNotesAndFixes() {
    let bytes = Array("<page/>".utf8)
    let range = SourceText(file: "a.xml", bytes: bytes).range(1..<5)
    let diagnostic = Diagnostic(
      .warning, code, "first", at: range, notes: [.init("second", at: .whole("b.xml"))],
      fixIts: [.init(replace: range, with: "p")])
    #expect(
      TextRenderer(sources: ["a.xml": bytes]).render([diagnostic]) == """
        a.xml:1:2: warning: first [sample]
        <page/>
         ^~~~
          fix: replace it with p
        b.xml:1:1: note: second

        """)
  }
}
