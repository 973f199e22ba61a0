import Courseware
import Testing

@testable import Records

@Suite struct EnrolmentTests {
  let bench = Workbench()

  @Test func findsAPersonHoweverTheNumberIsTyped() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-0417", on: bench)
    #expect(try writer.store.person(number: " na-04 17") == KnownPerson(id: person, identity: try Sample.identity()))
  }

  @Test func refusesANumberThatSomebodyHas() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-0417", on: bench)
    #expect(throws: RecordFault.numberTaken(by: person)) { try writer.enrol("na -0417", on: bench) }
    #expect(try writer.store.people().count == 1)
  }

  @Test func enrolsManyPeopleWithoutANumber() throws {
    let writer = try bench.writer()
    for _ in 0..<2 { try writer.enrol(bench.id(), as: try Sample.identity(nil), pinHash: nil) }
    #expect(try writer.store.people().count == 2)
  }

  @Test func keepsNamesOutOfTheLog() throws {
    let writer = try bench.writer()
    _ = try writer.enrol("NA-0417", on: bench)
    let lines = try writer.store.database.all("SELECT line FROM event") { String(decoding: $0.blob(0), as: UTF8.self) }
    #expect(!lines.joined().contains("THAPA") && !lines.joined().contains("NA-0417"))
  }

  @Test func refusesToNameSomebodyFromARowThatWasChanged() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-0417", on: bench)
    try writer.store.database.run("UPDATE private SET bytes=$1", .blob(try Sample.identity(family: "RAI").canonical))
    #expect {
      try writer.store.person(person)
    } throws: { error in
      if case RecordFault.damagedPrivateRow = error { true } else { false }
    }
  }

  @Test func countsWrongPINsUntilARightOne() throws {
    let writer = try bench.writer()
    let person: Person.ID = bench.id()
    try writer.enrol(person, as: try Sample.identity(), pinHash: "$argon2id$1")
    let store = writer.store
    for _ in 0..<2 { _ = try store.countPINTry(of: person) }
    #expect(
      try store.pin(of: person)
        == PINRow(hash: "$argon2id$1", failures: 2, lastFailure: Timestamp(clamping: bench.wall)))
    try store.forgetWrongPINs(of: person)
    #expect(try store.pin(of: person) == PINRow(hash: "$argon2id$1", failures: 0, lastFailure: nil))
  }

  @Test func replacesAPIN() throws {
    let writer = try bench.writer()
    let person: Person.ID = bench.id()
    try writer.enrol(person, as: try Sample.identity(), pinHash: "$argon2id$1")
    _ = try writer.store.countPINTry(of: person)
    try writer.store.setPIN(of: person, hash: "$argon2id$2")
    #expect(try writer.store.pin(of: person) == PINRow(hash: "$argon2id$2", failures: 0, lastFailure: nil))
  }
}
