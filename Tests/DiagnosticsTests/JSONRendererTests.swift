import Diagnostics
import Testing

struct JSONRendererTests {
  @Test func writesKeysInByteOrderAndEscapesWhatWouldAct() {
    let range = SourceRange(
      file: "a.xml", from: SourcePosition(line: 2, column: 3), to: SourcePosition(line: 2, column: 4))
    let diagnostic = Diagnostic(
      .error, .init(rawValue: "sample"), "say \"é\" \\ \u{1B}\u{202E}\u{E0001}", at: range,
      notes: [.init("there", at: .whole("b.xml"))], fixIts: [.init(replace: range, with: "x")])
    #expect(
      JSONRenderer.render([diagnostic]) == #"""
        [
        {"code":"sample","fixIts":[\#
        {"range":{"end":{"column":4,"line":2},"file":"a.xml","start":{"column":3,"line":2}},"replacement":"x"}],\#
        "message":"say \"é\" \\ \u001b\u202e\udb40\udc01",\#
        "notes":[{"message":"there","range":{"end":{"column":1,"line":1},"file":"b.xml",\#
        "start":{"column":1,"line":1}}}],\#
        "range":{"end":{"column":4,"line":2},"file":"a.xml","start":{"column":3,"line":2}},"severity":"error"}
        ]

        """#)
  }

  @Test func writesAnEmptyArrayForNone() {
    #expect(JSONRenderer.render([]) == "[\n]\n")
  }
}
