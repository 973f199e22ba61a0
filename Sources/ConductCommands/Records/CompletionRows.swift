internal import Courseware
internal import Credentials
internal import Records
internal import Text

/// Every completion with all that the records know of it.
struct CompletionRows {
  let store: RecordStore

  static let export = RowExport(
    matter: "completions",
    columns: [
      "record_id", "certificate_id", "level", "issuer", "centre", "country", "service_no", "family_name",
      "given_names", "printed_name", "rank", "unit", "course", "version", "edition", "audience", "language",
      "text_state", "session", "attempt", "started_utc", "completed_utc", "score_earned", "score_possible",
      "score_percent", "pass_percent", "result", "countersigned_by", "countersigned_utc", "valid_until", "log",
      "log_seq", "log_hash", "voided_by",
    ], numbers: ["attempt", "score_earned", "score_possible", "pass_percent", "log_seq"])

  func write(as format: RowExport.Format, to world: World) throws {
    let completions = try store.completions()
    try Self.export.write(as: format, total: try store.completionCount(), to: world) {
      try completions.next().map { [try fields(of: $0)] }
    }
  }

  func fields(of row: CompletionRecord) throws -> [String] {
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
