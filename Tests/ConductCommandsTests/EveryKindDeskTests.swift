import Courseware
import Glibc
import Records
import TerminalUI
import Testing

@testable import ConductCommands

/// A course that differs by audience, has a time limit and asks for another course first.
@Suite struct EveryKindDeskTests {
  private let fixed = FixedWorld()
  private let sitting: Sitting
  private let id: Course.ID

  init() throws {
    id = try #require(Course.ID("every-kind"))
    sitting = try Self.sitting(fixed)
    try sitting.enrol()
  }

  /// In a content folder that holds the course and the two shipped ones.
  private static func sitting(_ fixed: FixedWorld) throws -> Sitting {
    let content = fixed.folder + "/content"
    let sitting = try Sitting(fixed, content: content)
    for course in [
      "Tests/EndToEnd/Courses/every-kind", "Courses/first-steps", "Courses/sea-prevention",
    ] {
      try copy(
        FixedWorld.project + "/" + course, to: content + "/Courses/" + String(course.split(separator: "/").last ?? ""))
    }
    return sitting
  }

  private static func copy(_ folder: String, to place: String) throws {
    try makeFolder(place)
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      if isFolder(folder + "/" + name) {
        try copy(folder + "/" + name, to: place + "/" + name)
      } else {
        try replace(place + "/" + name, with: bytes(of: folder + "/" + name, limit: 1 << 24), mode: 0o600)
      }
    }
  }

  private func visit(_ effect: Effect) throws -> Visit {
    let reply = try sitting.only(effect)
    guard case .opened(let visit) = reply else { throw Sitting.Unexpected(replies: [reply]) }
    return visit
  }

  /// Rewrites the course's own file in the content folder, as an author does.
  private func change(_ old: String, to new: String) throws {
    let path = fixed.folder + "/content/Courses/every-kind/course.xml"
    let text = String(decoding: try bytes(of: path, limit: 1 << 20), as: UTF8.self)
    #expect(text.contains(old))
    try replace(path, with: Array(text.replacing(old, with: new).utf8), mode: 0o600)
  }

  @Test func asksForTheRoleOnceAndKeepsIt() throws {
    #expect(try visit(.open(id)).role == nil)
    #expect(try visit(.begin(id)).role == nil)
    let role = Role(.commander, job: Job.ID("medic"))
    #expect(try visit(.keepRole(id, role)).role == role)
    let again = try Self.sitting(fixed)
    _ = try again.only(.signIn(number: "NA-0417", pin: "4711"))
    guard case .opened(let visit) = try again.only(.open(id)) else { return }
    #expect(visit.role == role)
  }

  @Test func drawsTheFormOfTheAudienceAndCertifiesIt() throws {
    _ = try sitting.only(.keepRole(id, Role(.commander)))
    let result = try sitting.take("every-kind")
    #expect(result.attempt.start.audience == .commander)
    #expect(result.attempt.items.count == 11)
    guard case .issued(let paper) = result.paper else {
      Issue.record("no paper: \(result.paper)")
      return
    }
    #expect(paper.lines.contains("For: commanders"))
  }

  @Test func drawsNothingForOthers() throws {
    _ = try sitting.only(.keepRole(id, Role(.personnel)))
    #expect(try sitting.begin("every-kind").1.items.count == 10)
  }

  @Test func aFinalThatIsUnderwayKeepsItsAudience() throws {
    _ = try sitting.only(.keepRole(id, Role(.commander)))
    _ = try sitting.begin("every-kind")
    #expect(try visit(.keepRole(id, Role(.personnel))).role?.audience == .commander)
  }

  @Test func handsInWhatIsAnsweredWhenTheTimeIsOver() throws {
    _ = try sitting.only(.keepRole(id, Role(.personnel)))
    var (_, attempt) = try sitting.begin("every-kind")
    fixed.wait(10 * 60_000)
    attempt = try sitting.answer(attempt, attempt.items[0])
    fixed.wait(20 * 60_000 + 1)
    let late = Effect.answer(attempt, attempt.items[1].id, attempt.items[1].key, language: "en")
    guard case .graded(_, let result) = try sitting.only(late) else {
      Issue.record("the answer came too late")
      return
    }
    #expect(result.attempt.end == .ranOut)
    #expect(result.attempt.answers == 1)
    #expect(!result.outcome.passed)
    #expect(try sitting.run(["record", "audit"]) == .done)
  }

  @Test func tellsTheTimeThatIsLeft() throws {
    _ = try sitting.only(.keepRole(id, Role(.personnel)))
    let (_, attempt) = try sitting.begin("every-kind")
    fixed.wait(10 * 60_000)
    let asked = Effect.checkTime(attempt, language: "en", isAsked: true)
    #expect(try sitting.only(asked) == .timeLeft(milliseconds: 20 * 60_000, isAsked: true))
  }

  @Test func anOutageCostsNoTime() throws {
    _ = try sitting.only(.keepRole(id, Role(.personnel)))
    var (_, attempt) = try sitting.begin("every-kind")
    fixed.wait(10 * 60_000)
    attempt = try sitting.answer(attempt, attempt.items[0])
    fixed.wait(5 * 60_000)
    let again = try Self.sitting(fixed)
    fixed.wait(60 * 60_000)
    _ = try again.only(.signIn(number: "NA-0417", pin: "4711"))
    fixed.wait(60 * 60_000)
    let (_, resumed) = try again.begin("every-kind")
    fixed.wait(60_000)
    let asked = Effect.checkTime(resumed, language: "en", isAsked: true)
    #expect(try again.only(asked) == .timeLeft(milliseconds: 19 * 60_000, isAsked: true))
  }

  @Test func otherPagesCostNoTimeAndWinNone() throws {
    _ = try sitting.only(.keepRole(id, Role(.personnel)))
    let (_, attempt) = try sitting.begin("every-kind")
    fixed.wait(10 * 60_000)
    _ = try visit(.open(id))
    fixed.wait(60 * 60_000)
    _ = try sitting.begin("every-kind")
    fixed.wait(60_000)
    let asked = Effect.checkTime(attempt, language: "en", isAsked: true)
    #expect(try sitting.only(asked) == .timeLeft(milliseconds: 19 * 60_000, isAsked: true))
  }

  @Test func aStartedAttemptKeepsTheLimitOfItsEdition() throws {
    _ = try sitting.only(.keepRole(id, Role(.personnel)))
    _ = try sitting.begin("every-kind")
    try change("PT30M", to: "PT5M")
    let again = try Self.sittingWithoutCopying(fixed)
    _ = try again.only(.signIn(number: "NA-0417", pin: "4711"))
    #expect(try again.begin("every-kind").1.timeLimit == 30 * 60_000)
  }

  private static func sittingWithoutCopying(_ fixed: FixedWorld) throws -> Sitting {
    try Sitting(fixed, content: fixed.folder + "/content")
  }

  private static let certificate = "<certificate title=\"Every kind of question\" valid=\"P1Y\"/>"

  private func require(_ course: String) throws {
    try change(Self.certificate, to: Self.certificate + "<requires course=\"\(course)\" version=\"1\"/>")
    _ = try sitting.only(.keepRole(id, Role(.personnel)))
  }

  @Test func asksForAnotherCourseFirst() throws {
    try require("sea-prevention")
    let visit = try visit(.open(id))
    let needed = Prerequisite(course: try #require(Course.ID("sea-prevention")), major: 1)
    #expect(visit.eligibility == .mustPass(needed))
    #expect(visit.titles[needed.course] != nil)
    #expect(try self.visit(.begin(id)).eligibility == .mustPass(needed))
    #expect(try sitting.take("sea-prevention").outcome.passed)
    #expect(try self.visit(.open(id)).eligibility == .mayStart)
  }

  @Test func whatHasComeToItsEndIsMissingAgain() throws {
    try require("sea-prevention")
    _ = try sitting.take("sea-prevention")
    fixed.wait(366 * 24 * 3_600_000)
    guard case .mustPass = try visit(.open(id)).eligibility else {
      Issue.record("a pass that is over opens the final")
      return
    }
  }

  @Test func aSpecimenOpensNothing() throws {
    try require("first-steps")
    #expect(try sitting.take("first-steps").outcome.passed)
    guard case .mustPass = try visit(.open(id)).eligibility else {
      Issue.record("a specimen opens the final")
      return
    }
  }

  @Test func keepsOfARatingOnlyThatItWasChosen() throws {
    let version = try #require(Course.Version("1.0"))
    let (item, point) = (try #require(Item.ID("how-clear")), try #require(Choice.ID("very-clear")))
    #expect(try sitting.only(.rate(id, version, item, point)) == .rated(item))
    let store = try sitting.desk.openPremises().store
    #expect(try store.ratings(of: id, version).map(\.count) == [1])
  }
}
