internal import ArgumentParser
internal import CourseXML
internal import Courseware
internal import Encoding
internal import Records
internal import TerminalUI

struct CourseStats: WorldCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "What the finals say about the questions.",
    discussion: """
      conduct course stats sea-prevention
      conduct course stats sea-prevention --item first-report
      conduct course stats sea-prevention --by language --format csv > questions.csv
      conduct course stats sea-prevention --counts-out counts.json
      conduct course stats sea-prevention --counts north.json south.json
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  enum Group: String, CaseIterable, ExpressibleByArgument {
    case language, country

    var division: Counts.Division {
      switch self {
      case .language: .language
      case .country: .country
      }
    }
  }

  @Argument(help: "The course's id, or its folder.")
  var course: String

  @Option(help: ArgumentHelp("One question, in words: what was believed, and what to do.", valueName: "id"))
  var item: String?

  @Option(help: ArgumentHelp("Side by side: language or country. Groups under 10 people are told together."))
  var by: Group?

  @Option(help: "text, csv or json.")
  var format = Format.text

  @Option(help: "The MAJOR version; else the newest that was taken.")
  var major: Int?

  @Flag(help: "Repeated attempts too. They say less about a question: who repeats has seen it.")
  var allAttempts = false

  @Option(help: ArgumentHelp("Write anonymous counts, for others to add to theirs.", valueName: "file"))
  var countsOut: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Add up counts that centres wrote, instead of reading a store.", valueName: "file"))
  var counts: [String] = []

  @OptionGroup var options: GlobalOptions

  func validate() throws {
    if allAttempts, countsOut != nil {
      throw ValidationError("--counts-out counts people, so it takes first attempts only; leave out --all-attempts.")
    }
    if !counts.isEmpty, countsOut != nil || allAttempts || major != nil {
      throw ValidationError("--counts reads what was counted before; it goes with --item, --by and --format.")
    }
    if counts.count > Self.mostFiles {
      throw ValidationError("--counts adds up at most \(Self.mostFiles) files at once.")
    }
  }

  /// So many sums below 2^53 stay below what a number holds.
  static let mostFiles = 1_000

  func run(in world: World) throws -> ExitStatus {
    let places = try Places(options, in: world)
    let id = try courseID(in: world)
    let counted =
      counts.isEmpty
      ? try fromStore(id, places, in: world) : try CountedCourse(adding: counts, of: id, places, in: world)
    if let countsOut {
      try write(counted.counts, to: Places.absolute(countsOut, in: world))
      return .done
    }
    let report = StatisticsReport(counted)
    let isUnicode =
      !options.plain && Glyphs(Charset(locale: world.locale), term: world.variable("TERM")) == .unicode
    switch (format, item) {
    case (.text, nil): report.table(by: by?.division, bars: isUnicode ? .unicode : .ascii).forEach(world.print)
    case (.text, let item?):
      report.inWords(try report.figures(of: item), bars: isUnicode ? .unicode : .ascii).forEach(world.print)
    case (.csv, nil): world.out(report.csv(by: by?.division))
    case (.csv, let item?): world.out(report.csv(of: try report.figures(of: item)))
    case (.json, nil): world.print(report.json(by: by?.division).text)
    case (.json, let item?): world.print(try report.figures(of: item).json.text)
    }
    return .done
  }

  private func fromStore(_ id: Course.ID, _ places: Places, in world: World) throws -> CountedCourse {
    let store = try Premises.needed(places, in: world)
    do {
      return try CountedCourse(
        id, major: major, attempts: allAttempts ? .all : .first, in: store, world: world.quiet(options.quiet))
    } catch let fault as RecordFault {
      throw fault.failure(places)
    }
  }

  private func courseID(in world: World) throws -> Course.ID {
    if let id = Course.ID(course) { return id }
    let folder = Places.absolute(course, in: world)
    guard let files = (try? CourseFolder.read(folder))?.value, let read = CourseReader.readAgain(files) else {
      throw Failure(
        "\"\(shown(course))\" is neither a course's id nor a sound course folder.",
        next: "See what is wrong with the folder: conduct course check \(Invocation.quoted(course))")
    }
    return read.id
  }

  private func write(_ counts: Counts, to path: String) throws {
    guard let told = counts.anonymous else {
      throw Failure(
        "Fewer than \(smallestGroup) people took this final; their counts could tell who they are.",
        next: "Send them when there are more.")
    }
    do { try replace(path, with: try CountsFile.bytes(of: told), mode: 0o644) } catch let fault as FileFault {
      throw fault.failure
    }
  }
}
