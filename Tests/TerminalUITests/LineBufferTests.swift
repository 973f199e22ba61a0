import Testing

@testable import TerminalUI

struct LineBufferTests {
  private func events(_ pieces: [[UInt8]]) -> [LineEvent] {
    var buffer = LineBuffer()
    for piece in pieces { buffer.feed(piece) }
    buffer.end()
    var events: [LineEvent] = []
    while let event = buffer.next() { events.append(event) }
    return events
  }

  @Test(
    arguments: [
      ("", []), ("a", [.line("a")]), ("a\n", [.line("a")]), ("a\r\nb", [.line("a"), .line("b")]),
      ("\n\n", [.line(""), .line("")]),
      ("é中\n", [.line("é中")]),
    ] as [(String, [LineEvent])])
  func givesLines(text: String, lines: [LineEvent]) {
    #expect(events([Array(text.utf8)]) == lines)
    #expect(events(text.utf8.map { [$0] }) == lines)
  }

  @Test func reportsALineThatIsNoTextAndGoesOn() {
    #expect(events([[0xFF, 0x0A, 0x61, 0x0A]]) == [.notText, .line("a")])
  }

  @Test func takesALineOfTheBoundAndReportsALongerOne() {
    let line = [UInt8](repeating: UInt8(ascii: "x"), count: 65_536)
    #expect(events([line, [0x0A]]) == [.line(String(repeating: "x", count: 65_536))])
    #expect(events([line, [UInt8(ascii: "y"), 0x0A], Array("z\n".utf8)]) == [.tooLong, .line("z")])
  }
}
