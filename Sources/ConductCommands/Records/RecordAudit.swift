internal import ArgumentParser
internal import CourseXML
internal import Courseware
internal import Credentials
internal import Records

struct RecordAudit: StoreReading {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Walk the chain, replay every attempt, compare.",
    discussion: """
      conduct record audit
      """)

  @OptionGroup var options: GlobalOptions

  func run(on store: RecordStore, in world: World) throws -> ExitStatus {
    let staff = try Staff(home: Places.home(options, in: world))
    let line = ProgressLine(in: world)
    let report = try store.audit(
      reading: { try Archive.course(in: $0) }, knowing: staff.knows,
      progress: { line.say($0.words) })
    line.clear()
    for finding in report.findings { world.print("finding: " + shown(finding.sentence)) }
    world.print(
      "events \(report.events), commitments \(report.commitments), certificates \(report.certificates), "
        + "attempts \(report.attempts), graded again \(report.graded), findings \(report.findings.count)")
    world.print(
      report.findings.isEmpty
        ? "The chain is whole, every result follows from its answers, and the tables say the same."
        : "The records do not agree. Keep the store as it is, and ask your headquarters.")
    return report.findings.isEmpty ? .done : .notGood
  }
}

extension AuditProgress {
  fileprivate var words: String {
    switch self {
    case .events(let done, let total): "events: " + ProgressLine.part(done, of: total)
    case .attempts(let done, let total): "attempts: " + ProgressLine.part(done, of: total)
    }
  }
}
