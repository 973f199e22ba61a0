import ArgumentParser
import Glibc
import Testing

@testable import ConductCommands

/// `conduct course check` on a copy of a shipped course that each test spoils in its own way.
@Suite struct CourseCheckTests {
  private let fixed = FixedWorld()
  private var course: String { fixed.folder + "/first-steps" }

  init() throws {
    for name in ["course.xml", "modules/01-keys.xml", "banks/keys.xml"] {
      try makeFolder(Places.folder(of: course + "/" + name))
      let text = try bytes(of: FixedWorld.project + "/Courses/first-steps/" + name, limit: 1 << 20)
      try replace(course + "/" + name, with: text, mode: 0o640)
    }
  }

  private func change(_ old: String, to new: String, in name: String) throws {
    let text = String(decoding: try bytes(of: course + "/" + name, limit: 1 << 20), as: UTF8.self)
    let parts = text.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) does not stand in \(name)")
    try replace(course + "/" + name, with: Array(parts.joined(separator: new).utf8), mode: 0o640)
  }

  private func check(_ arguments: String...) throws -> ConductCommands.ExitStatus {
    fixed.out = []
    fixed.talk = []
    return try CourseCheck.parse(arguments).run(in: fixed.world)
  }

  @Test func saysNothingOfASoundCourse() throws {
    #expect(try check(course) == .done)
    #expect(fixed.text == "")
    #expect(fixed.talk == ["errors: 0, warnings: 0"])
  }

  @Test func namesTheFileFromWhereTheAuthorStands() throws {
    try change("<p>Welcome.", to: "<pp>Welcome.</pp><p>", in: "modules/01-keys.xml")
    #expect(try check(course + "/") == .notGood)
    #expect(fixed.text.hasPrefix(course + "/modules/01-keys.xml:8:"))
    #expect(fixed.text.contains("[unknown-element]"))
  }

  @Test func makesTheOnlyMendAndKeepsTheMode() throws {
    try change("</list>", to: "</lst>", in: "modules/01-keys.xml")
    try change("<callout kind=\"remember\">", to: "<calout kind=\"remembr\">", in: "modules/01-keys.xml")
    try change("</callout>", to: "</calout>", in: "modules/01-keys.xml")
    // Round by round: the list's end tag; then what can be seen behind it; then the end tag of the mended callout.
    #expect(try check("--fix", course) == .done)
    #expect(fixed.talk.first == "mended: 4")
    let text = String(decoding: try bytes(of: course + "/modules/01-keys.xml", limit: 1 << 20), as: UTF8.self)
    #expect(text.contains("</list>") && !text.contains("</lst>"))
    var status = stat()
    #expect(stat(course + "/modules/01-keys.xml", &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test func writesTheNextFreeLettersWhereIDsAreMissing() throws {
    try change("<entry id=\"e1\">", to: "<entry>", in: "banks/keys.xml")
    try change("<entry id=\"e2\">", to: "<entry>", in: "banks/keys.xml")
    try change("<entry id=\"e3\">", to: "<entry id=\"a\">", in: "banks/keys.xml")
    #expect(try check("--fix", course) == .done)
    #expect(fixed.talk == ["mended: 2", "errors: 0, warnings: 0"])
    let text = String(decoding: try bytes(of: course + "/banks/keys.xml", limit: 1 << 20), as: UTF8.self)
    #expect(text.contains("<entry id=\"b\">Read the question.") && text.contains("<entry id=\"c\">Choose the answer"))
  }

  @Test func reportsWhatIsLeftAfterMending() throws {
    try change("pass-percent=", to: "pas-percent=", in: "course.xml")
    try change("<title>", to: "<title> ", in: "course.xml")
    try change("<p>Welcome.", to: "<p></p><p>Welcome.", in: "modules/01-keys.xml")
    #expect(try check("--fix", course) == .notGood)
    #expect(fixed.talk == ["mended: 1", "errors: 1, warnings: 0"])
    #expect(fixed.text.contains("[empty-text]") && !fixed.text.contains("[unknown-attribute]"))
  }

  @Test func speaksOnlyOfTheFileThatItWasAskedAbout() throws {
    try change("<p>Welcome.", to: "<p></p><p>Welcome.", in: "modules/01-keys.xml")
    try change("objective=\"use-program\"", to: "objective=\"use-programme\"", in: "banks/keys.xml")
    #expect(try check(course + "/banks/keys.xml") == .notGood)
    #expect(fixed.text.contains("[unknown-objective]") && !fixed.text.contains("[empty-text]"))
    #expect(fixed.talk == ["errors: 1, warnings: 0, in other files: 1"])
  }

  @Test func mendsOnlyTheFileThatItWasAskedAbout() throws {
    try change("kind=\"remember\"", to: "kind=\"remembr\"", in: "modules/01-keys.xml")
    #expect(try check("--fix", course + "/banks/keys.xml") == .done)
    #expect(fixed.talk == ["mended: 0", "errors: 0, warnings: 0, in other files: 1"])
  }

  @Test func refusesAFileOfNoCourse() throws {
    try replace(fixed.folder + "/notes.txt", with: [], mode: 0o600)
    #expect(throws: Failure.self) { try check(fixed.folder + "/notes.txt") }
  }

  @Test func aWarningIsGoodEnoughUnlessItIsAskedToBeNone() throws {
    try replace(course + "/modules/02-later.xml", with: Array("<module/>".utf8), mode: 0o640)
    #expect(try check(course) == .done)
    #expect(fixed.talk == ["errors: 0, warnings: 1"])
    #expect(try check("--werror", course) == .notGood)
  }

  @Test func reportsAManifestOfOtherFiles() throws {
    try replace(course + "/MANIFEST", with: Array("0  course.xml\n".utf8), mode: 0o640)
    #expect(try check(course) == .notGood)
    #expect(fixed.text.contains("[manifest-differs]"))
  }

  @Test func printsThePageOfACode() throws {
    #expect(try check("--explain", "longest-option") == .done)
    #expect(fixed.text.hasPrefix("# longest-option\n"))
  }

  @Test func offersTheNearestCode() throws {
    let refusal = #expect(throws: (any Error).self) { try CourseCheck.parse(["--explain", "longst-option"]) }
    #expect(
      refusal.map { CourseCheck.message(for: $0) } == "\"longst-option\" is no code. Did you mean \"longest-option\"?")
  }

  @Test func needsAFolderOrACode() {
    #expect(throws: (any Error).self) { try CourseCheck.parse([]) }
  }
}
