import Testing

@testable import TerminalUI

struct RunnerTests {
  /// Runs the sample course on these events and gives the screens painted.
  private func run(_ events: [TTY.Event], course: inout SampleCourse, wrote: ([UInt8]) -> Bool = { _ in true }) -> (
    Ending, paints: Int
  ) {
    var rest = events[...]
    var paints = 0
    var runner = FullScreenRunner(FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii))
    let ending = runner.run(
      SampleCourse.dialogue(), from: &course,
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
    var runner = FullScreenRunner(FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii))
    _ = runner.run(
      SampleCourse.dialogue { _ in log.append("kept") }, from: &course, next: { _ in rest.popFirst() ?? .ended },
      write: { bytes in
        if !bytes.isEmpty { log.append("shown") }
        return true
      }, suspend: {})
    #expect(log == ["shown", "kept", "shown"])
  }

  /// A line that has stalled gets no second frame before the first is out, and then the newest.
  @Test func paintsOnlyTheNewestPageAfterAStall() {
    var course = SampleCourse()
    var events = [Self.keys("a"), Self.keys("b"), Self.keys("c"), .drained][...]
    var frames: [String] = []
    var runner = FullScreenRunner(FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii))
    _ = runner.run(
      SampleCourse.dialogue(), from: &course, next: { _ in events.popFirst() ?? .ended },
      write: { bytes in
        frames.append(String(decoding: bytes, as: UTF8.self))
        return true
      }, isStalled: { events.count > 0 && events.count < 4 }, suspend: {})
    #expect(frames.count == 2)
    #expect(frames.last?.contains("abc") == true)
  }

  @Test func paintsInPlainLettersWhereTheCharacterSetHasNoOthers() {
    var page = SamplePages.reading
    page.title = "Été 中"
    var course = SampleCourse([page])
    var frames: [String] = []
    var runner = FullScreenRunner(
      FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii), .other("ISO-8859-1"))
    _ = runner.run(
      SampleCourse.dialogue(), from: &course, next: { _ in .ended },
      write: { bytes in
        frames.append(String(decoding: bytes, as: UTF8.self))
        return true
      }, suspend: {})
    #expect(frames[0].utf8.allSatisfy { $0 < 0x80 })
    #expect(frames[0].contains("Ete ? "))
  }

  /// From the full screen to lines and back: the same page, its draft, and the line that was read.
  @Test func keepsPageDraftAndReadingPlaceFromOneFrontEndToTheOther() {
    var course = SampleCourse([SamplePages.reading, SamplePages.choice(.many([]))])
    var runner = FullScreenRunner(FullScreen(size: Size(columns: 40, rows: 10), glyphs: .ascii))
    func onScreen(_ events: [TTY.Event]) -> (Ending, frames: [String]) {
      var rest = events[...]
      var frames: [String] = []
      let ending = runner.run(
        SampleCourse.dialogue(), from: &course, next: { _ in rest.popFirst() ?? .ended },
        write: { bytes in
          frames.append(String(decoding: bytes, as: UTF8.self))
          return true
        }, suspend: {})
      return (ending, frames)
    }
    func inLines(_ lines: [String]) -> (Ending, said: [String]) {
      var rest = lines[...]
      var said: [String] = []
      let ending = LinearRunner.run(
        SampleCourse.dialogue(), from: &course, wrapping: .none,
        next: { _ in rest.popFirst().map(LineEvent.line) ?? .ended },
        say: { lines in
          said += lines
          return true
        })
      return (ending, said)
    }
    let before = onScreen([Self.keys("\u{1B}[6~\u{1B}[6~"), .bytes([0x0C]), Self.keys("m")])
    #expect(before.0 == .switched(to: .linear))
    #expect(inLines(["m"]).0 == .switched(to: .fullScreen))
    let after = onScreen([Self.keys("n2m")])
    #expect(after.frames[0] == before.frames.last)
    #expect(after.0 == .switched(to: .linear))
    #expect(inLines([]).said.contains { $0.hasPrefix("2.") && $0.contains("chosen") })
  }

  @Test func saysASentenceWhileWorkTakesLong() {
    var course = SampleCourse([SamplePages.reading])
    var lines = [""][...]
    var sentences: [[String]] = []
    _ = LinearRunner.run(
      SampleCourse.dialogue(), from: &course, wrapping: .none,
      next: { _ in lines.popFirst().map(LineEvent.line) ?? .ended }, say: { _ in true },
      work: { sentence, work in
        sentences.append(sentence)
        work()
      })
    #expect(sentences == [["Still working. Please wait."]])
    #expect(course.isFinished)
  }
}
