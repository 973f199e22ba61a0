internal import ArgumentParser
internal import Courseware
internal import Credentials
internal import Encoding
internal import Records
internal import Text

struct RecordExport: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "One row for every completion, or for everything that staff allowed.",
    discussion: """
      conduct record export --format csv > completions.csv
      conduct record export --of allowances --format csv > allowances.csv
      """)

  enum Matter: String, CaseIterable, ExpressibleByArgument {
    case completions, allowances
  }

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case csv
  }

  @Option(help: "completions or allowances.")
  var of = Matter.completions

  @Option(help: "csv: RFC 4180, UTF-8, CRLF.")
  var format = Format.csv

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    switch (of, format) {
    case (.completions, .csv): try Self.write(store, to: world)
    case (.allowances, .csv):
      try AllowanceRows(store: store, staff: Staff(home: Places.home(options, in: world))).write(to: world)
    }
    return .done
  }

  /// The order is fixed: scripts read it.
  static let columns = [
    "record_id", "certificate_id", "level", "issuer", "centre", "country", "service_no", "family_name", "given_names",
    "printed_name", "rank", "unit", "course", "version", "edition", "audience", "language", "text_state", "session",
    "attempt", "started_utc", "completed_utc", "score_earned", "score_possible", "score_percent", "pass_percent",
    "result", "countersigned_by", "countersigned_utc", "valid_until", "log", "log_seq", "log_hash", "voided_by",
  ]

  /// Memory stays flat whatever the store holds.
  private static func write(_ store: RecordStore, to world: World) throws {
    var csv = CSVWriter()
    csv.append(columns)
    var rows = 0
    let total = try store.completionCount()
    let line = ProgressLine(in: world)
    let completions = try store.completions()
    while let row = try completions.next() {
      csv.append(try fields(of: row, in: store))
      rows += 1
      if rows.isMultiple(of: 200) {
        world.out(csv.drain())
        line.say("completions: " + ProgressLine.part(rows, of: total))
      }
    }
    line.clear()
    world.out(csv.drain())
  }

  static func fields(of row: CompletionRecord, in store: RecordStore) throws -> [String] {
    let issued = try row.certificateID.flatMap { IssuedCertificate.ID($0) }.flatMap { try store.certificate($0) }
    let certificate = try issued.map { try Certificate.Signed(bytes: $0.cose).certificate }
    let percent = Score(earned: row.earned, possible: row.possible)?.percentText ?? ""
    let centre = row.centre == "unregistered" ? "" : row.centre
    return [
      row.recordID, row.certificateID ?? "", certificate == nil ? "" : Level.recorded.word,
      certificate?.issuer.description ?? "", centre, row.country ?? "", row.serviceNumber ?? "", row.familyName ?? "",
      row.givenNames ?? "", row.printedName ?? "", row.rank ?? "", row.unit ?? "", row.course, row.version, row.edition,
      row.audience, row.language, row.textState, row.session ?? "", "\(row.attempt)", row.started.text,
      row.completed.text, "\(row.earned)", "\(row.possible)", percent, "\(row.passPercent)", row.result, "", "",
      certificate?.expires?.description ?? "", row.log, "\(row.logSeq)", row.logHash, "",
    ]
  }
}

extension Premises {
  /// The store to look into; without one there is nothing to say.
  static func needed(_ places: Places, in world: World) throws(Failure) -> RecordStore {
    guard let store = try look(into: places, in: world) else {
      throw Failure("There is no store at \(shown(places.store)).", next: "Name one: --store FILE.")
    }
    return store
  }
}
