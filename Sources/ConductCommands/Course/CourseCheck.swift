internal import ArgumentParser
internal import CourseXML
internal import Diagnostics

struct CourseCheck: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Every fault of a course: where, what, and the mend.",
    discussion: """
      conduct course check Courses/sea-prevention
      conduct course check --fix Courses/sea-prevention/banks/reporting.xml
      conduct course check --werror --format json Courses/*
      conduct course check --explain longest-option
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "text, or json for editors.")
  var format = Format.text

  @Flag(help: "Make every mend of which there is only one, then check again.")
  var fix = false

  @Flag(help: "End with 1 for a warning, too.")
  var werror = false

  @Option(help: ArgumentHelp("Print the page about a code instead.", valueName: "code"))
  var explain: String?

  @Argument(help: "Course folders. With a file of one, only what is said about that file.")
  var paths: [String] = []

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    guard let explain else {
      if paths.isEmpty { throw ValidationError("Name a course folder, or a code: --explain CODE.") }
      return
    }
    if explanation == nil {
      let meant = nearMiss(of: explain, among: Explanation.all.map(\.code.rawValue))
      let offer = meant.map { " Did you mean \"\($0)\"?" } ?? " A code stands in brackets behind a message."
      throw ValidationError("\"\(shown(explain))\" is no code.\(offer)")
    }
  }

  func run(in world: World) throws -> ExitStatus {
    if let explanation {
      world.out(Array(explanation.page.utf8))
      return .done
    }
    let talk = world.quiet(options.quiet).talk
    let authors = AuthorKeys(beside: try? Places.home(options, in: world))
    var checks: [FolderCheck] = []
    let line = ProgressLine(in: world.quiet(options.quiet))
    for (index, path) in paths.enumerated() {
      line.say("course \(index + 1) of \(paths.count): \(shown(path))")
      var check = try FolderCheck(of: path, authors: authors, in: world)
      if fix {
        let mended = try check.mend()
        line.clear()
        talk("mended: \(mended)")
      }
      if let signer = check.signer {
        line.clear()
        talk(shown(signer))
      }
      checks.append(check)
    }
    line.clear()
    let found = checks.flatMap(\.shown)
    let sources = checks.reduce(into: [:]) { $0.merge($1.sources) { first, _ in first } }
    switch format {
    case .text: world.out(Array(TextRenderer(sources: sources).render(found).utf8))
    case .json: world.out(Array(JSONRenderer.render(found).utf8))
    }
    let errors = found.count { $0.severity == .error }
    let warnings = found.count { $0.severity == .warning }
    let elsewhere = checks.reduce(0) { $0 + $1.elsewhere }
    talk("errors: \(errors), warnings: \(warnings)" + (elsewhere > 0 ? ", in other files: \(elsewhere)" : ""))
    return errors == 0 && !(werror && warnings > 0) ? .done : .notGood
  }

  private var explanation: Explanation? { Explanation.all.first { $0.code.rawValue == explain } }
}
