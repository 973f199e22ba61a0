import Courseware
import Testing

@testable import TerminalUI

/// Every kind of page, question and situation, as a trainee meets it.
@Suite struct EveryKindTests {
  private func expectFrame(
    _ scripted: ScriptedRoom, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try scripted.expectFrames("EveryKind/\(name)", sourceLocation: sourceLocation)
    try scripted.expectLines("EveryKind/\(name)", sourceLocation: sourceLocation)
  }

  /// Signed in, asked for the role, and in front of the course.
  private func open(_ language: String = "en", audience: Int = 1, job: Int = 3) throws -> ScriptedRoom {
    var room = try ScriptedRoom(language: language, everyKind: true)
    room.signIn()
    room.choose(1)
    room.choose(audience)
    room.choose(job)
    return room
  }

  @Test func asksAsWhomTheCourseIsTaken() throws {
    var room = try ScriptedRoom(everyKind: true)
    room.signIn()
    room.choose(1)
    try expectFrame(room, "audience")
    room.choose(3)
    try expectFrame(room, "job")
    room.choose(2)
    try expectFrame(room, "course")
    let id = try #require(Course.ID("every-kind"))
    #expect(room.effects.last == .keepRole(id, Role(.commander, job: Job.ID("medic"))))
  }

  @Test func everyKindInPractice() throws {
    var room = try open()
    room.choose(1)
    try expectFrame(room, "figure")
    room.press(.next)
    try expectFrame(room, "categorising")
    room.send(.answered(.pairs([0, 1, 1])))
    try expectFrame(room, "confidence")
    room.choose(3)
    try expectFrame(room, "categorising-feedback")
    room.press(.next)
    try expectFrame(room, "gaps")
    room.send(.answered(.pairs([1, 0])))
    try expectFrame(room, "gaps-feedback")
    room.press(.next)
    try expectFrame(room, "short-text")
    room.type("Suspicion!")
    try expectFrame(room, "short-text-feedback")
    room.press(.next)
    try expectFrame(room, "number")
    room.send(.answered(.number(.zero)))
    try expectFrame(room, "number-feedback")
    room.press(.next)
    try expectFrame(room, "rating")
    room.choose(2)
    try expectFrame(room, "rating-counted")
    room.press(.next)
    try expectFrame(room, "reflection")
    room.type("My sergeant")
    try expectFrame(room, "reflection-gone")
    room.press(.next)
    try expectFrame(room, "scenario")
    room.choose(1)
    try expectFrame(room, "scenario-next")
    room.choose(2)
    try expectFrame(room, "scenario-ended")
  }

  @Test func theFinalOfEveryKind() throws {
    var room = try open(audience: 3)
    try expectFrame(room, "course-commander")
    room.choose(2)
    try expectFrame(room, "rules")
    room.choose(1)
    var seen: Set<String> = []
    while room.underway?.unanswered.isEmpty == false, let item = room.nextItem {
      if case .scenario = item.kind {
        try expectFrame(room, "final-scenario")
        room.choose(1)
        try expectFrame(room, "final-scenario-next")
        room.choose(1)
      } else {
        if seen.insert(item.id.text).inserted { try expectFrame(room, "\(item.id)") }
        room.answer(rightly: true)
      }
    }
    try expectFrame(room, "review")
    room.choose(10)
    try expectFrame(room, "final-scenario-taken")
    room.press(.time)
    try expectFrame(room, "time-left")
  }

  @Test func saysWhatHappenedWhenTheTimeIsOver() throws {
    var room = try open()
    room.choose(2)
    room.choose(1)
    room.answer(rightly: true)
    room.timePassed = 30 * 60_000
    room.send(.ticked)
    try expectFrame(room, "time-over")
  }

