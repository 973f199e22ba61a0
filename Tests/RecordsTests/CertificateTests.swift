import Courseware
import Testing

@testable import Records

@Suite struct CertificateTests {
  let bench = Workbench()
  private let kid = "21fe31dfa154a261"

  @Test func keepsTheBytesBesideTheLog() throws {
    let writer = try bench.writer()
    let completion = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    let issued = try writer.issue(bench.id(), for: completion.facts.attempt, kid: kid, cose: [0xD2, 0x84])
    let store = try bench.open()
    #expect(try store.certificate(issued.id) == issued)
    #expect(try store.certificate(of: completion.facts.attempt) == issued)
  }

  @Test func putsTheHashIntoTheLog() throws {
    let writer = try bench.writer()
    let completion = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    let issued = try writer.issue(bench.id(), for: completion.facts.attempt, kid: kid, cose: [0xD2, 0x84])
    let head = try #require(try writer.store.head(of: writer.log))
    let expected = Event.Issued(
      attempt: completion.facts.attempt, certificate: issued.id, kid: kid, sha256: SHA256(of: [0xD2, 0x84]))
    #expect(try writer.store.line(writer.log, seq: head.seq).event == .issued(expected))
  }

  @Test func refusesAnAttemptThatDidNotPass() throws {
    let writer = try bench.writer()
    let completion = try writer.sit(Sample.wrong, by: try writer.enrol("NA-1", on: bench), on: bench)
    #expect(throws: RecordFault.notPassed(completion.facts.attempt)) {
      try writer.issue(bench.id(), for: completion.facts.attempt, kid: kid, cose: [1])
    }
  }

  @Test func refusesASecondCertificate() throws {
    let writer = try bench.writer()
    let completion = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    let issued = try writer.issue(bench.id(), for: completion.facts.attempt, kid: kid, cose: [1])
    #expect(throws: RecordFault.alreadyIssued(issued.id)) {
      try writer.issue(bench.id(), for: completion.facts.attempt, kid: kid, cose: [2])
    }
  }

  /// The log remembers what the table has lost.
  @Test func refusesASecondCertificateWhenTheFirstIsGone() throws {
    let writer = try bench.writer()
    let completion = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    let issued = try writer.issue(bench.id(), for: completion.facts.attempt, kid: kid, cose: [1])
    try writer.store.database.run("DROP TRIGGER certificate_is_not_deleted")
    try writer.store.database.run("DELETE FROM certificate")
    #expect(throws: RecordFault.alreadyIssued(issued.id)) {
      try writer.issue(bench.id(), for: completion.facts.attempt, kid: kid, cose: [2])
    }
  }

  @Test func takesNoPassOfAnotherAttemptForOnesOwn() throws {
    let writer = try bench.writer()
    let passed = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    let failed = try writer.sit(Sample.wrong, by: try writer.enrol("NA-2", on: bench), on: bench)
    try writer.store.database.run("UPDATE attempt SET state='passed'")
    try writer.store.database.run("UPDATE completion SET seq=$1", .integer(passed.point.seq))
    #expect(throws: RecordFault.damagedLine(log: writer.log.text, seq: passed.point.seq)) {
      try writer.issue(bench.id(), for: failed.facts.attempt, kid: kid, cose: [1])
    }
  }
}
