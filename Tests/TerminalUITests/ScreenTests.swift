import Courseware
import Testing

@testable import TerminalUI

/// The pages of the training room as they stand on a screen, held as plain text.
@Suite struct ScreenTests {
  private func expectFrame(
    _ scripted: ScriptedRoom, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try scripted.expectFrames("Screens/\(name)", sourceLocation: sourceLocation)
  }

  @Test func settingUp() throws {
    var room = try ScriptedRoom(centre: nil)
    try expectFrame(room, "set-up")
    room.type("")
    try expectFrame(room, "set-up-unregistered")
  }

  @Test(arguments: ["en", "fr", "en-XA"]) func welcome(_ language: String) throws {
    try expectFrame(try ScriptedRoom(language: language), "welcome-\(language)")
  }

  @Test func enrolment() throws {
    var room = try ScriptedRoom()
    room.choose(2)
    room.type("NA-0417")
    room.choose(1)
    room.type("THAPA")
    room.type("Anjali")
    try expectFrame(room, "enrolment-printed-name")
  }

  @Test func signIn() throws {
    var room = try ScriptedRoom()
    room.choose(1)
    room.type("NA-0417")
    room.type("wrong")
    try expectFrame(room, "sign-in-refused")
  }

  @Test func catalogueAndCourse() throws {
    var room = try ScriptedRoom()
    room.signIn()
    try expectFrame(room, "catalogue")
    room.choose(2)
    try expectFrame(room, "course")
  }

  @Test func reading() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    try expectFrame(room, "content-warning")
    room.press(.next)
    try expectFrame(room, "page")
    while room.room.document.field == nil { room.press(.next) }
    try expectFrame(room, "practice")
    room.choose(1)
    try expectFrame(room, "practice-feedback")
  }

  @Test func theFinal() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(2)
    try expectFrame(room, "rules")
    room.choose(1)
    try expectFrame(room, "question")
    room.answer(rightly: true)
    room.press(.review)
    try expectFrame(room, "review")
  }

  @Test func passing() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    for _ in 0..<20 { room.answer(rightly: true) }
    room.choose(21)
    try expectFrame(room, "hand-in")
    room.choose(1)
    try expectFrame(room, "result-passed")
    room.choose(1)
    try expectFrame(room, "certificate")
  }

  @Test func failing() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    for _ in 0..<20 { room.answer(rightly: false) }
    room.choose(21)
    room.choose(1)
    try expectFrame(room, "result-failed")
  }

  @Test func helpContactsAndLeaving() throws {
    var room = try ScriptedRoom()
    room.press(.help)
    try expectFrame(room, "help")
    room.press(.back)
    room.press(.contacts)
    try expectFrame(room, "contacts")
    room.press(.back)
    room.press(.quit)
    try expectFrame(room, "leaving")
  }

  @Test func aFullDisk() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    room.nextFault = .diskFull
    room.answer(rightly: true)
    try expectFrame(room, "disk-full")
  }
}

@Suite struct TrainingRoomTests {
  @Test func showsAnAnswerAsKeptOnlyAfterItWasKept() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    let question = room.room.document.progress
    room.nextFault = .diskFull
    room.answer(rightly: true)
    #expect(room.room.document.progress == question)
    #expect(room.room.document.notice?.kind == .warning)
  }

  @Test func keepsTheQuestionWhenTheLanguageIsChanged() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    room.answer(rightly: true)
    let question = room.room.document
    room.press(.language)
    room.choose(2)
    #expect(room.room.phrases.language == "fr")
    #expect(room.room.document.isSamePage(as: question))
    #expect(!room.room.document.readsLike(question))
  }

  @Test func openingTheContactsAsksNothingOfTheDesk() throws {
    var room = try ScriptedRoom()
    room.press(.contacts)
    room.press(.back)
    #expect(room.effects.isEmpty)
  }

  @Test func practiceIsKeptBeforeItsFeedbackIsShown() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    room.choose(1)
    while room.room.document.field == nil { room.press(.next) }
    room.nextFault = .diskFull
    room.choose(1)
    #expect(room.room.document.field != nil)
    #expect(room.room.document.notice?.kind == .warning)
  }

  @Test func twoTimesEnterLeavesTheCentreUnregistered() throws {
    var room = try ScriptedRoom(centre: nil)
    room.type("")
    room.choose(1)
    guard case .keepCentre(let centre)? = room.effects.last else {
      Issue.record("nothing kept")
      return
    }
    #expect(centre.registration == .unregistered)
  }

  @Test func asksFiveQuestionsAboutTheCentre() throws {
    var room = try ScriptedRoom(centre: nil)
    room.type("npl-0417")
    room.type("npl")
    room.choose(1)
    room.type("CDT: +977 1 555 0100")
    room.type("Medical officer")
    room.type("")
    room.type("Asia/Kathmandu")
    let wanted = Centre(
      registration: ScriptedRoom.centre.registration, country: Country("NPL"), language: "en",
      contacts: ["CDT: +977 1 555 0100", "Medical officer"], zone: "Asia/Kathmandu")
    #expect(room.effects == [.keepCentre(wanted)])
  }

  @Test(arguments: ["en", "fr", "en-XA"])
  func handsInOnlyWhenConfirmedTwice(_ language: String) throws {
    var room = try ScriptedRoom(language: language)
    room.beginFinal(of: 1)
    for _ in 0..<3 { room.answer(rightly: true) }
    room.choose(4)
    #expect(!room.effects.contains { if case .submit = $0 { true } else { false } })
    room.choose(1)
    #expect(room.effects.contains { if case .submit = $0 { true } else { false } })
  }

  @Test func anOpenCourseIsReadOnInTheLanguageThatIsChosen() throws {
    var scripted = try ScriptedRoom()
    scripted.signIn()
    scripted.choose(2)
    let title = scripted.room.document.title
    scripted.press(.language)
    scripted.choose(2)
    #expect(scripted.room.document.title == "(fr) " + title)
    let text = scripted.room.document.blocks.map { "\($0)" }.joined()
    #expect(text.contains("pas encore été relue"))
    #expect(text.contains("[en]"))
    scripted.press(.language)
    scripted.choose(1)
    #expect(scripted.room.document.title == title)
  }

  @Test func offersNoReadingWhereNothingIsMeantForTheTrainee() throws {
    var room = try ScriptedRoom().room
    let course = try Shipped.course("first-steps")
    let empty = Course(
      id: course.id, version: course.version, language: course.language, title: course.title, summary: "",
      minutes: nil, modules: [], banks: course.banks, glossary: [], assessment: course.assessment,
      certificate: course.certificate)
    let visit = Visit(
      CourseText(empty), role: Role(.personnel), place: nil, practised: [:], standing: .notBegun, eligibility: .mayStart
    )
    _ = room.update(.replied(.opened(visit)))
    guard case .choice(let field)? = room.document.field else { return }
    #expect(field.options.count == 2)
    _ = room.update(.answered(.choice(0)))
    #expect(room.document.title != course.title)
  }
}
