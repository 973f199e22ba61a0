import Courseware
import Testing

@testable import Records

@Suite struct AuditTests {
  @Test(arguments: UInt64(1)...8) func findsNothingInAnHonestStore(seed: UInt64) throws {
    var history = try RandomHistory(seed: seed &+ 40)
    let store = try history.run(steps: 150)
    // The course that is read back counts, so only what was handed in as a specimen lacks a result.
    let expected = history.specimens.map { Finding.completionMissing($0) }
    #expect(try store.auditSample().findings == expected)
  }

  @Test func countsWhatItLookedAt() throws {
    let bench = Workbench()
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    let completion = try writer.sit(Sample.right, by: person, on: bench)
    _ = try writer.issue(bench.id(), for: completion.facts.attempt, kid: "21fe31dfa154a261", cose: [1])
    _ = try writer.startSample(by: person, on: bench)
    let report = try writer.store.auditSample()
    // opened, began, enrolled, started, 5 answers, submitted, completed, issued, started.
    #expect(report.events == 13)
    #expect(report.commitments == 6)
    #expect(report.certificates == 1)
    #expect(report.attempts == 2)
    #expect(report.graded == 1)
    #expect(report.findings == [])
  }

  @Test func tellsHowFarItIs() throws {
    let bench = Workbench()
    let writer = try bench.writer()
    _ = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    var seen: [AuditProgress] = []
    _ = try writer.store.audit(
      reading: { _ in try Sample.course() }, knowing: { _ in true }, progress: { seen.append($0) })
    #expect(seen == [.events(11, of: 11), .attempts(1, of: 1)])
  }

  @Test func changesNothing() throws {
    let bench = Workbench()
    let writer = try bench.writer()
    _ = try writer.enrol("NA-1", on: bench)
    let other = try bench.open()
    let before = try other.database.first("PRAGMA data_version") { $0.integer(0) }
    _ = try writer.store.auditSample()
    #expect(try other.database.first("PRAGMA data_version") { $0.integer(0) } == before)
  }

  @Test func canBeRunAgain() throws {
    let bench = Workbench()
    let store = try bench.writer().store
    #expect(try store.auditSample() == store.auditSample())
  }
}

extension RecordStore {
  func auditSample() throws -> AuditReport {
    try audit(reading: { _ in try Sample.course() }, knowing: { _ in true }, progress: { _ in })
  }
}
