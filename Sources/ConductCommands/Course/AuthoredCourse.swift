internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Encoding
internal import Glibc

/// A sound course in the folder that its author works in. A MANIFEST that is older than the files is no hindrance here:
/// who works on a course has one often.
struct AuthoredCourse {
  let files: CourseFiles
  let manuscript: Manuscript
  let warnings: [Diagnostic]

  var course: Course { manuscript.course }
  /// SHA-256 of the manifest, hexadecimal.
  var edition: String { Hex.encode(files.edition(sha256)) }

  init(at path: String, in world: World) throws(Failure) {
    let found: Reading<CourseFiles>
    do { found = try CourseFolder.read(Places.absolute(path, in: world)) } catch {
      throw Failure(
        "\(shown(error.path)) cannot be read: \(String(cString: strerror(error.errno))).",
        next: "Name a folder that holds a course.xml.")
    }
    guard let files = found.value else { throw Self.faulty(path, found.diagnostics) }
    let reading = CourseReader.manuscript(files)
    guard let manuscript = reading.value else { throw Self.faulty(path, reading.diagnostics) }
    self.files = files
    self.manuscript = manuscript
    warnings = reading.diagnostics
  }

  private static func faulty(_ path: String, _ diagnostics: [Diagnostic]) -> Failure {
    let errors = diagnostics.filter { $0.severity == .error }
    let first = errors.first.map { " The first: \(shown($0.range.file)): \(shown($0.message))." } ?? ""
    return Failure(
      "The course has faults: \(errors.count).\(first)",
      next: "See them all: conduct course check \(Invocation.quoted(path))")
  }
}
