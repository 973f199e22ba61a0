internal import ArgumentParser
internal import Records

struct RecordExport: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "One row for every completion, for every objective of one, or for everything that staff allowed.",
    discussion: """
      conduct record export --format csv > completions.csv
      conduct record export --of objectives --format jsonl > objectives.jsonl
      conduct record export --of allowances --format csv > allowances.csv
      """)

  enum Matter: String, CaseIterable, ExpressibleByArgument {
    case completions, objectives, allowances
  }

  @Option(help: "completions, objectives or allowances.")
  var of = Matter.completions

  @Option(help: "csv: RFC 4180, UTF-8, CRLF; jsonl: one JSON object a line.")
  var format = RowExport.Format.csv

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    switch of {
    case .completions: try CompletionRows(store: store).write(as: format, to: world)
    case .objectives: try ObjectiveRows(store: store).write(as: format, to: world)
    case .allowances:
      try AllowanceRows(store: store, staff: Staff(home: Places.home(options, in: world))).write(as: format, to: world)
    }
    return .done
  }
}

extension RowExport.Format: ExpressibleByArgument {}

extension Premises {
  /// The store to look into; without one there is nothing to say.
  static func needed(_ places: Places, in world: World) throws(Failure) -> RecordStore {
    guard let store = try look(into: places, in: world) else {
      throw Failure("There is no store at \(shown(places.store)).", next: "Name one: --store FILE.")
    }
    return store
  }
}