  @Test func saysWhichCourseMustBePassedFirst() throws {
    var room = try ScriptedRoom(everyKind: true)
    room.eligibility = .mustPass(Prerequisite(course: try #require(Course.ID("sea-prevention")), major: 2))
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(3)
    try expectFrame(room, "must-pass")
  }

  @Test(arguments: ["en", "fr", "en-XA"]) func asksForTheRoleInEveryLanguage(_ language: String) throws {
    let room = try open(language)
    #expect(room.room.document.title == "Every kind of question")
    #expect(room.effects.contains { if case .keepRole = $0 { true } else { false } })
  }
}

@Suite struct RoleTests {
  @Test func neverAsksOfACourseThatIsTheSameForAll() throws {
    var room = try ScriptedRoom()
    room.signIn()
    room.choose(2)
    #expect(!room.effects.contains { if case .keepRole = $0 { true } else { false } })
    #expect(room.room.document.blocks.count > 2)
  }

  @Test(
    arguments: [
      (Role(.personnel), ["where-to"], 3), (Role(.commander), ["where-to", "forwarding"], 4),
      (Role(.commander, job: Job.ID("medic")), ["where-to", "forwarding"], 3),
      (Role(.manager, job: Job.ID("operator")), ["where-to"], 2),
    ] as [(Role, [String], Int)])
  func readsOnlyWhatIsMeantForIt(role: Role, pages: [String], paragraphs: Int) throws {
    let course = try Shipped.course("every-kind", in: "Tests/EndToEnd/Courses")
    let plan = ReadingPlan(course, for: role)
    let found = plan.steps.compactMap { step -> Page? in if case .page(let page) = step.content { page } else { nil } }
    #expect(found.map(\.id.text) == pages)
    #expect(found[0].blocks.filter { $0.readers.includes(role) && $0.content.isParagraph }.count == paragraphs)
  }

  @Test func showsEverythingToWhoIsNobodyInParticular() throws {
    let course = try Shipped.course("every-kind", in: "Tests/EndToEnd/Courses")
    #expect(ReadingPlan(course, for: nil).steps.count == ReadingPlan(course, for: Role(.commander)).steps.count)
  }
}

extension Block.Content {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

@Suite struct ScenarioPageTests {
  /// In front of the scenario of the teaching.
  private func atTheGate() throws -> ScriptedRoom {
    var room = try ScriptedRoom(everyKind: true)
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(3)
    room.choose(1)
    while !"\(room.room.document.blocks)".contains("waits at the gate") { room.press(.next) }
    return room
  }

  @Test func isTakenAnotherWayWhenItHasEnded() throws {
    var room = try atTheGate()
    let start = room.room.document.blocks
    room.choose(2)
    #expect(room.room.document.field == nil)
    room.send(.letter("a"))
    #expect(room.room.document.blocks == start)
    #expect(room.room.document.field != nil)
  }

  @Test func beginsNotAnewInTheMiddle() throws {
    var room = try atTheGate()
    room.choose(1)
    let middle = room.room.document
    room.send(.letter("a"))
    #expect(room.room.document == middle)
  }

  @Test func asALessonIsKeptNowhere() throws {
    var room = try atTheGate()
    let before = room.effects.count
    room.choose(1)
    room.choose(1)
    #expect(room.effects.count == before)
  }

  /// In front of the scenario of a final.
  private func inTheCanteen() throws -> ScriptedRoom {
    var room = try ScriptedRoom(everyKind: true)
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(3)
    room.choose(2)
    room.choose(1)
    while !"\(room.room.document.blocks)".contains("In the canteen") { room.press(.next) }
    return room
  }

  @Test func inAFinalTheLastChoiceIsTakenOnlyWhenTheWayIsKept() throws {
    var room = try inTheCanteen()
    room.choose(1)
    let scene = room.room.document.blocks
    room.nextFault = .diskFull
    room.choose(1)
    #expect(room.room.document.blocks == scene)
    #expect(room.room.document.notice?.kind == .warning)
    room.choose(1)
    let scenario = try #require(room.underway?.items.first { if case .scenario = $0.kind { true } else { false } })
    let way = ["note", "told"].compactMap { Choice.ID($0) }
    #expect(room.underway?.responses[scenario.id] == .path(way))
  }

  @Test func inAFinalAWayGoesOnWhereItWasLeft() throws {
    var room = try inTheCanteen()
    room.choose(1)
    let scene = room.room.document.blocks
    room.press(.review)
    room.choose(10)
    #expect(room.room.document.blocks == scene)
  }

  @Test func aFinalSaysNothingOfWhatAChoiceIsWorth() throws {
    var room = try inTheCanteen()
    room.choose(2)
    room.press(.review)
    room.choose(10)
    let shown = "\(room.room.document)"
    #expect(!shown.contains("did not help") && !shown.contains("ended badly") && !shown.contains("long time"))
    #expect(shown.contains("You laugh with them"))
  }
}

@Suite struct TimeTests {
  private func begun() throws -> ScriptedRoom {
    var room = try ScriptedRoom(everyKind: true)
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(3)
    #expect(room.room.pulse == nil)
    room.choose(2)
    room.choose(1)
    return room
  }

  @Test func runsOnThePagesOfTheFinalAndOnThoseThatCoverThem() throws {
    var room = try begun()
    #expect(room.room.pulse == 1_000)
    room.press(.help)
    #expect(room.room.pulse == 1_000)
    room.press(.back)
    room.press(.review)
    #expect(room.room.pulse == 1_000)
    room.press(.back)
    room.press(.back)
    #expect(room.room.pulse == nil)
  }

  @Test func isNeverSaidUnasked() throws {
    var room = try begun()
    room.timePassed = 29 * 60_000
    room.send(.ticked)
    #expect(room.room.document.notice == nil)
    room.press(.time)
    #expect(room.room.document.notice?.text == "Minutes left: 1.")
  }

  @Test func standsStillInACourseWithoutALimit() throws {
    var room = try ScriptedRoom()
    room.beginFinal()
    let before = room.effects.count
    room.press(.time)
    room.send(.ticked)
    #expect(room.effects.count == before)
  }
}

@Suite struct PrivacyTests {
  @Test func noEffectHoldsAThoughtOrHowSureSomebodyWas() throws {
    var room = try ScriptedRoom(everyKind: true)
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(3)
    room.choose(1)
    room.press(.next)
    room.send(.answered(.pairs([0, 1, 1])))
    let before = room.effects.count
    room.choose(3)
    #expect(room.effects.count == before)
    while !"\(room.room.document.blocks)".contains("Whom would you turn to") { room.press(.next) }
    room.send(.drafted(.input(InputField(label: "", matter: .thoughts, text: "My sergeant", limit: 2000))))
    room.type("My sergeant")
    #expect(!"\(room.effects)".contains("sergeant"))
    #expect(!"\(room.room)".contains("sergeant"))
  }

  @Test func aRatingIsCountedOncePerOpening() throws {
    var room = try ScriptedRoom(everyKind: true)
    room.signIn()
    room.choose(1)
    room.choose(1)
    room.choose(3)
    room.choose(1)
    while !"\(room.room.document.blocks)".contains("How clear was this part") { room.press(.next) }
    room.choose(1)
    #expect(room.effects.last.map { if case .rate = $0 { true } else { false } } == true)
    room.press(.previous)
    room.press(.next)
    #expect(room.room.document.field == nil)
  }
}
