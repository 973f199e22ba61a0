import ArgumentParser
import FoundationEssentials
import Testing

@testable import ConductCommands

/// `conduct course outline` and `print` on the template.
@Suite struct CourseOutlineTests {
  private let fixed = FixedWorld()
  private let template = FixedWorld.project + "/Documentation/Template"

  @Test func outlinesACourseAsText() throws {
    #expect(try CourseOutline.parse([template]).run(in: fixed.world) == .done)
    try expectOutline(fixed.text, "template.txt")
    #expect(fixed.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func outlinesACourseAsJSON() throws {
    #expect(try CourseOutline.parse(["--format", "json", template]).run(in: fixed.world) == .done)
    try expectOutline(fixed.text, "template.json")
  }

  @Test func outlinesACourseWithoutVariantsInOneColumn() throws {
    _ = try CourseOutline.parse([FixedWorld.project + "/Courses/first-steps"]).run(in: fixed.world)
    #expect(fixed.text.contains("   everyone\n") && !fixed.text.contains("commander"))
  }

  @Test func countsEachTranslationAndPrintsInIt() throws {
    let course = fixed.folder + "/new-course"
    var world = fixed.world
    world.workingFolder = fixed.folder
    _ = try CourseNew.parse(["new-course"]).run(in: world)
    _ = try TranslateExtract.parse(["fr", course]).run(in: world)
    fixed.out = []
    _ = try CourseOutline.parse([course]).run(in: world)
    let line = fixed.text.split(separator: "\n").first { $0.hasPrefix("  fr: ") }
    #expect(line?.hasPrefix("  fr: 0 of ") == true && line?.hasSuffix(" missing") == true)
    fixed.out = []
    _ = try CoursePrint.parse(["--lang", "fr", course]).run(in: world)
    #expect(fixed.text.contains("<html lang=\"fr\" dir=\"ltr\">"))
    #expect(fixed.text.contains("texts are not translated and begin with [en]"))
    #expect(throws: Failure.self) { try CoursePrint.parse(["--lang", "sw", course]).run(in: world) }
  }

  @Test func printsToAFileThatIsItsOwnersWhenItHasKeys() throws {
    let file = fixed.folder + "/keys.html"
    #expect(try CoursePrint.parse(["--keys", "--output", file, template]).run(in: fixed.world) == .done)
    let html = String(decoding: try bytes(of: file, limit: 1 << 20), as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>\n") && html.contains("Kept for the refresher course of next year."))
    #expect(fixed.out.isEmpty)
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func refusesAFolderThatIsNotThere() {
    #expect(throws: Failure.self) { try CourseOutline.parse(["nowhere"]).run(in: fixed.world) }
    #expect(throws: Failure.self) { try CoursePrint.parse(["nowhere"]).run(in: fixed.world) }
  }

  @Test func saysWhatIsWrongWithAFaultyCourseInstead() throws {
    let course = fixed.folder + "/faulty"
    try makeFolder(course)
    try replace(course + "/course.xml", with: Array("<course/>".utf8), mode: 0o600)
    #expect(try CoursePrint.parse(["--output", course + ".html", course]).run(in: fixed.world) == .notGood)
    #expect(fixed.text.contains("course.xml:1:2: error: ") && !exists(course + ".html"))
  }
}

/// Holds an outline against the file of that name; RECORD_SNAPSHOTS=1 writes it, and fails.
private func expectOutline(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Outlines/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self), sourceLocation: sourceLocation)
}
