internal import ArgumentParser
internal import CourseXML
internal import Courseware

struct CourseOutline: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline", abstract: "What is in a course, counted: modules, questions, finals, drafts, sources.",
    discussion: """
      conduct course outline Courses/sea-prevention
      conduct course outline --format json Courses/sea-prevention
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "text, or json for programs.")
  var format = Format.text

  @Argument(help: ArgumentHelp("The course's folder.", valueName: "dir"))
  var folder: String

  @OptionGroup var options: GlobalOptions

  func run(in world: World) throws -> ExitStatus {
    guard let authored = try AuthoredCourse(at: folder, in: world) else { return .notGood }
    let outline = Outline(of: authored)
    switch format {
    case .text: world.out(Array(outline.text.utf8))
    case .json: world.out(outline.json + Array("\n".utf8))
    }
    return .done
  }
}

/// What is said about a course, before it is text or JSON.
struct Outline {
  let course: Course
  let edition: String
  let drafts: [Manuscript.Draft]
  let acceptances: [Manuscript.Acceptance]
  let languages: [LanguageOutline]

  init(of authored: AuthoredCourse) {
    course = authored.course
    edition = authored.edition
    let manuscript = authored.manuscript
    drafts = manuscript.drafts
    acceptances = manuscript.acceptances
    languages = LanguageOutline.all(of: authored)
  }

  /// One column for each audience, or one for all where the course makes no difference.
  var columns: [(name: String, audience: Audience)] {
    course.hasAudiences ? Audience.allCases.map { ($0.rawValue, $0) } : [("everyone", .personnel)]
  }
}
