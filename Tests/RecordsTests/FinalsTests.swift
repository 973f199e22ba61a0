import Courseware
import Testing

@testable import Records

@Suite struct FinalsTests {
  let bench = Workbench()

  private func finals(of store: RecordStore, major: Int = 1) throws -> [KeptFinal] {
    let rows = try store.finals(of: name("sea-prevention"), major: major)
    var found: [KeptFinal] = []
    while let final = try rows.next() { found.append(final) }
    return found
  }

  @Test func saysWhichAttemptWasTheFirst() throws {
    let writer = try bench.writer()
    let people = [try writer.enrol("NA-1", on: bench), try writer.enrol("NA-2", on: bench)]
    var sat: [Attempt.ID] = []
    for person in [people[0], people[1], people[0]] {
      bench.pass(milliseconds: 1_000)
      sat.append(try writer.sit(Sample.wrong, by: person, on: bench).facts.attempt)
    }
    let found = try finals(of: writer.store)
    #expect(
      Dictionary(uniqueKeysWithValues: found.map { ($0.attempt, $0.isFirst) }) == [
        sat[0]: true, sat[1]: true, sat[2]: false,
      ])
  }

  @Test func saysWhoseLanguageAndCountryItWas() throws {
    let writer = try bench.writer()
    _ = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    let final = try #require(try finals(of: writer.store).first)
    #expect(final.language == "en")
    #expect(final.country == "NPL")
    #expect(final.edition == (try Sample.edition().hash.hex))
  }

  @Test func anAttemptUnderwayIsNone() throws {
    let writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    _ = try writer.answer(writer.startSample(by: person, on: bench), with: Sample.right, on: bench)
    #expect(try finals(of: writer.store).isEmpty)
    #expect(try writer.store.majors(of: name("sea-prevention")).isEmpty)
  }

  @Test func anotherMajorVersionIsAnotherCourse() throws {
    let writer = try bench.writer()
    _ = try writer.sit(Sample.right, by: try writer.enrol("NA-1", on: bench), on: bench)
    #expect(try writer.store.majors(of: name("sea-prevention")) == [1])
    #expect(try finals(of: writer.store, major: 2).isEmpty)
  }

  @Test func answersCanBeDerivedWhileFinalsAreRead() throws {
    let writer = try bench.writer()
    for number in 1...3 {
      _ = try writer.sit(Sample.right, by: try writer.enrol("NA-\(number)", on: bench), on: bench)
    }
    let rows = try writer.store.finals(of: name("sea-prevention"), major: 1)
    var steps = 0
    while let final = try rows.next() {
      steps += try writer.store.derivation(of: final.attempt, in: try Sample.course())?.steps.count ?? 0
    }
    #expect(steps == 15)
  }
}
