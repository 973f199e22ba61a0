internal import CourseXML
internal import Diagnostics
internal import Glibc

/// What the compiler says about one course folder, or about one file of it.
struct FolderCheck {
  /// As the author named it; diagnostics are named from there.
  private let folder: String
  /// Relative to the folder, when only one file was asked about. It is still the whole course that is checked, since
  /// what a file means depends on the others.
  private let file: String?
  private let place: String
  private var files: CourseFiles?
  private var diagnostics: [Diagnostic] = []
  private let authors: AuthorKeys
  /// Who signed the course, when nothing speaks against it.
  private(set) var signer: String?

  init(of path: String, authors: AuthorKeys, in world: World) throws(Failure) {
    self.authors = authors
    let path = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
    (folder, file) = try Self.divide(path, in: world)
    place = Places.absolute(folder, in: world)
    try read()
  }

  /// What is to be shown, its files named from where the author stands.
  var shown: [Diagnostic] { asked.map { $0.below(folder) } }

  /// How many faults and warnings stand in files that were not asked about.
  var elsewhere: Int { diagnostics.count - asked.count }

  /// The bytes of every file that is pointed into, as `shown` names it.
  var sources: [String: [UInt8]] {
    let named = Set(asked.flatMap { [$0.range.file] + $0.notes.map(\.range.file) })
    return named.reduce(into: [:]) { $0[folder + "/" + $1] = files?.content(of: $1) }
  }

  /// Makes every mend of which there is only one, file by file, and reads the folder again until there is no more to
  /// do: a tag that is mended may bring other faults to light.
  /// - Returns: how many mends were made.
  mutating func mend() throws(Failure) -> Int {
    var mended = 0
    // A mend that brought another for ever would be a mistake of ours; nobody shall have to wait for it.
    for _ in 1...10 {
      let before = mended
      let fixIts = asked.compactMap(\.onlyFixIt)
      for (name, fixIts) in Dictionary(grouping: fixIts, by: \.range.file).sorted(by: { $0.key < $1.key }) {
        guard let source = files?.content(of: name).map({ SourceText(file: name, bytes: $0) }) else { continue }
        let (text, count) = source.mended(by: fixIts)
        guard count > 0 else { continue }
        try write(text, to: name)
        mended += count
      }
      if mended == before { return mended }
      try read()
    }
    return mended
  }

  private var asked: [Diagnostic] { file == nil ? diagnostics : diagnostics.filter { $0.range.file == file } }

  private mutating func read() throws(Failure) {
    let found: Reading<CourseFiles>
    do { found = try CourseFolder.see(place) } catch { throw error.failure(next: .nameACourse) }
    diagnostics = found.diagnostics
    signer = nil
    files = found.value
    guard let files = found.value else { return }
    let seal = CourseSeal(of: files, authors: authors)
    let check = CourseReader.check(files, comparing: sha256)
    diagnostics = check.diagnostics + seal.faults + (check.signedComment.map { seal.faults(naming: $0) } ?? [])
    signer = seal.signer.map { "\(folder): \($0)" }
    if let failure = files.failure { throw failure.failure(next: .nameACourse) }
  }

  private func write(_ text: [UInt8], to name: String) throws(Failure) {
    let path = place + "/" + name
    var status = stat()
    do throws(FileFault) {
      guard lstat(path, &status) == 0 else { throw FileFault(path: path, code: errno) }
      try replace(path, with: text, mode: status.st_mode & 0o7777)
    } catch {
      throw Failure(
        "\(ConductCommands.shown(path)) cannot be written: \(error.why).",
        next: "Mend its permissions, or check without --fix.")
    }
  }

  /// A folder as it is; a file as the course folder that it is in, and its path there.
  private static func divide(_ path: String, in world: World) throws(Failure) -> (folder: String, file: String?) {
    let absolute = Places.absolute(path, in: world)
    guard exists(absolute), !isFolder(absolute) else { return (path, nil) }
    var (folder, name) = path.lastSlash
    for _ in 1...2 {
      if exists(Places.absolute(folder, in: world) + "/course.xml") { return (folder, name) }
      let above = folder.lastSlash
      (folder, name) = (above.folder, above.name + "/" + name)
    }
    throw Failure(
      "\(ConductCommands.shown(path)) is in no course folder: there is no course.xml beside or above it.",
      next: .nameACourse)
  }
}

extension String {
  /// `a/b` as `a` and `b`; `b` as `.` and `b`.
  fileprivate var lastSlash: (folder: String, name: String) {
    guard let slash = lastIndex(of: "/") else { return (".", self) }
    return (slash == startIndex ? "/" : String(self[..<slash]), String(self[index(after: slash)...]))
  }
}

extension Diagnostic {
  /// The same fault, its files named from where the author stands.
  func below(_ folder: String) -> Diagnostic {
    func below(_ range: SourceRange) -> SourceRange {
      SourceRange(file: folder + "/" + range.file, from: range.start, to: range.end)
    }
    return Diagnostic(
      severity, code, message, at: below(range), notes: notes.map { Note($0.message, at: below($0.range)) },
      fixIts: fixIts.map { FixIt(replace: below($0.range), with: $0.replacement) })
  }
}
