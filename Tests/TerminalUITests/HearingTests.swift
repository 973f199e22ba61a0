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

  private func reading(_ everyKind: Bool) throws -> (Listener, [ReadingPlan.Step]) {
    var room = try ScriptedRoom(everyKind: everyKind)
    room.signIn()
    room.choose(everyKind ? 1 : 2)
    var role = Role(.personnel)
    if everyKind {
      room.choose(1)
      room.choose(3)
      role = Role(.personnel, job: nil)
    }
    var listener = Listener(room)
    _ = listener.listen()
    let course =
      try everyKind
      ? ScriptedRoom.course("every-kind", in: "Tests/EndToEnd/Courses") : ScriptedRoom.course("sea-prevention")
    return (listener, ReadingPlan(course, for: role).steps)
  }

  @Test(arguments: [false, true]) func everyPracticeQuestionCanBeAnsweredByEar(_ everyKind: Bool) throws {
    var (listener, steps) = try reading(everyKind)
    var said = listener.type("1")
    var answered = 0
    for (number, step) in steps.enumerated() {
      let place = "Step \(number + 1) of \(steps.count)."
      #expect(said.contains { $0.hasPrefix(place) }, "where am I: \(step.place)")
      if case .item(let item, let asksConfidence) = step.content, item.isNoScenario {
        #expect(
          item.prompt.paragraphs.allSatisfy { asked in said.contains { $0.contains(asked.spoken) } }, "what is asked")
        #expect(said.contains { $0.hasPrefix("Type ") }, "what can be typed: \(said)")
        let isRight = answered.isMultiple(of: 2)
        said = listener.type(line(item.answer(rightly: isRight, shownIn: item.practiceOrder)))
        #expect(said.contains { $0.hasPrefix("Your answer: ") }, "what did I choose")
        if asksConfidence { said = listener.type("1") }
        #expect(said.first { $0.hasPrefix(isRight ? "Right: " : "Not right: ") } != nil, "was it right: \(said)")
        #expect(said.contains { $0.hasSuffix(": The right answer") }, "what would have been right")
        #expect(said.contains { $0.hasSuffix(": Why") }, "and why")
        #expect(said.contains { $0.contains("Enter: next.") }, "what next: \(said)")
        answered += 1
      }
      if number + 1 < steps.count { said = listener.type(listener.room.room.document.field == nil ? "" : "/n") }
    }
    #expect(answered > 3)
  }

  @Test(arguments: [false, true]) func everyQuestionOfAFinalCanBeAnsweredByEar(_ everyKind: Bool) throws {
    var (listener, _) = try reading(everyKind)
    _ = listener.type("2")
    var said = listener.type("1")
    let total = try #require(listener.room.underway).items.count
    for number in 1...total {
      let item = try #require(listener.room.nextItem)
      #expect(said.contains { $0.hasPrefix("Question \(number) of \(total). Answered: \(number - 1).") }, "where am I")
      if item.isNoScenario {
        #expect(
          item.prompt.paragraphs.allSatisfy { asked in said.contains { $0.contains(asked.spoken) } }, "what is asked")
        #expect(said.contains { $0.hasPrefix("Type ") }, "what can be typed")
        let entry = listener.room.underway?.start.form.entries.first { $0.item == item.id }
        said = listener.type(line(item.answer(rightly: true, shownIn: entry?.choices ?? [])))
      } else {
        while listener.room.nextItem?.id == item.id { said = listener.type("1") }
      }
      #expect(said.contains { $0.hasPrefix("Your answer: ") } || !item.isNoScenario, "what did I choose")
      #expect(said.contains("Note: Your answer is saved.") || number == total, "it is kept")
    }
    #expect(said.contains { $0.contains("Every question has an answer") }, "what next")
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
