internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Glibc
internal import TerminalUI

/// A course folder that its author is working on: read again whenever a file of it has changed.
struct WatchedCourse {
  private(set) var reading: Preview.Reading
  private let folder: String
  private let place: String
  private let role: Role?
  /// The translation that is shown; nil is the authors' own words.
  private let language: String?
  private var seen: FolderStamp

  init(at path: String, for role: Role?, in language: String?, in world: World) throws(Failure) {
    folder = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
    place = Places.absolute(folder, in: world)
    self.role = role
    self.language = language
    seen = FolderStamp(of: place)
    do { reading = try Self.read(place, for: role, in: language) } catch {
      throw error.failure(next: .nameACourse)
    }
  }

  mutating func lookAgain() -> Preview.Reply {
    let now = FolderStamp(of: place)
    guard now != seen else { return .unchanged }
    seen = now
    do { reading = try Self.read(place, for: role, in: language) } catch {
      // An editor may be between removing the old file and naming the new one so.
      reading = .faulty([error.sentence], errors: 1)
    }
    return .read(reading)
  }

  private static func read(
    _ place: String, for role: Role?, in language: String?
  ) throws(CourseFolder.Unreadable) -> Preview.Reading {
    let found = try CourseFolder.read(place)
    guard let files = found.value else { return faulty(found.diagnostics, [:]) }
    let manuscript = CourseReader.manuscript(files)
    guard let course = manuscript.course else { return faulty(manuscript.diagnostics, files.bytes) }
    guard let language, language != course.language else {
      return .sound(course, course.previewSteps(for: role, manuscript.drafts))
    }
    guard let translated = files.translated(into: language, sha256) else {
      let faults = files.translationFaults(sha256)
      if faults.contains(where: { $0.severity == .error }) { return faulty(faults, files.bytes) }
      let others =
        files.translations.isEmpty ? "" : "; there is one into: " + files.translations.joined(separator: ", ")
      return .faulty(["This course has no translation into \"\(shown(language))\"\(others)"], errors: 1)
    }
    let inLanguage = CourseReader.manuscript(translated.files)
    guard let course = inLanguage.course else { return faulty(inLanguage.diagnostics, translated.files.bytes) }
    return .sound(course, course.previewSteps(for: role, inLanguage.drafts))
  }

  /// Warnings are for `check`: here they would stand in the way of what an author wants to look at.
  private static func faulty(_ diagnostics: [Diagnostic], _ sources: [String: [UInt8]]) -> Preview.Reading {
    let errors = diagnostics.filter { $0.severity == .error }
    let text = TextRenderer(sources: sources).render(errors)
    return .faulty(
      text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init), errors: errors.count)
  }
}

/// What tells whether a file of a folder has changed, without reading it: names, times, sizes and places on the disk.
private struct FolderStamp: Equatable {
  private var files: [String: [Int]] = [:]

  init(of folder: String) {
    visit(folder, depth: 0)
  }

  private mutating func visit(_ folder: String, depth: Int) {
    guard let handle = opendir(folder) else { return }
    defer { closedir(handle) }
    while let entry = readdir(handle), files.count < 4 * CourseFiles.mostFiles {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      guard name != ".", name != ".." else { continue }
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      files[path] = [
        Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec), Int(status.st_size),
        Int(truncatingIfNeeded: status.st_ino),
      ]
      if status.st_mode & S_IFMT == S_IFDIR, depth == 0 { visit(path, depth: 1) }
    }
  }
}
