import ArgumentParser
import Glibc
import Testing

@testable import ConductCommands

/// `conduct course translate` on a copy of a shipped course and of the program's words.
@Suite struct TranslateCommandTests {
  private let fixed = FixedWorld()
  private var course: String { fixed.folder + "/first-steps" }
  private var locales: String { fixed.folder + "/Locales" }

  init() throws {
    for name in ["course.xml", "modules/01-keys.xml", "banks/keys.xml"] {
      try copy("Courses/first-steps/" + name, to: course + "/" + name)
    }
    for name in ["en.xlf", "fr.xlf"] { try copy("Locales/" + name, to: locales + "/" + name) }
  }

  private func copy(_ name: String, to path: String) throws {
    try makeFolder(Places.folder(of: path))
    try replace(path, with: try bytes(of: FixedWorld.project + "/" + name, limit: 1 << 20), mode: 0o640)
  }

  private func run(_ arguments: String...) throws -> ConductCommands.ExitStatus {
    fixed.out = []
    fixed.talk = []
    var command = try Conduct.parseAsRoot(["course"] + arguments)
    guard let command = command as? any WorldCommand else {
      try command.run()
      return .done
    }
    return try command.run(in: fixed.world)
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try bytes(of: path, limit: 1 << 24), as: UTF8.self)
  }

  private func change(_ old: String, to new: String, in path: String) throws {
    let parts = try text(path).split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "\(old) does not stand in \(path)")
    try replace(path, with: Array(parts.joined(separator: new).utf8), mode: 0o640)
  }

  @Test func beginsATranslationOnce() throws {
    #expect(try run("translate", "extract", "fr", course) == .done)
    #expect(try text(course + "/locales/fr.xlf").contains("target-language=\"fr\""))
    #expect(throws: Failure.self) { try run("translate", "extract", "fr", course) }
  }

  @Test func tellsHowFarALanguageIsInNumbers() throws {
    _ = try run("translate", "extract", "fr", course, "--csv", fixed.folder + "/fr.csv")
    try replace(
      fixed.folder + "/fr.csv", with: Array("id;translation\r\nfirst-steps/title;Premiers pas\r\n".utf8), mode: 0o600)
    #expect(try run("translate", "merge", course, "--only", "fr", "--csv", fixed.folder + "/fr.csv") == .done)
    _ = try run("translate", "status", course, "--format", "json")
    #expect(fixed.text.contains("\"language\":\"fr\""))
    #expect(fixed.text.contains("\"translated\":1"))
    #expect(fixed.text.contains("\"reviewed\":0"))
    #expect(try run("approve", "fr", course, "--by", "Amina Diallo") == .done)
    #expect(fixed.talk.first?.hasPrefix("approved: 1, not translated or stale: ") == true)
    #expect(try text(course + "/locales/fr.xlf").contains("Approved by Amina Diallo, 2026-11-21"))
    _ = try run("translate", "status", course, "--format", "json")
    #expect(fixed.text.contains("\"reviewed\":1"))
  }

  @Test func namesAFaultOfATableByItsCellAndWritesNothing() throws {
    _ = try run("translate", "extract", "fr", course)
    let before = try text(course + "/locales/fr.xlf")
    let table = fixed.folder + "/fr.csv"
    try replace(table, with: Array("id,translation\nfirst-steps/title,a\nnone,b\n".utf8), mode: 0o600)
    #expect(try run("translate", "merge", course, "--only", "fr", "--csv", table) == .notGood)
    #expect(fixed.text.contains("fr.csv:3:1: error: unit \"none\" is no text of the course"))
    #expect(try text(course + "/locales/fr.xlf") == before)
  }

  @Test func refusesToWriteOverAFileThatCannotBeRead() throws {
    _ = try run("translate", "extract", "fr", course)
    try change("</xliff>", to: "", in: course + "/locales/fr.xlf")
    let before = try text(course + "/locales/fr.xlf")
    #expect(try run("translate", "merge", course) == .notGood)
    #expect(fixed.text.contains("[mismatched-tag]"))
    #expect(try text(course + "/locales/fr.xlf") == before)
  }

  @Test func keepsEveryTranslationOfTheProgramsWordsWhenMerging() throws {
    _ = try run("translate", "status", locales, "--format", "json")
    let before = fixed.text
    #expect(try run("translate", "merge", locales) == .done)
    _ = try run("translate", "status", locales, "--format", "json")
    #expect(fixed.text == before)
    #expect(fixed.text.contains("\"missing\":0"))
    #expect(try text(locales + "/fr.xlf").contains("Passer l'examen final"))
  }

  @Test func beginsTheProgramsWordsInANewLanguage() throws {
    #expect(try run("translate", "extract", "sw", locales) == .done)
    #expect(try text(locales + "/sw.xlf").contains("original=\"conduct\""))
  }

  @Test(arguments: [("en", "is the language that the texts are written in"), ("f r", "is no language tag")])
  func refusesALanguageThatIsNone(tag: String, said: String) throws {
    let failure = #expect(throws: Failure.self) { try run("translate", "extract", tag, course) }
    #expect(failure?.what.contains(said) == true)
  }

  @Test func refusesAnApprovalWithoutAName() throws {
    _ = try run("translate", "extract", "fr", course)
    #expect(throws: Failure.self) { try run("approve", "fr", course, "--by", " ") }
  }

  @Test func theCompilerChecksTranslationsToo() throws {
    _ = try run("translate", "extract", "fr", course)
    #expect(try run("check", course) == .done)
    #expect(fixed.text.contains("locales/fr.xlf:3:"))
    #expect(fixed.text.contains("[missing-translation]"))
  }
}
