import CourseXML
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

  @Test func knowsWhetherAManifestIsOfTheseFiles() throws {
    #expect(try files(["course.xml"]).agreesWithManifest(sum) == nil)
    #expect(try files(["course.xml", "MANIFEST"]).agreesWithManifest(sum) == false)
    let entries = [("course.xml", Array("course.xml".utf8)), ("MANIFEST", Array("0a10  course.xml\n".utf8))]
    #expect(CourseFiles.check(entries.map { ($0.0, $0.1) }).value?.agreesWithManifest(sum) == true)
  }
}
