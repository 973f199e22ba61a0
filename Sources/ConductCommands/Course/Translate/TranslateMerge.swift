internal import ArgumentParser
internal import CourseXML
internal import Diagnostics

struct TranslateMerge: TranslateCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Bind translations to the texts of today, or take a table in.",
    discussion: """
      conduct course translate merge Courses/sea-prevention
      conduct course translate merge Courses/sea-prevention --only fr --csv french.csv

      A text that was moved keeps its translation; one that was changed is marked as stale, with the text it was made
      from beside it; what belongs to no text any more is kept aside. Nothing that a translator wrote is dropped.
      """)

  @Argument(help: "A course folder, or the folder of the program's own words.")
  var path: String

  @Option(help: ArgumentHelp("This language alone.", valueName: "tag"))
  var only: String?

  @Option(help: ArgumentHelp("Take the translations of this table in; needs --only.", valueName: "file"))
  var csv: String?

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if csv != nil, only == nil { throw ValidationError("Say which language the table is in: --only fr.") }
  }

  func run(at place: TranslationPlace, in world: World) throws -> ExitStatus {
    let languages = try only.map { [try place.target($0)] } ?? place.languages()
    var said: [Diagnostic] = []
    for language in languages {
      var translation = try place.translation(into: language)
      if let csv {
        let reading = translation.taking(table: try content(of: csv, in: world), file: csv)
        translation = try reading.orFaulty([:])
        said += reading.diagnostics
      }
      try place.write(translation, into: language)
      world.quiet(options.quiet)
        .talk("\(shown(place.name(of: language))): \(translation.status(sha256).sentence)")
    }
    world.out(Array(TextRenderer(sources: [:]).render(said).utf8))
    if languages.isEmpty { world.talk("conduct: There is no translation yet.") }
    return .done
  }

  private func content(of csv: String, in world: World) throws(Failure) -> [UInt8] {
    do { return try bytes(of: Places.absolute(csv, in: world), limit: 64 << 20) } catch { throw error.failure }
  }
}
