import Testing

@testable import TerminalUI

struct RunnerTests {
  /// Runs the sample course on these events and gives the screens painted.
  private func run(_ events: [TTY.Event], course: inout SampleCourse, wrote: ([UInt8]) -> Bool = { _ in true }) -> (
    Ending, paints: Int
  ) {
    var rest = events[...]
    var paints = 0
    let ending = FullScreenRunner.run(
      SampleCourse.dialogue(), from: &course, screen: FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii),
      next: { _ in rest.popFirst() ?? .ended },
      write: { bytes in
        if !bytes.isEmpty { paints += 1 }
        return wrote(bytes)
      }, suspend: {})
    return (ending, paints)
  }

  private static func keys(_ text: String) -> TTY.Event { .bytes(Array(text.utf8)) }

  @Test func finishesACourseByKeys() {
    var course = SampleCourse()
    let typed = ["45\r", "\r", "3\r", "\r", "2\r", "1\u{1B}[B\u{1B}[B \r", "BA\r", " \u{1B}[B\u{1B}[B\r"]
    #expect(run(typed.map(Self.keys), course: &course).0 == .finished)
    let answers = course.inputs.compactMap { if case .answered(let answer) = $0 { answer } else { nil } }
    #expect(
      answers == [
        .text("UG-1245"), .text("1234"), .choice(2), .choice(1), .choices([0, 2]), .pairs([1, 0]), .order([1, 2, 0]),
      ])
  }

  @Test func givesTheSameAnswersByLinesAndByKeys() {
    var byKeys = SampleCourse()
    _ = run(["\r", "\r", "3\r", "\r", "2\r", "13\r", "BA\r", "\r"].map(Self.keys), course: &byKeys)
    var byLines = SampleCourse()
    var lines = ["UG-12", "1234", "3", "", "2", "1,3", "1-B 2-A", "1 2 3"][...]
    _ = LinearRunner.run(
      SampleCourse.dialogue(), from: &byLines, wrapping: .none,
      next: { _ in lines.popFirst().map(LineEvent.line) ?? .ended },
      say: { _ in true })
    func answers(_ course: SampleCourse) -> [FieldAnswer] {
      course.inputs.compactMap { if case .answered(let answer) = $0 { answer } else { nil } }
    }
    #expect(answers(byKeys).count == 7)
    #expect(answers(byKeys) == answers(byLines))
  }

  @Test func paintsOnceForAllKeysThatWaited() {
    var course = SampleCourse()
    #expect(run([Self.keys(String(repeating: "x", count: 20))], course: &course).paints == 2)
  }

  @Test func writesNothingWhileNothingHappens() {
    var course = SampleCourse()
    #expect(run([.silence, .silence, Self.keys("\u{1B}[I")], course: &course).paints == 1)
  }

  @Test(arguments: [.resized(Size(columns: 40, rows: 14)), .continued, .bytes([0x0C]), .bytes([0x1A])] as [TTY.Event])
  func paintsAnewWhereTheScreenMayShowAnything(event: TTY.Event) {
    var course = SampleCourse()
    #expect(run([event], course: &course).paints == 2)
  }

  @Test func tellsTheScreensThatNobodyIsThereAnyMore() {
    var course = SampleCourse()
    #expect(run([], course: &course).0 == .abandoned)
    #expect(course.inputs == [.ended])
  }

  @Test func endsWhenTheTerminalIsGone() {
    var course = SampleCourse()
    #expect(run([Self.keys("x")], course: &course, wrote: { _ in false }).0 == .abandoned)
    #expect(course.inputs == [.ended])
  }

  /// Kept before shown: when an answer is kept, no later page has been written yet.
  @Test func keepsAnAnswerBeforeItShowsWhatFollows() {
    var course = SampleCourse()
    var log: [String] = []
    var rest = [Self.keys("\r")][...]
    _ = FullScreenRunner.run(
      SampleCourse.dialogue { _ in log.append("kept") }, from: &course,
      screen: FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii), next: { _ in rest.popFirst() ?? .ended },
      write: { bytes in
        if !bytes.isEmpty { log.append("shown") }
        return true
      }, suspend: {})
    #expect(log == ["shown", "kept", "shown"])
  }
}
