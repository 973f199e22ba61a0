import CourseXML
import Diagnostics
import Glibc
import Testing

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
