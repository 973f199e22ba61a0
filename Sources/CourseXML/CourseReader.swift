public import Courseware
public import Diagnostics

/// Reads a course folder: every file against the grammar, then the course against itself. All faults of all files come
/// of one run.
public enum CourseReader {
  /// - Parameter sha256: when given, the course is also compared with its last packed edition. That is the author's
  ///   business; who only takes the course need not ask.
  public static func read(_ files: CourseFiles, comparing sha256: SHA256? = nil) -> Reading<Course> {
    let (folder, faults) = folder(of: files, for: .course, comparing: sha256)
    return Reading(accepting(folder.acceptances, faults)) { folder.assembled }
  }

  /// What `read` says, without the course: for an author who wants nothing else.
  /// - Returns: the diagnostics by file and place, and what a signature over the course must say; nil when the course
  ///   is not sound.
  public static func check(
    _ files: CourseFiles, comparing sha256: SHA256? = nil
  ) -> (diagnostics: [Diagnostic], signedComment: String?) {
    var (folder, faults) = folder(of: files, for: .check, comparing: sha256)
    // Translations are looked at when the course itself is sound: until then they are of something else.
    if let sha256, !faults.hasErrors { faults += files.translationFaults(sha256) }
    faults = accepting(folder.acceptances, faults)
    guard !faults.hasErrors, let id = folder.course?.id?.value, let version = folder.course?.version else {
      return (faults.inReadingOrder, nil)
    }
    return (faults.inReadingOrder, Course.signedComment(id, version))
  }

  /// Reads an edition that was sound when it was given. Only the grammar is asked: what the checks know today must not
  /// make yesterday's records unreadable.
  public static func readAgain(_ files: CourseFiles) -> Course? {
    let (folder, faults) = folder(of: files, for: .again, comparing: nil)
    return faults.hasErrors ? nil : folder.assembled
  }

  /// What is said about a folder whose files may still have faults. What is said about one item stands in `itemFaults`.
  private static let checks: [@Sendable (WrittenFolder) -> [Diagnostic]] = [
    sourceFiles, unusedFiles, figureFiles, unknownJobs, unusedJobs, duplicateIDs, requiresItself, refreshedObjectives,
    unknownObjectives,
    unaskedObjectives, unpractisedObjectives, unknownBanks, repeatedDraws, drawsTooLarge, emptyFinals,
    unreachableCriticalItems, criticalWithoutRule, undrawnBanks, unknownTerms, unusedTerms, moduleFaults, guideFaults,
    untaughtAudiences, renamedCourse, reusedIDs, versionNotRaised, needsNewMajor,
    habits,
  ]

  /// What is said about all questions together.
  @Sendable private static func habits(in folder: WrittenFolder) -> [Diagnostic] {
    let items = folder.items
    return longestOption(in: items) + absoluteWords(in: items) + trueFalseBalance(in: items)
      + duplicateQuestions(in: items)
  }

  /// What can only be said about a course that is otherwise sound.
  private static let courseChecks: [@Sendable (WrittenFolder) -> [Diagnostic]] = [
    unsatisfiableObjectives, optionPosition, shortTimeLimit, strictPassMark,
  ]

  static func folder(
    of files: CourseFiles, for purpose: Purpose, comparing sha256: SHA256?
  ) -> (WrittenFolder, faults: [Diagnostic]) {
    var faults: [Diagnostic] = []
    let lastPacked = sha256.flatMap { sha256 in
      files.packedEdition(&faults).map { edition in
        WrittenFolder.LastPacked(edition: edition, isUnchanged: edition.content == files.writtenContent(sha256))
      }
    }
    var reader = FileReader(files: files, purpose: purpose, packed: lastPacked?.edition)
    let course = reader.course(&faults)
    reader.language = course?.language
    let modules = course?.modules.present(in: files) ?? files.paths(of: .module)
    let banks = course?.banks.present(in: files) ?? files.paths(of: .bank)
    let glossary = course.map { [$0.glossary].compactMap(\.self).present(in: files) } ?? files.paths(of: .glossary)
    let guide = course.map { [$0.guide].compactMap(\.self).present(in: files) } ?? files.paths(of: .guide)
    let read = reader.read(
      modules.map { ($0, .module) } + banks.map { ($0, .bank) } + glossary.prefix(1).map { ($0, .glossary) }
        + guide.prefix(1).map { ($0, .guide) })
    faults += read.flatMap(\.faults)

    let folder = WrittenFolder(
      files: files, course: course, contents: read.compactMap(\.content), lastPacked: lastPacked)
    guard purpose.asksChecks else { return (folder, faults) }
    faults += checks.flatMap { check in check(folder) }
    if !faults.hasErrors { faults += courseChecks.flatMap { check in check(folder) } }
    return (folder, faults)
  }
}

extension WrittenFolder {
  /// The course, when no part of it is missing.
  var assembled: Course? {
    guard let course, let id = course.id, let version = course.version, let language = course.language,
      let title = course.title, let summary = course.summary, let assessment = course.assessment?.assessment,
      let certificate = course.certificate
    else { return nil }
    precondition(
      modules.allSatisfy { $0.module != nil } && banks.allSatisfy { $0.bank != nil } && items.allSatisfy(\.isSound)
        && (guide == nil || guide?.guide != nil),
      "a module, a question or the guide would be left out, and no error says why")
    return Course(
      id: id.value, version: version, language: language, title: title, summary: summary,
      minutes: course.minutes, modules: modules.compactMap(\.module), banks: banks.compactMap(\.bank),
      glossary: (glossary ?? []).map(\.value), jobs: course.jobs.map(\.value),
      prerequisites: course.prerequisites.map(\.value), figures: files.figures, assessment: assessment,
      certificate: certificate, refreshes: course.refreshes?.refreshing, guide: guide?.guide)
  }
}

extension [Placed<String>] {
  /// Each path once that is in the folder; the check of source files speaks about the others.
  fileprivate func present(in files: CourseFiles) -> [String] {
    var seen: Set<String> = []
    return map(\.value).filter { files.holds($0) && seen.insert($0).inserted }
  }
}
