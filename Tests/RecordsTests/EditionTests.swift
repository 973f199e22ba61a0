import Courseware
import Testing

@testable import Records

@Suite struct EditionTests {
  let bench = Workbench()
  private let a = Edition.File(name: "a.xml", bytes: [1])
  private let b = Edition.File(name: "fr/b.xml", bytes: [2])

  private func line(_ file: Edition.File, name: String? = nil) -> String {
    "\(SHA256(of: file.bytes).hex)  \(name ?? file.name)\n"
  }

  private func edition(_ manifest: String, _ files: [Edition.File]) throws -> Edition {
    try Edition(
      course: name("sea"), version: try #require(Course.Version("1.0")), manifest: Array(manifest.utf8), files: files)
  }

  private var manifest: String { [line(a), line(b)].sorted().joined() }

  @Test func isNamedByTheHashOfItsManifest() throws {
    #expect(try edition(manifest, [b, a]).hash == SHA256(of: Array(manifest.utf8)))
  }

  @Test func comesBackAsItWasKept() throws {
    let store = try bench.create()
    let edition = try edition(manifest, [a, b])
    try store.keep(edition)
    try store.keep(edition)
    #expect(try store.edition(edition.hash) == edition)
  }

  @Test func isNotThereWhenItWasNotKept() throws { #expect(try bench.create().edition(.zero) == nil) }

  @Test func keepsAFileOfTwoEditionsOnce() throws {
    let store = try bench.create()
    try store.keep(try edition(manifest, [a, b]))
    try store.keep(try edition(line(a), [a]))
    #expect(try store.database.first("SELECT count(*) FROM blob") { $0.integer(0) } == 2)
  }

  @Test func refusesWhatTheManifestDoesNotSay() {
    #expect(throws: Edition.Fault.fileMissing("fr/b.xml")) { try edition(manifest, [a]) }
    #expect(throws: Edition.Fault.fileNotInManifest("fr/b.xml")) { try edition(line(a), [a, b]) }
    #expect(throws: Edition.Fault.fileDiffers("a.xml")) { try edition(line(b, name: "a.xml"), [a]) }
  }

  @Test(arguments: ["../a", "A.xml", "a b", ".a", "", "a\u{E9}"]) func refusesAnotherFileName(name: String) {
    #expect(throws: Edition.Fault.manifest(line: 1)) {
      try edition(line(a, name: name), [.init(name: name, bytes: [1])])
    }
  }

  @Test func refusesLinesOutOfOrder() {
    let manifest = [line(a), line(b)].sorted().reversed().joined()
    #expect(throws: Edition.Fault.manifest(line: 2)) { try edition(manifest, [a, b]) }
  }

  @Test func tellsThatWhatItKeptIsDamaged() throws {
    let store = try bench.create()
    let edition = try edition(manifest, [a, b])
    try store.keep(edition)
    try store.database.script("DROP TRIGGER blob_is_not_changed; UPDATE blob SET bytes=x'07' WHERE bytes=x'01'")
    #expect(throws: RecordFault.damagedEdition(edition.hash)) { try store.edition(edition.hash) }
  }
}
