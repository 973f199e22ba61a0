internal import Records

/// Everything that staff allowed, as rows for others to read.
struct AllowanceRows {
  let store: RecordStore
  let staff: Staff

  static let export = RowExport(
    matter: "allowances",
    columns: [
      "allowed_utc", "what", "service_no", "printed_name", "course", "major", "attempt", "minutes", "by", "key",
      "reason", "log", "log_seq", "log_hash",
    ], numbers: ["major", "minutes", "log_seq"])

  func write(as format: RowExport.Format, to world: World) throws {
    let allowances = try store.allowances()
    try Self.export.write(as: format, to: world) { try allowances.next().map { [try fields(of: $0)] } }
  }

  private func fields(of allowance: KeptAllowance) throws -> [String] {
    let identity = try store.person(allowance.person)?.identity
    return [
      allowance.at.text, allowance.kind.rawValue, identity?.number ?? "", identity?.printedName ?? "",
      allowance.course ?? "", allowance.major.map(String.init) ?? "", allowance.attempt ?? "",
      allowance.minutes.map(String.init) ?? "", staff.name(of: allowance.key) ?? "", allowance.key.text,
      allowance.reason ?? "", allowance.point.log.text, "\(allowance.point.seq)", allowance.point.hash.hex,
    ]
  }
}
