import Courseware
import Testing

@testable import TerminalUI

/// No page of a final says what is right: not while it is taken, and not when it is over.
@Suite struct SecrecyTests {
  /// What a trainee is shown from the first question to the end, on a screen and in lines.
  private struct Way {
    var whileUnderway: [String] = []
    var result: [String] = []
    var given: [Input<Reply>] = []
  }

  private func shown(_ room: ScriptedRoom) -> String {
    var screen = FullScreen(size: Size(columns: 120, rows: 200), glyphs: .ascii)
    var linear = Linear(wrapping: .none)
    let (page, words) = (room.room.document, room.room.phrases)
    return (linear.show(page, words) + [screen.show(page, words).snapshot]).joined(separator: "\n")
  }

  /// Takes the final as somebody who gives these answers, or who does well or badly where none are named. Each answer is
  /// looked at again in front of the review, and the hand-in is put off once.
  private func take(
    _ course: Course, rightly: Bool, asking form: Form? = nil, giving answers: [Input<Reply>]? = nil
  ) throws -> (way: Way, room: ScriptedRoom) {
    var room = try ScriptedRoom(courses: [course])
    room.form = form
    room.signIn()
    for number in [1, 3, 3, 2, 1] { room.choose(number) }
    var way = Way()
    func see() { way.whileUnderway.append(shown(room)) }
    while let item = room.nextItem {
      see()
      if let answers {
        room.send(answers[way.given.count])
        way.given.append(answers[way.given.count])
      } else if case .scenario = item.kind {
        way.given.append(.answered(.choice(rightly ? 0 : 1)))
        room.send(.answered(.choice(rightly ? 0 : 1)))
      } else {
        guard let entry = room.underway?.start.form.entries.first(where: { $0.item == item.id }) else { break }
        way.given.append(.answered(item.answer(rightly: rightly, shownIn: entry.choices)))
        room.send(.answered(item.answer(rightly: rightly, shownIn: entry.choices)))
      }
    }
    see()
    let count = try #require(room.underway).items.count
    for number in 1...count {
      room.choose(number)
      see()
      room.press(.review)
    }
    room.choose(count + 1)
    see()
    room.choose(1)
    way.result.append(shown(room))
    room.press(.help)
    way.result.append(shown(room))
    return (way, room)
  }

  private func everyKind() throws -> Course { try Shipped.course("every-kind", in: "Tests/EndToEnd/Courses") }

  private func form(of room: ScriptedRoom) throws -> Form {
    for case .submit(let attempt, _) in room.effects { return attempt.start.form }
    throw Shipped.Missing(what: "an attempt that is handed in")
  }

  /// Whatever is right, the same questions with the same answers look the same until they are handed in.
  @Test(arguments: [true, false]) func noQuestionLooksDifferentWhereSomethingElseIsRight(_ rightly: Bool) throws {
    let course = try everyKind()
    let (one, room) = try take(course, rightly: rightly)
    let form = try form(of: room)
    let (other, _) = try take(course.withOtherKeys, rightly: rightly, asking: form, giving: one.given)
    let asked = form.entries.compactMap { entry in
      course.banks.flatMap(\.items).first { $0.id == entry.item }.map {
        String(describing: $0.kind).prefix { $0 != "(" }
      }
    }
    try #require(Set(asked).count == 10, "every kind is asked: \(asked)")
    try #require(one.result != other.result, "something else is right, and it counts")
    #expect(one.whileUnderway.count == other.whileUnderway.count)
    for (page, same) in zip(one.whileUnderway, other.whileUnderway) { #expect(page == same) }
  }

  /// The questions, their answers and what explains them are in another tongue: none of it is on the last page.
  @Test(arguments: [true, false]) func theResultHasNoWordOfTheQuestions(_ rightly: Bool) throws {
    let course = try everyKind()
    let marked = Course(
      id: course.id, version: course.version, language: course.language, title: course.title, summary: course.summary,
      minutes: course.minutes, modules: course.modules, banks: course.inOtherWords("xx").banks,
      glossary: course.glossary, jobs: course.jobs, prerequisites: course.prerequisites, figures: course.figures,
      assessment: course.assessment, certificate: course.certificate)
    let (way, room) = try take(marked, rightly: rightly)
    #expect(way.whileUnderway.dropLast().allSatisfy { $0.contains("(xx)") }, "they are known where they are asked")
    #expect(room.underway == nil)
    #expect(!way.result.contains { $0.contains("(xx)") })
  }
}
