internal import ArgumentParser
internal import CourseXML
internal import Credentials
internal import Diagnostics
internal import Text

/// `conduct course translate approve`, and `conduct course approve` for short.
struct TranslateApprove: TranslateCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Say that a named person has read a translation beside its source.",
    discussion: """
      conduct course approve fr Courses/sea-prevention --by "Amina Diallo"
      conduct course approve fr Courses/sea-prevention --by "Amina Diallo" --only the-line

      An approval covers exactly the two texts it was given for. When either is changed, it ends.
      """)

  @Argument(help: "The language, such as fr.")
  var language: String

  @Argument(help: "A course folder, or the folder of the program's own words.")
  var path: String

  @Option(help: ArgumentHelp("Who has read both texts.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("Only this text, page, question or file; may be said again.", valueName: "id"))
  var only: [String] = []

  @OptionGroup var options: GlobalOptions

  func run(at place: TranslationPlace, in world: World) throws -> ExitStatus {
    let name = shown(by).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !name.isEmpty else {
      throw Failure("An approval needs a name.", next: "Say who has read the texts: --by NAME.")
    }
    guard let now = UTCTime(milliseconds: world.wall()) else {
      throw Failure("The machine's clock is beyond the calendar.", next: "Set it, then try again.")
    }
    let translation = try place.translation(into: place.target(language))
    if let unknown = only.first(where: { !translation.holds($0) }) {
      throw Failure(
        "\"\(shown(unknown))\" names no text here.", next: "Ids stand in the translation; a file is named by its path.")
    }
    let faults = translation.check(against: place.original(for: language), sha256).filter { $0.severity == .error }
    guard faults.isEmpty else { throw TranslationPlace.Faulty(diagnostics: faults, sources: [:]) }
    let approval = translation.approved(by: name, on: now.date.description, only: only, sha256)
    try place.write(approval.translation, into: language)
    world.quiet(options.quiet).talk(
      "approved: \(approval.approved)" + (approval.open > 0 ? ", not translated or stale: \(approval.open)" : ""))
    return .done
  }
}
