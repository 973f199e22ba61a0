import Testing

@testable import TerminalUI

struct LinearTests {
  /// What is heard when these lines are typed; typed lines stand behind "> ".
  private func transcript(
    _ typed: [LineEvent], wrapping: Linear.Wrapping = .at(72), in course: SampleCourse = SampleCourse()
  ) -> (
    text: String, course: SampleCourse
  ) {
    var course = course
    var heard: [String] = []
    var rest = typed[...]
    _ = LinearRunner.run(
      SampleCourse.dialogue(), from: &course, wrapping: wrapping,
      next: { secrecy in
        let event = rest.popFirst() ?? .ended
        if case .line(let line) = event { heard.append("> " + (secrecy == .hidden ? "(hidden)" : line)) }
        return event
      },
      say: {
        heard += $0
        return true
      })
    return (heard.joined(separator: "\n"), course)
  }

  private static let wholeCourse = [
    "UG-12345", "1234", "3", "", "2", "1,3", "1-B", "2-A", "2 3 1",
  ].map(LineEvent.line)

  @Test func tellsAWholeCourse() throws {
    try expectSnapshot(transcript(Self.wholeCourse).text, "Transcripts/whole-course")
  }

  @Test func tellsTheQuestionsThatAreTypedOrFilled() throws {
    let typed = ["", "1-C", "1-A 3-A", "2-B", "1-C", "2-A", "two", "2,5", "a suspicion", "r", "My sergeant"]
    let heard = transcript(typed.map(LineEvent.line), in: .typed)
    #expect(heard.course.isFinished)
    try expectSnapshot(heard.text, "Transcripts/typed-or-filled")
  }

  @Test func doesNotReadThoughtsBack() {
    let heard = transcript([.line("My sergeant")], in: SampleCourse([SamplePages.thoughts, SamplePages.figure])).text
    #expect(heard.components(of: "My sergeant") == 1)
  }

  @Test func helpsWhereALineIsNoAnswer() throws {
    let typed: [LineEvent] = [
      .line(""), .tooLong, .notText, .line("q"), .line("/w"), .line("12345"), .line("4"), .line("x"), .line("13"),
      .line("w"),
      .line("?"), .line("1"), .line("nonsense"), .line("r"), .line(""), .line("1,2"), .line("b"),
    ]
    try expectSnapshot(transcript(typed).text, "Transcripts/wrong-lines")
  }

  @Test(arguments: [Linear.Wrapping.at(72), .at(20), .none])
  func addsNothingButLines(wrapping: Linear.Wrapping) {
    for scalar in transcript(Self.wholeCourse, wrapping: wrapping).text.unicodeScalars {
      #expect(scalar == "\n" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)))
    }
  }

  @Test func saysNothingOfForeignTextThatSteersATerminal() {
    var linear = Linear(wrapping: .none)
    let said = linear.show(SamplePages.hostile, english).joined().unicodeScalars
    #expect(said.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E })
  }

  @Test func neverSaysAHiddenText() {
    #expect(!transcript(Self.wholeCourse).text.contains("1234\n"))
  }

  @Test func wrapsAtWords() {
    let lines = transcript(Self.wholeCourse, wrapping: .at(30)).text.split(separator: "\n").filter { $0.first != ">" }
    #expect(lines.allSatisfy { $0.count <= 30 })
  }

  @Test func finishesACourseFromTypedLines() {
    #expect(transcript(Self.wholeCourse).course.isFinished)
  }

  @Test func stopsAtTheEndOfTheInput() {
    let course = transcript([.line("UG-1")]).course
    #expect(course.inputs.last == .ended && !course.isFinished)
  }

  @Test func takesCtrlCForTheWordToStop() {
    #expect(transcript([.interrupted]).course.inputs == [.command(.quit)])
  }

  @Test(
    arguments: [
      ("q", SamplePages.reading, TypedKey.command(.quit)), ("/q", SamplePages.reading, .command(.quit)),
      ("Q", SamplePages.reading, .command(.quit)), ("q", SamplePages.signIn, nil),
      ("/q", SamplePages.signIn, .command(.quit)),
      ("?", SamplePages.menu, .command(.help)), ("h", SamplePages.menu, .command(.help)),
      ("/h", SamplePages.signIn, .command(.help)), ("?", SamplePages.signIn, .command(.help)),
      ("؟", SamplePages.menu, .command(.help)), ("？", SamplePages.reading, .command(.help)),
      ("٠", SamplePages.menu, .command(.help)), ("0", SamplePages.signIn, nil), ("r", SamplePages.menu, .repeat),
      ("w", SamplePages.menu, .place),
      ("b", SamplePages.matching, .command(.back)), ("1", SamplePages.menu, nil), ("", SamplePages.menu, nil),
      ("//", SamplePages.menu, nil), ("qq", SamplePages.menu, nil), ("x", SamplePages.menu, nil),
    ] as [(String, Document, TypedKey?)])
  func takesALetterForAWord(line: String, page: Document, key: TypedKey?) {
    #expect(TypedKey(line, on: page) == key)
  }

  @Test func saysAKeyThatWasHeardNotOnEveryPageAgain() {
    let heard = transcript([.line("UG-12345"), .line("1234")]).text
    #expect(heard.components(of: "where am I") == 1)
    #expect(heard.components(of: "h: help") == 3)
  }

  @Test func takesALetterThatThePageAnnounces() {
    var page = SamplePages.reading
    page.hints.append(.init(.letter("y"), "yes"))
    #expect(TypedKey("Y", on: page) == .letter("y"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
