internal import Courseware
internal import Records

/// What was earned on each objective, final by final: a row for each completion and objective.
struct ObjectiveRows {
  let store: RecordStore

  static let export = RowExport(
    matter: "completions",
    columns: [
      "record_id", "service_no", "course", "version", "completed_utc", "result", "objective", "earned", "possible",
    ], numbers: ["earned", "possible"])

  func write(as format: RowExport.Format, to world: World) throws {
    let completions = try store.completions()
    try Self.export.write(as: format, total: try store.completionCount(), to: world) {
      try completions.next().map { completion in
        try store.objectives(of: completion).map { objective, score in
          [
            completion.recordID, completion.serviceNumber ?? "", completion.course, completion.version,
            completion.completed.text, completion.result, objective.text, "\(score.earned)", "\(score.possible)",
          ]
        }
      }
    }
  }
}
