internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Encoding
internal import Glibc

/// A course as it lies in its folder or in the store's archive, with the digests that records name it by.
struct OpenCourse {
  let course: Course
  let files: CourseFiles
  /// SHA-256 of the manifest, hexadecimal. Made when it is asked for: a start does not wait for it.
  var digest: String { Hex.encode(files.edition(sha256)) }
  /// SHA-256 of what is scored, hexadecimal.
  var scored: String { Hex.encode(course.scored(sha256)) }

  init(_ course: Course, _ files: CourseFiles) {
    self.course = course.accepting(files.translatedAnswers(in: course, sha256))
    self.files = files
  }
}

/// The courses of the content folder.
struct Shelf {
  let folder: String
  let authors: AuthorKeys

  /// Names of the folders, sorted by bytes; whether each holds a sound course is seen when it is read.
  func ids() -> [Course.ID] {
    names(in: folder).filter { isFolder(folder + "/" + $0) }.compactMap { Course.ID($0) }.sorted()
  }

  enum Fault: Error {
    case missing(Course.ID)
    case unreadable(CourseFolder.Unreadable)
    case broken(Course.ID, [Diagnostic])
    /// The files are not those that its MANIFEST names, or its signature does not hold.
    case changed(Course.ID, [Diagnostic])
    /// The folder has another name than the course in it.
    case misnamed(folder: Course.ID, course: Course.ID)
  }

  func course(_ id: Course.ID) throws(Fault) -> OpenCourse {
    let path = folder + "/" + id.text
    guard isFolder(path) else { throw .missing(id) }
    let files: Reading<CourseFiles>
    do { files = try CourseFolder.read(path) } catch { throw .unreadable(error) }
    guard let found = files.value else { throw .broken(id, files.diagnostics) }
    let seal = CourseSeal(of: found, authors: authors)
    guard seal.faults.isEmpty else { throw .changed(id, seal.faults) }
    let reading = CourseReader.read(found)
    guard let course = reading.value else { throw .broken(id, reading.diagnostics) }
    let faults = seal.faults(naming: course.signedComment)
    guard faults.isEmpty else { throw .changed(id, faults) }
    guard course.id == id else { throw .misnamed(folder: id, course: course.id) }
    return OpenCourse(course, found)
  }
}

extension Shelf.Fault {
  /// For `take`, which cannot go on without its course.
  func failure(in folder: String) -> Failure {
    switch self {
    case .missing(let id):
      return Failure(
        "There is no course \"\(id)\" in \(shown(folder)).", next: "See what is there: ls \(shown(folder))")
    case .unreadable(let fault):
      return fault.failure(next: "Mend its permissions, then try again.")
    case .broken(let id, let diagnostics):
      let errors = diagnostics.filter { $0.severity == .error }
      let first = errors.first.map { " The first: \(shown($0.range.file)): \(shown($0.message))." } ?? ""
      return Failure(
        "The course \"\(id)\" has faults: \(errors.count).\(first)",
        next: "Its author sees them all with: conduct course check \(Invocation.quoted(folder + "/" + id.text))")
    case .changed(let id, let faults):
      let first = faults.first.map { ": \(shown($0.message))" } ?? ""
      return Failure(
        "The course \"\(id)\" is not as it was packed\(first).",
        next: "Put it back as it was packed; its author packs a changed one with: "
          + "conduct course pack \(Invocation.quoted(folder + "/" + id.text))")
    case .misnamed(let name, let course):
      return Failure(
        "The folder \"\(name)\" holds the course \"\(course)\".",
        next: "Give the folder the name of its course: mv \(name) \(course)")
    }
  }
}
