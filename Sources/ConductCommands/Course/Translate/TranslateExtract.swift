internal import ArgumentParser
internal import CourseXML

struct TranslateExtract: TranslateCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Begin a translation, or write one as a table.",
    discussion: """
      conduct course translate extract fr Courses/sea-prevention
      conduct course translate extract sw Locales
      conduct course translate extract fr Courses/sea-prevention --csv french.csv

      The file is XLIFF 1.2, for any translator's tool. The table is for translators without one: id, source,
      translation, remark. Marks such as <1>words</1> and <2/> stand in the translation as in the source.
      """)

  @Argument(help: "The language, such as fr.")
  var language: String

  @Argument(help: "A course folder, or the folder of the program's own words.")
  var path: String

  @Option(help: ArgumentHelp("Write the texts as a table, too.", valueName: "file"))
  var csv: String?

  @OptionGroup var options: GlobalOptions

  func run(at place: TranslationPlace, in world: World) throws -> ExitStatus {
    let language = try place.target(language)
    let isNew = !place.holds(language)
    guard isNew || csv != nil else {
      throw Failure(
        "There is a translation already: \(shown(place.name(of: language))).",
        next: "Bring it up to date: conduct course translate merge \(Invocation.quoted(path))")
    }
    let translation =
      isNew
      ? Translation(of: place.original(for: language), into: language, file: place.name(of: language))
      : try place.translation(into: language)
    if isNew { try place.write(translation, into: language) }
    if let csv {
      let table = Places.absolute(csv, in: world)
      do { try replace(table, with: translation.table(sha256), mode: 0o644) } catch { throw error.failure }
    }
    let written = [isNew ? place.name(of: language) : nil, csv].compactMap(\.self).map(shown)
    world.quiet(options.quiet).talk("\(written.joined(separator: ", ")): \(translation.status(sha256).sentence)")
    return .done
  }
}
