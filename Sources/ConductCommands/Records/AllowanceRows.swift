internal import Encoding
internal import Records

/// Everything that staff allowed, as rows for others to read.
struct AllowanceRows {
  let store: RecordStore
  let staff: Staff

  /// The order is fixed: scripts read it.
  static let columns = [
    "allowed_utc", "what", "service_no", "printed_name", "course", "major", "attempt", "minutes", "by", "key", "reason",
    "log", "log_seq", "log_hash",
  ]

  func write(to world: World) throws {
    var csv = CSVWriter()
    csv.append(Self.columns)
    var rows = 0
    let line = ProgressLine(in: world)
    let allowances = try store.allowances()
    while let allowance = try allowances.next() {
      csv.append(try fields(of: allowance))
      rows += 1
      if rows.isMultiple(of: 200) {
        world.out(csv.drain())
        line.say("allowances: \(rows)")
      }
    }
    line.clear()
    world.out(csv.drain())
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
