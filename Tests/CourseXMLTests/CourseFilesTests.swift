import CourseXML
import Diagnostics
import Testing

struct CourseFilesTests {
  private func codes(_ entries: [(path: String, bytes: [UInt8])]) -> [String] {
    CourseFiles.check([("course.xml", [])] + entries).diagnostics.map(\.code.rawValue)
  }

  @Test(arguments: [
    "modules/01-a.xml", "modules/a_b.c.xml", "banks/9.xml", "glossary.xml", "guide.xml", "locales/fr.terms.csv",
    "locales/zh-hant.terms.csv", "MANIFEST", "MANIFEST.minisig",
  ])
  func takesWhatBelongsToACourse(path: String) {
    #expect(codes([(path, [])]) == [])
  }

  @Test(arguments: [
    "notes.txt", "modules/A.xml", "Modules/a.xml", "modules/a.xml~", "modules/.a.xml", "modules/.xml",
    "locales/.terms.csv", "locales/fr.csv", "modules/fr.terms.csv", "locales/terms.csv",
    "modules/a/b.xml",
    "../a.xml", "/course.xml", "modules/../course.xml", "modules/a b.xml", "modules/é.xml", "modules/a.xml\n",
    "manifest",
    "modules\\a.xml", "", "modules/\u{202E}lmx.xml",
  ])
  func refusesEverythingElse(path: String) {
    #expect(codes([(path, [])]) == ["unexpected-file"])
  }

  @Test func refusesAFileThatIsThereTwice() {
    #expect(codes([("glossary.xml", []), ("glossary.xml", [])]) == ["unexpected-file"])
  }

  @Test func refusesMoreThan200Files() {
    #expect(codes((0..<200).map { ("modules/\($0).xml", []) }) == ["folder-too-large"])
    #expect(codes((0..<199).map { ("modules/\($0).xml", []) }) == [])
  }

  @Test func refusesAFileOfMoreThan16MiB() {
    #expect(codes([("modules/a.xml", [UInt8](repeating: 0x20, count: (16 << 20) + 1))]) == ["file-too-large"])
  }

  @Test func asksForACourseFile() {
    #expect(CourseFiles.check([]).diagnostics.map(\.code.rawValue) == ["missing-file"])
  }
}
