import CourseXML
import Courseware
import Diagnostics
import Encoding
import Glibc
import Testing

struct CourseFilesTests {
  private func codes(_ entries: [(path: String, bytes: [UInt8])]) -> [String] {
    CourseFiles.check([("course.xml", [])] + entries).diagnostics.map(\.code.rawValue)
  }

  @Test(arguments: [
    "modules/01-a.xml", "modules/a_b.c.xml", "banks/9.xml", "glossary.xml", "MANIFEST", "MANIFEST.minisig",
  ])
  func takesWhatBelongsToACourse(path: String) {
    #expect(codes([(path, [])]) == [])
  }

  @Test(arguments: [
    "notes.txt", "modules/A.xml", "Modules/a.xml", "modules/a.xml~", "modules/.a.xml", "modules/.xml",
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
    #expect(codes([("modules/a.xml", [UInt8](repeating: 0x20, count: (16 << 20) + 1))]) == ["folder-too-large"])
  }

  @Test func asksForACourseFile() {
    #expect(CourseFiles.check([]).diagnostics.map(\.code.rawValue) == ["missing-file"])
  }
}

struct ManifestTests {
  /// Not a digest: the length and the sum of the bytes, so that a reader can check the expectation by hand.
  private func sum(_ bytes: [UInt8]) -> [UInt8] { [UInt8(bytes.count), bytes.reduce(0, &+)] }

  private func files(_ paths: [String]) throws -> CourseFiles {
    try #require(CourseFiles.check(paths.map { ($0, Array($0.utf8)) }).value)
  }

  @Test func listsEveryFileButItselfInTheOrderOfBytes() throws {
    let files = try files([
      "course.xml", "modules/b.xml", "MANIFEST.minisig", "banks/a.xml", "modules/a-b.xml", "modules/a.xml", "MANIFEST",
    ])
    #expect(
      String(decoding: files.manifest(sum), as: UTF8.self) == """
        0b1e  banks/a.xml
        0a10  course.xml
        0f97  modules/a-b.xml
        0d08  modules/a.xml
        0d09  modules/b.xml

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

struct ScoredTests {
  private func scored(_ course: MinimalCourse) throws -> String {
    String(decoding: try #require(course.reading.value).scoredText, as: UTF8.self)
  }

  /// Frozen: records name the digest of this text. A change here needs a new `v`.
  @Test func isPinned() throws {
    let expected =
      #"{"assessment":{"at-least":1,"attempts":3,"critical-must-be-right":true,"draws":[{"count":2,"from":"one"},"#
      + #"{"audience":["manager","commander"],"count":1,"from":"two"}],"id":"final","pass-percent":80,"#
      + #""shuffles-items":true,"shuffles-options":true,"wait-minutes":1440},"banks":[{"id":"one","items":["#
      + #"{"critical":true,"id":"age","key":"a","kind":"single-choice","objective":"know","#
      + #""options":[{"id":"a","text":"Under 18"},{"id":"b","text":"Under 16"}],"points":1,"#
      + #""prompt":["Who is a child?"]},"#
      + #"{"critical":false,"id":"duties","key":["a","b"],"kind":"multiple-choice","objective":"report","#
      + #""options":[{"id":"a","text":"Report"},{"id":"b","text":"Protect"},{"id":"c","text":"Wait"}],"points":2,"#
      + #""prompt":["What do you do?"],"scoring":"partial"},"#
      + #"{"critical":false,"id":"silence","key":false,"kind":"true-false","objective":"report","points":1,"#
      + #""prompt":["Silence is allowed."]}]},{"id":"two","items":["#
      + #"{"audience":["manager","commander"],"critical":false,"id":"whom","kind":"matching","#
      + #""lefts":[{"id":"p1","text":"You"},{"id":"p2","text":"OIOS"}],"objective":"report","points":3,"#
      + #""prompt":["Who does what?"],"rights":[{"id":"p1","text":"report"},{"id":"p2","text":"investigates"},"#
      + #"{"id":"d1","text":"forgets"}],"scoring":"all-or-nothing"},"#
      + #"{"critical":false,"entries":[{"id":"e1","text":"See"},{"id":"e2","text":"Note"},{"id":"e3","text":"Report"}],"#
      + #""id":"steps","kind":"ordering","objective":"report","points":1,"prompt":["In which order?"],"#
      + #""scoring":"all-or-nothing"}]}],"v":1}"#
    #expect(try scored(MinimalCourse()) == expected)
  }

  @Test func staysTheSameWhenOnlyTeachingChanges() throws {
    var course = MinimalCourse()
    course.replace("<explanation>It is not.", in: "banks/one.xml", with: "<explanation>Never.")
    course.replace("<p>You may pause.</p>", in: "modules/01-one.xml", with: "<p>Pause when you like.</p>")
    course.replace("version=\"1.0\"", in: "course.xml", with: "version=\"1.1\"")
    #expect(try scored(course) == scored(MinimalCourse()))
  }

  @Test(arguments: [
    ("Under 16", "Under 15"), ("points=\"2\"", "points=\"3\""), ("answer=\"false\"", "answer=\"true\""),
    ("scoring=\"partial\"", "scoring=\"all-or-nothing\""), ("Who is a child?", "Who is the child?"),
  ])
  func changesWithWhatDecidesAScore(old: String, new: String) throws {
    var course = MinimalCourse()
    course.replace(old, in: "banks/one.xml", with: new)
    #expect(try scored(course) != scored(MinimalCourse()))
  }
}

/// Real folders, made for one test each and taken away.
final class CourseFolderTests {
  private let path: String

  init() throws {
    var template = Array("/tmp/course-folder-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(made)
    mkdir(path + "/modules", 0o700)
    write("course.xml", "<course/>")
    write("modules/a.xml", "<module/>")
  }

  deinit {
    for name in [
      "modules/a.xml", "modules/deep/x", "modules/deep", "modules", "banks", "course.xml", "secret.xml", "pipe",
    ] {
      if unlink(path + "/" + name) != 0 { rmdir(path + "/" + name) }
    }
    rmdir(path)
  }

  private func write(_ name: String, _ text: String) {
    let file = open(path + "/" + name, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    _ = Array(text.utf8).withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    close(file)
  }

  @Test func readsTheBytesOfEveryFile() throws {
    let files = try #require(try CourseFolder.read(path).value)
    #expect(files.bytes == ["course.xml": Array("<course/>".utf8), "modules/a.xml": Array("<module/>".utf8)])
  }

  @Test func refusesALinkToAFile() throws {
    symlink("course.xml", path + "/secret.xml")
    let reading = try CourseFolder.read(path)
    #expect(reading.diagnostics.map(\.message) == ["\"secret.xml\" is a link; a course holds plain files only"])
  }

  @Test func refusesALinkToAFolder() throws {
    symlink("/etc", path + "/banks")
    #expect(try CourseFolder.read(path).diagnostics.map(\.range) == [.whole("banks")])
  }

  @Test func refusesAFolderBelowAFolder() throws {
    mkdir(path + "/modules/deep", 0o700)
    #expect(try CourseFolder.read(path).diagnostics.map(\.range) == [.whole("modules/deep")])
  }

  @Test func refusesAPipeWithoutWaitingForIt() throws {
    mkfifo(path + "/pipe", 0o600)
    #expect(try CourseFolder.read(path).diagnostics.map(\.range) == [.whole("pipe")])
  }

  @Test func saysWhichFolderIsNotThere() {
    #expect(throws: CourseFolder.Unreadable(path: path + "/none", errno: ENOENT)) {
      try CourseFolder.read(path + "/none")
    }
  }
}
