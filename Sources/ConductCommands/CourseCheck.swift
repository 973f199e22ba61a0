internal import ArgumentParser
internal import CourseXML
internal import Diagnostics
internal import Glibc

struct CourseGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "What instructors do with a course.", subcommands: [CourseCheck.self, CourseStats.self])
}

struct CourseCheck: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Every fault of a course: where, what, and the mend.",
    discussion: """
      conduct course check Courses/sea-prevention
      conduct course check --format json Courses/sea-prevention
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "text, or json for editors.")
  var format = Format.text

  @Argument(help: "Course folders.")
  var paths: [String]

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    var all: [Diagnostic] = []
    var sources: [String: [UInt8]] = [:]
    for path in paths {
      let folder = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
      let found: Reading<CourseFiles>
      do { found = try CourseFolder.read(Places.absolute(folder, in: world)) } catch {
        throw Failure(
          "\(shown(error.path)) cannot be read: \(String(cString: strerror(error.errno))).",
          next: "Name a folder that holds a course.xml.")
      }
      var diagnostics = found.value.map { CourseReader.read($0).diagnostics } ?? found.diagnostics
      if found.value?.agreesWithManifest(sha256) == false {
        diagnostics.append(
          Diagnostic(
            .error, Diagnostic.Code(rawValue: "manifest-differs"),
            "MANIFEST names other files than these; it must be written anew when a course was changed",
            at: .whole("MANIFEST")))
      }
      all += diagnostics.map { $0.below(folder) }
      for (name, bytes) in found.value?.bytes ?? [:] { sources[folder + "/" + name] = bytes }
    }
    switch format {
    case .text: world.out(Array(TextRenderer(sources: sources).render(all).utf8))
    case .json: world.out(Array(JSONRenderer.render(all).utf8))
    }
    let errors = all.count { $0.severity == .error }
    let warnings = all.count { $0.severity == .warning }
    world.quiet(options.quiet).talk("errors: \(errors), warnings: \(warnings)")
    return errors == 0 ? .done : .notGood
  }
}

extension Diagnostic {
  /// The same fault, its files named from where the author stands.
  fileprivate func below(_ folder: String) -> Diagnostic {
    func below(_ range: SourceRange) -> SourceRange {
      SourceRange(file: folder + "/" + range.file, from: range.start, to: range.end)
    }
    return Diagnostic(
      severity, code, message, at: below(range), notes: notes.map { Note($0.message, at: below($0.range)) },
      fixIts: fixIts.map { FixIt(replace: below($0.range), with: $0.replacement) })
  }
}
