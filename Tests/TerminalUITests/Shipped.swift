import CourseXML
import Courseware
import FoundationEssentials
import Synchronization

/// The words and the courses that lie in the repository. Each is read once for all tests: most of the time of a run was
/// spent on reading them again.
enum Shipped {
  struct Missing: Error { let what: String }

  private static let catalogues = Mutex<[String: Catalogue]>([:])
  private static let courses = Mutex<[String: Course]>([:])

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  /// Every language that there are words in.
  static let languages: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Locales").path())) ?? []
    return files.filter { $0.hasSuffix(".xlf") }.map { String($0.dropLast(4)) }.sorted()
  }()

  static func words(in language: String) throws -> Catalogue {
    try catalogues.withLock { known in
      if let found = known[language] { return found }
      let file = language == "en-XA" ? "en" : language
      let bytes = [UInt8](try Data(contentsOf: root.appending(path: "Locales/\(file).xlf")))
      guard let read = Catalogue.read(bytes, file: "Locales/\(file).xlf").value else { throw Missing(what: file) }
      let catalogue = language == "en-XA" ? Catalogue.pseudo(of: read) : read
      known[language] = catalogue
      return catalogue
    }
  }

  static func course(_ id: String, in folder: String = "Courses") throws -> Course {
    try known("\(folder)/\(id)") {
      guard let files = try CourseFolder.read(root.appending(path: "\(folder)/\(id)").path()).value else { return nil }
      return CourseReader.read(files).value
    }
  }

  static func course(_ id: String, in folder: String, language: String) throws -> Course {
    try known("\(folder)/\(id) in \(language)") {
      // Nothing is signed off here, so no approval is compared.
      guard let files = try CourseFolder.read(root.appending(path: "\(folder)/\(id)").path()).value,
        let translated = files.translated(into: language, { _ in [] }), translated.lessons.untranslated == 0
      else { return nil }
      return CourseReader.readAgain(translated.files)
    }
  }

  private static func known(_ name: String, _ read: () throws -> Course?) throws -> Course {
    try courses.withLock { known in
      if let found = known[name] { return found }
      guard let course = try read() else { throw Missing(what: name) }
      known[name] = course
      return course
    }
  }
}
