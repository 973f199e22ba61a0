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
    #expect(header == CompletionRows.export.columns)
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

  @Test func exportsARowForEachCompletionAndObjective() throws {
    let sitting = try completed()
    let completions = try rows(sitting)
    #expect(try sitting.run(["record", "export", "--of", "objectives", "--format", "csv"]) == .done)
    var reader = CSVReader(sitting.fixed.out)
    #expect(
      try reader.next() == [
        "record_id", "service_no", "course", "version", "completed_utc", "result", "objective", "earned", "possible",
      ])
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row) }
    #expect(Set(rows.map { $0[1] }) == ["NA-0417"] && Set(rows.map { $0[2] }) == ["sea-prevention"])
    for completion in completions {
      let own = rows.filter { $0[0] == completion["record_id"] }
      #expect(own.map { $0[6] } == own.map { $0[6] }.sorted() && own.count > 1)
      #expect(own.allSatisfy { $0[5] == completion["result"] && $0[4] == completion["completed_utc"] })
      #expect("\(own.reduce(0) { $0 + (Int($1[7]) ?? 0) })" == completion["score_earned"])
      #expect("\(own.reduce(0) { $0 + (Int($1[8]) ?? 0) })" == completion["score_possible"])
    }
  }

  @Test(arguments: ["completions", "objectives"])
  func theSameRowsAreALineOfJSONEach(matter: String) throws {
    let sitting = try completed()
    #expect(try sitting.run(["record", "export", "--of", matter, "--format", "csv"]) == .done)
    var reader = CSVReader(sitting.fixed.out)
    let columns = try #require(try reader.next())
    #expect(try sitting.run(["record", "export", "--of", matter, "--format", "jsonl"]) == .done)
    for line in sitting.fixed.out.split(separator: UInt8(ascii: "\n")) {
      let object = try JSON.decode(Array(line))
      let row = try #require(try reader.next())
      for (column, cell) in zip(columns, row) {
        let value = object[column]
        #expect(value?.string ?? value?.integer.map(String.init) ?? "" == cell)
      }
    }
    #expect(try reader.next() == nil)
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
