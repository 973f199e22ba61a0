import Diagnostics
import Testing

struct SourceTextTests {
  @Test func countsColumnsInCodePoints() {
    let source = SourceText(file: "a.xml", bytes: Array("é漢\u{1F600}x".utf8))
    #expect(source.position(at: 9) == SourcePosition(line: 1, column: 4))
  }

  @Test func beginsANewLineAfterALineFeedOnly() {
    let source = SourceText(file: "a.xml", bytes: Array("a\r\nb\rc\n".utf8))
    #expect(source.position(at: 5) == SourcePosition(line: 2, column: 3))
    #expect(source.position(at: 7) == SourcePosition(line: 3, column: 1))
  }

  @Test func doesNotCountAByteOrderMark() {
    let source = SourceText(file: "a.xml", bytes: [0xEF, 0xBB, 0xBF] + Array("ab".utf8))
    #expect(source.position(at: 4) == SourcePosition(line: 1, column: 2))
    #expect(source.line(1) == "ab")
  }

  @Test func givesALineWithoutItsEnding() {
    let source = SourceText(file: "a.xml", bytes: Array("one\r\ntwo\n".utf8))
    #expect(source.line(1) == "one")
    #expect(source.line(2) == "two")
    #expect(source.line(3) == "")
    #expect(source.line(4) == nil)
  }

  @Test func findsTheSamePlacesInALongFileAsByCounting() {
    let lines = (0..<2000).map { "line \($0) of thé file" }
    let text = lines.joined(separator: "\n")
    let source = SourceText(file: "a.xml", bytes: Array(text.utf8))
    var offset = 0
    for (index, line) in lines.enumerated() {
      #expect(source.position(at: offset) == SourcePosition(line: index + 1, column: 1))
      #expect(source.line(index + 1) == line)
      offset += line.utf8.count + 1
    }
  }

  @Test func takesAnOffsetBeyondTheFileForItsEnd() {
    #expect(SourceText(file: "a.xml", bytes: [0x61]).position(at: 99) == SourcePosition(line: 1, column: 2))
    #expect(SourceText(file: "a.xml", bytes: []).position(at: 0) == .start)
  }
}
