import ArgumentParser
import Courseware
import Encoding
import TerminalUI
import Testing

@testable import ConductCommands

@Suite struct RecordCommandTests {
  private func completed() throws -> Sitting {
    let sitting = try Sitting(FixedWorld())
    try sitting.enrol()
    _ = try sitting.take("first-steps")
    _ = try sitting.take("sea-prevention", rightly: false)
    sitting.fixed.wait(25 * 3_600_000)
    _ = try sitting.take("sea-prevention")
    return sitting
  }

  private func rows(_ sitting: Sitting) throws -> [[String: String]] {
    #expect(try sitting.run(["record", "export", "--format", "csv"]) == .done)
    var reader = CSVReader(sitting.fixed.out)
    let header = try #require(try reader.next())
    #expect(header == RecordExport.columns)
    var rows: [[String: String]] = []
    while let row = try reader.next() { rows.append(Dictionary(uniqueKeysWithValues: zip(header, row))) }
    return rows
  }

  @Test func exportsARowForEachCompletionAndNoneForASpecimen() throws {
    #expect(try rows(try completed()).map { $0["result"] } == ["failed", "passed"])
  }

  @Test func theRowSaysWhatTheCertificateSays() throws {
    let row = try #require(try rows(try completed()).last)
    #expect(row["printed_name"] == "Anjali THAPA")
    #expect(row["service_no"] == "NA-0417")
    #expect(row["issuer"] == "NPL-0417")
    #expect(row["level"] == "recorded")
    #expect(row["score_percent"] == "100.00")
    #expect(row["attempt"] == "2")
    #expect(row["valid_until"] == "2027-11-22T18:14:59.000Z")
  }

  @Test func anAuditAgrees() throws {
    let sitting = try completed()
    #expect(try sitting.run(["record", "audit"]) == .done)
    #expect(sitting.fixed.text.contains("findings 0"))
  }

  @Test func explainsEveryMark() throws {
    let sitting = try completed()
    let id = try #require(try rows(sitting).last?["record_id"])
    #expect(try sitting.run(["record", "explain", id]) == .done)
    #expect(sitting.fixed.text.contains("Result: passed."))
    #expect(sitting.fixed.text.contains("It agrees."))
  }

  @Test func findsARecordByTheBeginningOfItsCertificate() throws {
    let sitting = try completed()
    let id = try #require(try rows(sitting).last?["certificate_id"])
    #expect(try sitting.run(["record", "show", String(id.prefix(20))]) == .done)
    #expect(sitting.fixed.text.contains("result: passed"))
  }

  @Test func saysWhereThereIsNoSuchRecord() throws {
    let sitting = try completed()
    #expect(throws: Failure.self) { try sitting.run(["record", "explain", "ffff"]) }
  }

  @Test func explainsNothingOfARowThatNoAttemptMade() throws {
    let sitting = try completed()
    try sitting.change("UPDATE completion SET attempt='forged' WHERE result='passed'")
    #expect(throws: Failure.self) { try sitting.run(["record", "explain", "forged"]) }
  }

  @Test func aDateThatNoClockShowsIsNoTrap() throws {
    let sitting = try completed()
    try sitting.change("UPDATE completion SET completed_at=9223372036854775807")
    guard let id = Sitting.courseID, case .opened = try sitting.only(.open(id)) else {
      Issue.record("not opened")
      return
    }
  }

  @Test func listsARecordWithoutTheEscapesInIt() throws {
    let sitting = try completed()
    try sitting.change("UPDATE completion SET course=char(27) || '[2J'")
    #expect(try sitting.run(["record", "list"]) == .done)
    #expect(!sitting.fixed.out.contains(0x1B))
  }

  @Test func aDamagedCertificateIsAFailureAndNoVerdict() throws {
    let sitting = try completed()
    try sitting.change("DROP TRIGGER certificate_is_not_changed")
    try sitting.change("UPDATE certificate SET cose=x'd2'")
    let command = try #require(
      try Conduct.parseAsRoot(["record", "export", "--store", sitting.places.store]) as? any WorldCommand)
    #expect(Conduct.status(of: command, in: sitting.fixed.world) == .couldNot)
    #expect(sitting.fixed.talk.last?.hasPrefix("conduct: ") == true)
  }
}
