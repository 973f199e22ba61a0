import Diagnostics
import Testing

struct MendingTests {
  private func source(_ text: String) -> SourceText { SourceText(file: "a.xml", bytes: Array(text.utf8)) }

  private func fixIt(_ source: SourceText, _ range: Range<Int>, _ replacement: String) -> Diagnostic.FixIt {
    Diagnostic.FixIt(replace: source.range(range), with: replacement)
  }

  @Test func findsTheOffsetOfEveryCharacter() {
    let text = (0..<200).map { "line \($0) 漢é\u{1F600}" }.joined(separator: "\n")
    for start in ["", "\u{FEFF}"] {
      let source = source(start + text)
      var offset = start.utf8.count
      for scalar in text.unicodeScalars {
        #expect(source.offset(of: source.position(at: offset)) == offset)
        offset += String(scalar).utf8.count
      }
      #expect(source.offset(of: source.position(at: offset)) == offset)
    }
  }

  @Test func knowsThatAPlaceIsNotInTheFile() {
    #expect(source("ab\nc").offset(of: SourcePosition(line: 1, column: 4)) == nil)
    #expect(source("ab\nc").offset(of: SourcePosition(line: 3, column: 1)) == nil)
  }

  @Test func makesEveryMendThatStandsApart() {
    let source = source("<itme>é</itme>")
    let mended = source.mended(by: [fixIt(source, 10..<14, "item"), fixIt(source, 1..<5, "item")])
    #expect(String(decoding: mended.bytes, as: UTF8.self) == "<item>é</item>")
    #expect(mended.count == 2)
  }

  @Test func leavesAMendThatTouchesAnotherForTheNextTime() {
    let source = source("a & b")
    let mended = source.mended(by: [fixIt(source, 2..<3, "&amp;"), fixIt(source, 3..<3, "x")])
    #expect(String(decoding: mended.bytes, as: UTF8.self) == "a &amp; b")
    #expect(mended.count == 1)
  }

  @Test func leavesMendsOfOtherFilesAlone() {
    let other = Diagnostic.FixIt(replace: .whole("b.xml"), with: "x")
    #expect(source("a").mended(by: [other]).count == 0)
  }
}
