internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Encoding
internal import Glibc

/// A course folder in its author's hands: sound, and compared with what was packed of it before.
struct AuthoredCourse {
  /// Absolute.
  let folder: String
  let files: CourseFiles
  let course: Course

  /// Nil when the course has errors; they are the result of the command then.
  init?(at path: String, in world: World) throws(Failure) {
    folder = Places.absolute(path, in: world)
    let found: Reading<CourseFiles>
    do { found = try CourseFolder.read(folder) } catch {
      throw error.failure(next: .nameACourse)
    }
    let reading = found.value.map { CourseReader.read($0, comparing: sha256) }
    guard let files = found.value, let course = reading?.value else {
      let faults = (reading?.diagnostics ?? found.diagnostics).filter { $0.severity == .error }
      let sources = Dictionary(
        uniqueKeysWithValues: (found.value?.bytes ?? [:]).map { (path + "/" + $0.key, $0.value) })
      world.out(Array(TextRenderer(sources: sources).render(faults.map { $0.below(path) }).utf8))
      return nil
    }
    self.files = files
    self.course = course
  }

  /// With what trainees never see of it.
  var manuscript: Manuscript { CourseReader.manuscript(files) }

  /// SHA-256 of the manifest, hexadecimal.
  var edition: String { Hex.encode(files.edition(sha256)) }

  /// Puts a file of the course in place whole.
  func write(_ content: [UInt8], to name: String) throws(Failure) {
    do { try replace(folder + "/" + name, with: content, mode: 0o644) } catch { throw error.failure }
  }

  func remove(_ name: String) throws(Failure) {
    guard unlink(folder + "/" + name) == 0 || errno == ENOENT else {
      throw FileFault(path: folder + "/" + name, code: errno).failure
    }
  }
}
