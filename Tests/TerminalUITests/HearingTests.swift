import Courseware
import Testing

@testable import TerminalUI

/// Who only hears the lines knows where they are, what is asked, what they chose, whether it was right and what comes
/// next; each is a sentence of its own.
@Suite struct HearingTests {
  /// Somebody who types lines into the room and hears what is said.
  private struct Listener {
    var room: ScriptedRoom
    private var linear = Linear(wrapping: .none)

    init(_ room: ScriptedRoom) { self.room = room }

    mutating func listen() -> [String] { linear.show(room.room.document, room.room.phrases) }

    mutating func type(_ line: String) -> [String] {
      let step: Linear.Step<Reply> = linear.read(line, on: room.room.document, room.room.phrases)
      switch step {
      case .decide(let inputs, let said):
        for input in inputs { room.send(input) }
        return said + listen()
      case .say(let said, let inputs):
        for input in inputs { room.send(input) }
        return said
      }
    }
  }

  /// An answer as it is typed.
  private func line(_ answer: FieldAnswer) -> String {
    switch answer {
    case .choice(let place): "\(place + 1)"
    case .choices(let places): places.sorted().map { "\($0 + 1)" }.joined(separator: ",")
    case .pairs(let pairs):
      pairs.enumerated().map { "\($0 + 1)-\(MatchingField.letter($1))" }.joined(separator: " ")
    case .order(let places): places.map { "\($0 + 1)" }.joined(separator: " ")
    case .text(let text): text
    case .number(let number): number.description
    }
  }

  /// Who hears, in front of a course; nothing of the course is in another language than the program.
  private struct Lesson: Sendable, CustomTestStringConvertible {
    let language: String
    var isOfEveryKind = true
    var testDescription: String { "\(isOfEveryKind ? "every kind" : "sea-prevention"), \(language)" }
  }

  private static let lessons =
    ["en", "fr", "ar", "ru", "zh", "th"].map { Lesson(language: $0) } + [Lesson(language: "en", isOfEveryKind: false)]

  private func reading(_ lesson: Lesson) throws -> (Listener, Course) {
    var room = try ScriptedRoom.everyKind(in: lesson.language)
    if !lesson.isOfEveryKind { room = try ScriptedRoom() }
    room.signIn()
    room.choose(lesson.isOfEveryKind ? 1 : 2)
    if lesson.isOfEveryKind {
      room.choose(1)
      room.choose(3)
    }
    var listener = Listener(room)
    _ = listener.listen()
    let folder = "Tests/EndToEnd/Courses"
    guard lesson.isOfEveryKind else { return (listener, try Shipped.course("sea-prevention")) }
    return (
      listener,
      lesson.language == "en"
        ? try Shipped.course("every-kind", in: folder)
        : try Shipped.course("every-kind", in: folder, language: lesson.language)
    )
  }

  @Test(arguments: lessons) private func everyPracticeQuestionCanBeAnsweredByEar(_ lesson: Lesson) throws {
    var (listener, course) = try reading(lesson)
    let words = listener.room.room.phrases
    let steps = ReadingPlan(course, for: Role(.personnel)).steps
    var said = listener.type("1")
    var answered = 0
    for (number, step) in steps.enumerated() {
      let place = words(.readerProgress, ["number": "\(number + 1)", "total": "\(steps.count)"])
      #expect(said.says(words, .progressLine, "progress", place), "where am I: \(step.place)")
      if case .item(let item, let asksConfidence) = step.content, item.isNoScenario {
        #expect(said.tells(item.prompt), "what is asked")
        #expect(said.asks(listener.room, words), "what can be typed: \(said)")
        let isRight = answered.isMultiple(of: 2)
        said = listener.type(line(item.answer(rightly: isRight, shownIn: item.practiceOrder)))
        #expect(said.says(words, .yourAnswer, "answer"), "what did I choose")
        if asksConfidence { said = listener.type("1") }
        let verdict = Document.Notice(isRight ? .right : .wrong, words(isRight ? .practiceRight : .practiceWrong))
        let other = Document.Notice(isRight ? .wrong : .right, words(isRight ? .practiceWrong : .practiceRight))
        #expect(said.contains(verdict.sentence(words)), "was it right: \(said)")
        #expect(!said.contains(other.sentence(words)))
        #expect(said.contains(words(.headingLevel, ["level": "3", "text": words(.feedbackKey)])), "what was right")
        #expect(said.contains(words(.headingLevel, ["level": "3", "text": words(.feedbackWhy)])), "and why")
        #expect(said.tells(item.explanation), "and why")
        let next = words(.keysLine, ["key": words(.keyEnter), "text": words(.hintNext)])
        #expect(said.contains { $0.contains(next) }, "what next: \(said)")
        answered += 1
      }
      if number + 1 < steps.count { said = listener.type(listener.room.room.document.field == nil ? "" : "/n") }
    }
    #expect(answered > 3)
  }

  @Test(arguments: lessons) private func everyQuestionOfAFinalCanBeAnsweredByEar(_ lesson: Lesson) throws {
    var (listener, course) = try reading(lesson)
    let words = listener.room.room.phrases
    let items = course.banks.flatMap(\.items)
    _ = listener.type("2")
    var said = listener.type("1")
    let total = try #require(listener.room.underway).items.count
    for number in 1...total {
      let item = try #require(listener.room.nextItem)
      let read = try #require(items.first { $0.id == item.id })
      let place = words(
        .finalProgress, ["number": "\(number)", "total": "\(total)", "answered": "\(number - 1)"])
      #expect(said.says(words, .progressLine, "progress", place), "where am I")
      if item.isNoScenario {
        #expect(said.tells(read.prompt), "what is asked")
        #expect(said.asks(listener.room, words), "what can be typed")
        let entry = listener.room.underway?.start.form.entries.first { $0.item == item.id }
        said = listener.type(line(item.answer(rightly: true, shownIn: entry?.choices ?? [])))
        #expect(said.says(words, .yourAnswer, "answer"), "what did I choose")
      } else {
        while listener.room.nextItem?.id == item.id { said = listener.type("1") }
      }
      let kept = Document.Notice(.information, words(.finalKept)).sentence(words)
      #expect(said.contains(kept) || number == total, "it is kept")
    }
    #expect(said.contains(words(.reviewAllAnswered)), "what next")
  }
}

extension [String] {
  /// Whether a line says this, with the value or with anything in its place.
  fileprivate func says(_ words: Phrasebook, _ phrase: Phrase, _ name: String, _ value: String? = nil) -> Bool {
    if let value { return contains { $0.hasPrefix(words(phrase, [name: value])) } }
    let parts = words(phrase, [name: "|"]).split(separator: "|", omittingEmptySubsequences: false)
    return contains { line in
      line.hasPrefix(parts[0]) && line.hasSuffix(parts[1]) && line.count > parts[0].count + parts[1].count
    }
  }

  fileprivate func tells(_ prose: Prose) -> Bool {
    prose.paragraphs.allSatisfy { told in contains { $0.contains(told.spoken) } }
  }

  fileprivate func asks(_ room: ScriptedRoom, _ words: Phrasebook) -> Bool {
    room.room.document.field.map { contains($0.prompt(words)) } ?? false
  }
}

extension Item {
  fileprivate var isNoScenario: Bool { if case .scenario = kind { false } else { true } }
}

extension [Inline] {
  /// The words up to the first source.
  fileprivate var spoken: String {
    prefix { if case .source = $0 { false } else { true } }.map { [$0].plain }.joined()
  }
}
