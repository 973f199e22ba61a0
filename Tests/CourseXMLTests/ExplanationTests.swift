import CourseXML
import Diagnostics
import FoundationEssentials
import Testing

/// Every code has its page, and the page is true.
struct ExplanationTests {
  private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = project.appending(path: "Documentation/Diagnostics")

  @Test func everyCodeInTheSourcesHasAPage() throws {
    let codes = try Self.codesInTheSources()
    #expect(codes.count > 40)
    #expect(codes == Explanation.all.map(\.code.rawValue))
  }

  @Test func everyCodeHasATestOfItsOwn() throws {
    let tests = try Self.texts(below: "Tests").filter { !$0.contains("struct ExplanationTests") }
    for page in Explanation.all {
      let code = page.code.rawValue
      let isTested = tests.contains { $0.contains("\"\(code)\"") || $0.contains("[\(code)]") }
      #expect(isTested, "no test names \(page.code.rawValue)")
    }
  }

  @Test(arguments: Explanation.all.map(\.code.rawValue))
  func theBadExampleBringsTheCode(_ code: String) throws {
    let page = try #require(Explanation.all.first { $0.code.rawValue == code })
    let found = ExampleCourse(page.bad).diagnostics
    #expect(found.contains { $0.code == page.code && $0.severity == page.severity }, "\(found.map(\.shown))")
  }

  @Test(arguments: Explanation.all.map(\.code.rawValue))
  func theMendedExampleDoesNot(_ code: String) throws {
    let page = try #require(Explanation.all.first { $0.code.rawValue == code })
    let found = ExampleCourse(page.good).diagnostics
    #expect(!found.contains { $0.code == page.code || $0.severity == .error }, "\(found.map(\.shown))")
  }

  @Test func theTemplateIsSound() {
    #expect(ExampleCourse("").diagnostics.map(\.shown) == [])
  }

  /// With RECORD_SNAPSHOTS=1 the pages are written, and the test fails, so that no run which writes can pass for one
  /// which tests.
  @Test func theDocumentationIsMadeOfThesePages() throws {
    var pages = Dictionary(uniqueKeysWithValues: Explanation.all.map { ($0.code.rawValue + ".md", $0.page) })
    pages["README.md"] = Explanation.all.index
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" { try Self.record(pages) }
    let there = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(there) == Set(pages.keys))
    for (name, page) in pages {
      let written = try? String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      #expect(written == page, "\(name) is not what the sources say; make it again: make diagnostics")
    }
  }

  private static func record(_ pages: [String: String]) throws {
    try? FileManager.default.removeItem(at: folder)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, page) in pages { try Data(page.utf8).write(to: folder.appending(path: name)) }
    Issue.record("recorded \(pages.count) pages")
  }

  /// What stands in quotes behind `rawValue:` in every file that gives codes.
  private static func codesInTheSources() throws -> [String] {
    var codes: Set<String> = []
    for text in try texts(below: "Sources") where text.contains("Diagnostic.Code") {
      for rest in text.split(separator: "(rawValue: \"").dropFirst() {
        codes.insert(String(rest.prefix { $0 != "\"" }))
      }
    }
    return codes.sorted()
  }

  private static func texts(below name: String) throws -> [String] {
    let folder = project.appending(path: name)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
  }
}

extension Diagnostic {
  fileprivate var shown: String { "\(range.file):\(range.start.line): \(message) [\(code.rawValue)]" }
}
