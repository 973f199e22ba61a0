import CourseXML
import Diagnostics
import Testing

struct ManifestTests {
  /// Not a digest: the length and the sum of the bytes, so that a reader can check the expectation by hand.
  private func sum(_ bytes: [UInt8]) -> [UInt8] { [UInt8(bytes.count), bytes.reduce(0, &+)] }

  private func files(_ paths: [String]) throws -> CourseFiles {
    try #require(CourseFiles.check(paths.map { ($0, Array($0.utf8)) }).value)
  }

  @Test func listsEveryFileButItselfSortingTheLinesByTheirBytes() throws {
    let files = try files([
      "course.xml", "modules/b.xml", "MANIFEST.minisig", "banks/a.xml", "modules/a-b.xml", "modules/a.xml", "MANIFEST",
    ])
    #expect(
      String(decoding: files.manifest(sum), as: UTF8.self) == """
        0a10  course.xml
        0b1e  banks/a.xml
        0d08  modules/a.xml
        0d09  modules/b.xml
        0f97  modules/a-b.xml

        """)
  }

  @Test func takesTheEditionOverTheManifest() throws {
    let files = try files(["course.xml"])
    #expect(files.edition(sum) == sum(Array("0a10  course.xml\n".utf8)))
  }

  private func faults(in entries: [(String, String)]) throws -> [String] {
    let files = try #require(CourseFiles.check(entries.map { ($0.0, Array($0.1.utf8)) }).value)
    return files.manifestFaults(sum).map { "\($0.range.file):\($0.range.start.line): \($0.message)" }
  }

  @Test func asksForNoManifestAndTakesOneThatIsOfTheseFiles() throws {
    #expect(try faults(in: [("course.xml", "course.xml")]).isEmpty)
    #expect(try faults(in: [("course.xml", "course.xml"), ("MANIFEST", "0a10  course.xml\n")]).isEmpty)
  }
}

struct ManifestFaultTests {
  /// As long as a SHA-256, so that a line has its true length.
  private func sum(_ bytes: [UInt8]) -> [UInt8] {
    [UInt8](repeating: 0, count: 31) + [bytes.reduce(UInt8(bytes.count)) { $0 &* 31 &+ $1 }]
  }

  private func faults(changing change: (inout [String: [UInt8]]) -> Void) throws -> [String] {
    var bytes = Dictionary(
      uniqueKeysWithValues: ["course.xml", "banks/a.xml", "banks/b.xml"].map { ($0, Array($0.utf8)) })
    func files() throws -> CourseFiles { try #require(CourseFiles.check(bytes.map { ($0.key, $0.value) }).value) }
    bytes["MANIFEST"] = try files().manifest(sum)
    change(&bytes)
    return try files().manifestFaults(sum).map { "\($0.range.file):\($0.range.start.line): \($0.message)" }
  }

  @Test func namesEveryFileThatIsNotAsItWasPacked() throws {
    let faults = try faults {
      $0["banks/a.xml"] = []
      $0["banks/b.xml"] = nil
      $0["banks/c.xml"] = []
    }
    #expect(
      faults == [
        "MANIFEST:1: file \"banks/b.xml\" is named in MANIFEST and is not in the folder",
        "banks/a.xml:1: file \"banks/a.xml\" was changed after the course was packed: MANIFEST has another hash",
        "banks/c.xml:1: file \"banks/c.xml\" is not named in MANIFEST: it was added after the course was packed",
      ])
  }

  @Test func refusesAManifestInAnotherSpelling() throws {
    let faults = try faults { $0["MANIFEST", default: []] += Array("\n".utf8) }
    #expect(
      faults == [
        "MANIFEST:1: MANIFEST is not as \"conduct course pack\" writes it: one line a file, sorted by bytes"
      ])
  }
}
