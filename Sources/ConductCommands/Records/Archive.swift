internal import CourseXML
internal import Courseware
internal import Records

/// Courses as the store keeps them: the exact files that an attempt was asked from.
struct Archive {
  private let store: RecordStore

  init(_ store: RecordStore) { self.store = store }

  static func edition(of open: OpenCourse) throws -> Edition {
    let named = open.files.bytes.filter { !$0.key.hasPrefix("MANIFEST") }
    return try Edition(
      course: open.course.id, version: open.course.version, manifest: open.files.manifest(sha256),
      files: named.map { Edition.File(name: $0.key, bytes: $0.value) })
  }

  /// - Parameter digest: SHA-256 of the manifest, hexadecimal.
  func course(_ digest: String) throws -> Course { try open(digest).course }

  func open(_ digest: String) throws -> OpenCourse {
    guard let hash = Records.SHA256(hex: digest), let edition = try store.edition(hash) else {
      throw RecordFault.editionNotKept(digest)
    }
    return try Self.open(edition)
  }

  static func course(in edition: Edition) throws -> Course { try open(edition).course }

  private static func open(_ edition: Edition) throws -> OpenCourse {
    let files = CourseFiles.check(edition.files.map { (path: $0.name, bytes: $0.bytes) })
    guard let files = files.value, let course = CourseReader.readAgain(files) else {
      throw RecordFault.damagedEdition(edition.hash)
    }
    return OpenCourse(course, files)
  }
}
