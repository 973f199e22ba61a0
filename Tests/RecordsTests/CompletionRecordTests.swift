import Courseware
import Testing

@testable import Records

@Suite struct CompletionRecordTests {
  let bench = Workbench()

  private func all(of store: RecordStore) throws -> [CompletionRecord] {
    let records = try store.completions()
    var found: [CompletionRecord] = []
    while let record = try records.next() { found.append(record) }
    return found
  }

  @Test func holdsWhatLeavesTheStore() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-0417", on: bench)
    let started = Timestamp(clamping: bench.wall)
    let completion = try writer.sit(Sample.right, by: person, on: bench)
    let issued = try writer.issue(bench.id(), for: completion.facts.attempt, kid: "21fe31dfa154a261", cose: [1])
    let expected = CompletionRecord(
      recordID: completion.facts.attempt.description, certificateID: issued.id.description, centre: "NPL-0417",
      country: "NPL", serviceNumber: "NA-0417", familyName: "THAPA", givenNames: "Anjali",
      printedName: "Anjali THAPA", rank: nil, unit: nil, course: "sea-prevention", version: "1.0",
      edition: try Sample.edition().hash.hex, audience: "personnel", language: "en", textState: "source",
      session: nil, attempt: 1, started: started, completed: completion.at, earned: 10, possible: 10,
      passPercent: 80, result: "passed", log: writer.log.text, logSeq: completion.point.seq,
      logHash: completion.point.hash.hex)
    #expect(try all(of: try bench.open()) == [expected])
  }

  @Test func countsAttemptsOfEachPerson() throws {
    let writer = try bench.writer()
    let people = [try writer.enrol("NA-1", on: bench), try writer.enrol("NA-2", on: bench)]
    for person in [people[0], people[1], people[0]] {
      _ = try writer.sit(Sample.wrong, by: person, on: bench)
    }
    #expect(try all(of: writer.store).map(\.attempt) == [1, 1, 2])
  }

  @Test func givesACompletionWithoutACertificate() throws {
    let writer = try bench.writer()
    _ = try writer.sit(Sample.wrong, by: try writer.enrol("NA-1", on: bench), on: bench)
    #expect(try all(of: writer.store).map(\.certificateID) == [nil])
  }

  @Test func staysAsItWasWhileOthersWrite() throws {
    let writer = try bench.writer()
    let people = [try writer.enrol("NA-1", on: bench), try writer.enrol("NA-2", on: bench)]
    for person in people { _ = try writer.sit(Sample.wrong, by: person, on: bench) }
    let reader = try bench.open().completions()
    let first = try reader.next()
    _ = try writer.sit(Sample.right, by: people[0], on: bench)
    let second = try reader.next()
    #expect(first != nil && second != nil)
    #expect(try reader.next() == nil)
  }
}
