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
    let report = try store.audit(reading: { try Archive.course(in: $0) }, progress: progress(in: world))
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

  /// Told every so often on long stores; nothing on short ones.
  private func progress(in world: World) -> (AuditProgress) -> Void {
    { progress in
      switch progress {
      case .events(let done, let total) where done > 0 && done.isMultiple(of: 100_000):
        world.talk("events: \(done) of \(total)")
      case .attempts(let done, let total) where done > 0 && done.isMultiple(of: 10_000):
        world.talk("attempts: \(done) of \(total)")
      case .events, .attempts: break
      }
    }
  }
}
