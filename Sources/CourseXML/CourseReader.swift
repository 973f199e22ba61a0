public import Courseware
import Diagnostics
import SafeXML

/// Reads a course folder: every file against the grammar, then the course against itself. All faults of all files come
/// of one run.
public enum CourseReader {
  /// - Parameter sha256: when given, the course is also compared with its last packed edition. That is the author's
  ///   business; who only takes the course need not ask.
  public static func read(_ files: CourseFiles, comparing sha256: SHA256? = nil) -> Reading<Course> {
    var faults: [Diagnostic] = []
    let folder = folder(of: files, comparing: sha256, &faults)
    faults += checks.flatMap { check in check(folder) }
    let course = faults.hasErrors ? nil : folder.assembled
    if let course { faults += courseChecks.flatMap { check in check(course, folder) } }
    return Reading(faults) { course }
  }

  /// Reads an edition that was sound when it was given. Only the grammar is asked: what the checks know today must not
  /// make yesterday's records unreadable.
  public static func readAgain(_ files: CourseFiles) -> Course? {
    var faults: [Diagnostic] = []
    let folder = folder(of: files, comparing: nil, &faults)
    return faults.hasErrors ? nil : folder.assembled
  }

  /// What is said about a folder whose files may still have faults.
  private static let checks: [@Sendable (WrittenFolder) -> [Diagnostic]] = [
    sourceFiles, unusedFiles, figureFiles, unknownJobs, duplicateIDs, unknownObjectives, unaskedObjectives,
    unknownBanks, repeatedDraws,
    drawsTooLarge, unreachableCriticalItems, criticalWithoutRule, undrawnBanks, unknownTerms, longestOption,
    renamedCourse,
    reusedIDs, versionNotRaised, needsNewMajor,
  ]

  /// What can only be said about a course that is otherwise sound.
  private static let courseChecks: [@Sendable (Course, WrittenFolder) -> [Diagnostic]] = [
    unsatisfiableObjectives, optionPosition,
  ]

  static func folder(
    of files: CourseFiles, comparing sha256: SHA256?, _ faults: inout [Diagnostic]
  ) -> WrittenFolder {
    let lastPacked = sha256.flatMap { sha256 in
      files.packedEdition(&faults).map { edition in
        WrittenFolder.LastPacked(edition: edition, isUnchanged: edition.content == files.writtenContent(sha256))
      }
    }
    let course = root("course", of: "course.xml", in: files, &faults).map { $0.course(&faults) }
    let modulePaths = course?.modules.present(in: files) ?? files.paths(of: .module)
    let bankPaths = course?.banks.present(in: files) ?? files.paths(of: .bank)
    let glossaryPaths = course.map { [$0.glossary].compactMap(\.self).present(in: files) } ?? files.paths(of: .glossary)
    let modules = modulePaths.compactMap { root("module", of: $0, in: files, &faults) }
    let banks = bankPaths.compactMap { root("bank", of: $0, in: files, &faults) }
    let glossaries = glossaryPaths.compactMap { root("glossary", of: $0, in: files, &faults) }
    for root in modules + banks + glossaries {
      if let language = course?.language { faults += languageDiffers(root, from: language) }
    }
    let isWhole =
      course != nil && modules.count == course?.modules.count && banks.count == course?.banks.count
      && glossaries.count == (course?.glossary == nil ? 0 : 1)
    return WrittenFolder(
      files: files, course: course, modules: modules.map { $0.module(&faults) }, banks: banks.map { $0.bank(&faults) },
      glossary: glossaries.first.map { $0.glossary(&faults) }, isWhole: isWhole, lastPacked: lastPacked)
  }

  /// The root element of a file, when it is the one that this file must have.
  private static func root(
    _ name: String, of path: String, in files: CourseFiles, _ faults: inout [Diagnostic]
  ) -> Node? {
    let reading = XMLDocument.read(files.bytes[path, default: []], file: path)
    faults += reading.faults
    guard let document = reading.document else { return nil }
    let node = Node(element: document.root, source: document.source)
    guard node.name == name else {
      let message = "element \"\(node.name)\" cannot be the root of \"\(path)\"; it must be \"\(name)\""
      faults.error(.wrongRoot, message, at: node.tag)
      return nil
    }
    guard node.element.namespace == courseNamespace else {
      let message = "root element must say xmlns=\"\(courseNamespace)\""
      faults.error(.wrongRoot, message, at: node.tag)
      return nil
    }
    if let language = node.needed("xml:lang", &faults) { faults += notALanguageTag(language) }
    return node
  }
}

extension WrittenFolder {
  /// The course, when no part of it is missing.
  fileprivate var assembled: Course? {
    guard let course, let id = course.id, let version = course.version, let language = course.language,
      let title = course.title, let summary = course.summary, let assessment = course.assessment?.assessment,
      let certificate = course.certificate
    else { return nil }
    precondition(
      modules.allSatisfy { $0.module != nil } && items.allSatisfy { $0.item != nil },
      "a module or a question would be left out, and no error says why")
    return Course(
      id: id.value, version: version, language: language, title: title, summary: summary,
      minutes: course.minutes, modules: modules.compactMap(\.module), banks: banks.compactMap(\.bank),
      glossary: (glossary ?? []).map(\.value), jobs: course.jobs.map(\.value),
      prerequisites: course.prerequisites.map(\.value), figures: files.figures, assessment: assessment,
      certificate: certificate)
  }
}

extension [Placed<String>] {
  /// Each path once that is in the folder; the check of source files speaks about the others.
  fileprivate func present(in files: CourseFiles) -> [String] {
    var seen: Set<String> = []
    return map(\.value).filter { files.bytes[$0] != nil && seen.insert($0).inserted }
  }
}

extension Diagnostic.Code {
  static let wrongRoot = Self(rawValue: "wrong-root")
}
