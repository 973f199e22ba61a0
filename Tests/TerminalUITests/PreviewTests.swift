import Courseware
import Testing

@testable import TerminalUI

@Suite struct PreviewTests {
  private let course: Course
  private let house: House

  init() throws {
    course = try Shipped.course("every-kind", in: "Tests/EndToEnd/Courses")
    house = House(
      words: english, tongues: [Tongue(of: english, isReviewed: true)], centre: nil, zone: "UTC")
  }

  private func steps(without place: String? = nil) -> [PreviewStep] {
    ReadingPlan(course, for: nil).steps.filter { $0.place != place }.map {
      PreviewStep(place: $0.place, title: $0.title, remarks: [], content: $0.content)
    }
  }

  private func preview(at item: String?) -> Preview {
    Preview(.sound(course, steps()), house: house, for: nil, beginningAt: item.flatMap { Item.ID($0) })
  }

  @Test func beginsWhereItIsAskedTo() {
    #expect("\(preview(at: "the-word").document.blocks)".contains("What is enough to report"))
    #expect("\(preview(at: nil).document.blocks)".contains("Where a report goes"))
  }

  @Test func staysAtItsPlaceWhenSomethingBeforeItGoes() {
    var preview = preview(at: "the-word")
    _ = preview.update(.replied(.read(.sound(course, steps(without: "page/where-to")))))
    #expect(preview.document.progress?.label == "Preview 3 of 8")
    #expect("\(preview.document.blocks)".contains("What is enough to report"))
  }

  @Test func keepsWhatIsTypedWhereNothingHasChanged() throws {
    var preview = preview(at: "the-word")
    var field = try #require(preview.document.field)
    _ = field.handle(.character("s"))
    _ = preview.update(.drafted(field))
    _ = preview.update(.replied(.read(.sound(course, steps(without: "page/where-to")))))
    #expect(preview.document.field == field)
  }

  @Test func comesBackToItsPlaceAfterAFault() {
    var preview = preview(at: "the-word")
    let before = preview.document
    _ = preview.update(.replied(.read(.faulty(["modules/01.xml:1:1: error: x [y]"], errors: 1))))
    #expect(preview.document.title == "Preview: 1 fault")
    #expect(preview.document.field == nil)
    _ = preview.update(.replied(.read(.sound(course, steps()))))
    #expect(preview.document == before)
  }

  @Test func beginsAtTheItemWhenItsFaultIsMended() {
    var preview = Preview(
      .faulty(["x"], errors: 2), house: house, for: nil, beginningAt: Item.ID("the-age"))
    _ = preview.update(.replied(.read(.sound(course, steps()))))
    #expect("\(preview.document.blocks)".contains("Under which age"))
  }

  @Test func saysSoWhereAKeyDoesNothing() {
    var preview = preview(at: nil)
    for command in [Command.previous, .review] {
      _ = preview.update(.command(command))
      #expect(preview.document.notice?.text == "That does nothing here.")
    }
    _ = preview.update(.command(.next))
    #expect(preview.document.notice == nil)
  }

  @Test func looksAgainWithEveryTickAndAsksForNothingElse() {
    var preview = preview(at: "how-clear")
    #expect(preview.update(.ticked) == [.lookAgain])
    #expect(preview.update(.answered(.choice(1))) == [])
    #expect(preview.document.field == nil)
    #expect(preview.update(.letter("a")) == [])
    #expect(preview.document.field != nil)
  }

  @Test func showsWhatThereIsOfADraft() {
    let draft = PreviewStep(
      place: "draft/x", title: "Bank one", remarks: ["Draft x: trainees do not see it."],
      unfinished: Prose([[.text("What comes first?")]]), id: Item.ID("x"))
    let preview = Preview(.sound(course, [draft]), house: house, for: nil, beginningAt: nil)
    #expect("\(preview.document.blocks)".contains("What comes first?"))
    #expect(preview.document.field == nil)
  }

  @Test func callsAQuestionOfABankAQuestionOfTheFinal() throws {
    let item = try #require(course.banks.first?.items.first)
    let steps = [false, true].map { isOfFinal in
      PreviewStep(
        place: "item/\(isOfFinal)", title: "", remarks: [], content: .item(item, asksConfidence: false),
        isOfFinal: isOfFinal)
    }
    var preview = Preview(.sound(course, steps), house: house, for: nil, beginningAt: nil)
    #expect(preview.document.blocks.first == .heading(level: 1, "Practice question. It does not count."))
    _ = preview.update(.command(.next))
    #expect(preview.document.blocks.first == .heading(level: 1, "Question of the final"))
  }

  @Test func saysSoWhereNothingIsMeantForTheAudience() {
    var preview = Preview(.sound(course, []), house: house, for: Role(.manager), beginningAt: nil)
    _ = preview.update(.command(.next))
    #expect("\(preview.document.blocks)".contains("Nothing in this course is meant for this audience."))
  }
}
