import CourseXML
import Courseware
import Testing

@testable import ConductCommands

@Suite struct ShelfTests {
  /// The shipped first course in a folder of the test's own, with a MANIFEST beside it.
  private func shelf(_ fixed: FixedWorld, manifest: (CourseFiles) -> [UInt8]) throws -> Shelf {
    let files = try #require(try CourseFolder.read(FixedWorld.project + "/Courses/first-steps").value)
    let folder = fixed.folder + "/first-steps"
    for (name, content) in files.bytes {
      try makeFolder(Places.folder(of: folder + "/" + name))
      try replace(folder + "/" + name, with: content, mode: 0o600)
    }
    try replace(folder + "/MANIFEST", with: manifest(files), mode: 0o600)
    return Shelf(folder: fixed.folder, authors: AuthorKeys(beside: fixed.folder))
  }

  private var id: Course.ID {
    guard let id = Course.ID("first-steps") else { preconditionFailure("it is an id") }
    return id
  }

  @Test func takesACourseThatIsWhatItsManifestNames() throws {
    let fixed = FixedWorld()
    #expect(try shelf(fixed) { $0.manifest(sha256) }.course(id).course.id == id)
  }

  @Test func refusesACourseThatWasChangedAfterItWasPacked() throws {
    let fixed = FixedWorld()
    let shelf = try shelf(fixed) { $0.manifest(sha256).map { $0 == UInt8(ascii: "0") ? UInt8(ascii: "1") : $0 } }
    do {
      _ = try shelf.course(id)
      Issue.record("it was taken")
    } catch {
      guard case .changed(id, _) = error else {
        Issue.record("\(error)")
        return
      }
    }
  }
}
