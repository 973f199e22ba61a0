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

  /// A new course with a guide, for tests that change it.
  private func guided() throws -> (course: String, world: World) {
    var world = fixed.world
    world.workingFolder = fixed.folder
    _ = try CourseNew.parse(["new-course"]).run(in: world)
    let course = fixed.folder + "/new-course"
    let text = String(decoding: try bytes(of: course + "/course.xml", limit: 1 << 20), as: UTF8.self)
      .replacing("<glossary src", with: "<guide src=\"guide.xml\"/><glossary src")
    try replace(course + "/course.xml", with: Array(text.utf8), mode: 0o644)
    let guide =
      "<guide xmlns=\"urn:conduct:course:1\" xml:lang=\"en\"><title>To lead a session</title>"
      + "<page id=\"before-it\"><title>Before the session</title><p>Nobody must speak of themselves.</p></page></guide>"
    try replace(course + "/guide.xml", with: Array(guide.utf8), mode: 0o644)
    fixed.out = []
    return (course, world)
  }

  @Test func printsAndOutlinesTheGuide() throws {
    let (course, world) = try guided()
    _ = try CoursePrint.parse(["--guide", course]).run(in: world)
    #expect(fixed.text.contains("<h1>To lead a session</h1>"))
    #expect(!fixed.text.contains("Questions of the bank"))
    fixed.out = []
    _ = try CourseOutline.parse([course]).run(in: world)
    #expect(
      fixed.text.contains(
        "GUIDE FOR FACILITATORS, IN PAGES: 1\n  To lead a session\n    before-it: Before the session\n"))
    fixed.out = []
    _ = try CourseOutline.parse(["--format", "json", course]).run(in: world)
    #expect(
      fixed.text.contains(
        #""guide":{"pages":[{"id":"before-it","title":"Before the session"}],"title":"To lead a session"}"#))
  }

  @Test func printsTheGuideInALanguageThatItIsNotTranslatedInto() throws {
    let (course, world) = try guided()
    _ = try TranslateExtract.parse(["fr", course]).run(in: world)
    fixed.out = []
    _ = try CoursePrint.parse(["--guide", "--lang", "fr", course]).run(in: world)
    #expect(fixed.text.contains("<h1>[en] To lead a session</h1>"))
    #expect(fixed.text.contains(" 3 texts are not translated and begin with [en]"))
  }

  @Test func countsTheTextsThatUseOtherWordsThanTheTermList() throws {
    let (course, world) = try guided()
    _ = try TranslateExtract.parse(["fr", course]).run(in: world)
    let list = "english,forms\nsession,séance\nsuspicion,soupçon\n"
    try replace(course + "/locales/fr.terms.csv", with: Array(list.utf8), mode: 0o644)
    let table = "id,translation\nguide/title,Diriger une réunion\nbefore-it/title,Avant la séance\n"
    try replace(fixed.folder + "/fr.csv", with: Array(table.utf8), mode: 0o644)
    _ = try TranslateMerge.parse([course, "--only", "fr", "--csv", fixed.folder + "/fr.csv"]).run(in: world)
    for command in [["status", course], ["status", "--format", "json", course]] {
      fixed.out = []
      _ = try TranslateStatus.parse(Array(command.dropFirst())).run(in: world)
      #expect(
        fixed.text.contains("fr: 1 text uses other words than the term list, 2 terms\n")
          || fixed.text.contains("\"terms\":2,\"texts\":") && fixed.text.contains("\"texts-in-other-words\":1"))
    }
    fixed.out = []
    _ = try CourseOutline.parse([course]).run(in: world)
    let words = fixed.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("missing; 1 text uses other words than the term list, 2 terms"))
  }

  @Test func refusesToPrintAGuideThatIsNotThere() throws {
    do {
      _ = try CoursePrint.parse(["--guide", template]).run(in: fixed.world)
      Issue.record("printed")
    } catch let failure as Failure {
      #expect(failure.what == "This course has no guide." && failure.next.contains("<guide src="))
    }
    #expect(throws: (any Error).self) { try CoursePrint.parse(["--guide", "--keys", template]) }
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
