import Courseware
import Encoding
import Testing

@testable import Records

/// Whatever is changed of an allowance behind the program's back, the audit names.
@Suite struct AllowanceTamperingTests {
  private let bench = Workbench()
  private let writer: RecordWriter
  private let allowance: KeptAllowance

  /// Events 1 to 4: opened, began, enrolled, allowed.
  init() throws {
    writer = try bench.writer()
    let person = try writer.enrol("NA-1", on: bench)
    try writer.allow(
      .nextTime(name("sea-prevention"), major: 1, minutes: 20), to: person, because: "Reads with a lens",
      by: Workbench.signer())
    allowance = try #require(try writer.store.allowances(of: person).first)
    try writer.store.database.script("DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_deleted")
  }

  private var log: String { writer.log.text }

  private func findings(knowing isStaff: @escaping ([UInt8]) -> Bool = { _ in true }) throws -> [Finding] {
    try writer.store.audit(reading: { _ in try Sample.course() }, knowing: isStaff, progress: { _ in }).findings
  }

  /// Writes the last line anew with another member in its body, hash and columns too: what somebody with time would do.
  private func forge(_ member: String, _ value: JSON) throws {
    let line = try writer.store.line(writer.log, seq: 4)
    var json = try #require(try JSON.decode(line.bytes).object)
    var body = try #require(json["body"]?.object)
    body[member] = value
    json["body"] = .object(body)
    let bytes = try JSON.object(json).canonical()
    try writer.store.database.run(
      "UPDATE event SET line=$1, hash=$2 WHERE seq=4", .blob(bytes), .text(EventLine.hash(bytes).hex))
    try writer.store.database.run("UPDATE allowance SET event=$1", .text(EventLine.hash(bytes).hex))
  }

  private var unsigned: Finding {
    .objection(log: log, seq: 4, .notSigned(.allowed, subject: allowance.person.description))
  }

  @Test func hasNothingToSayOfWhatIsWhole() throws {
    #expect(try findings() == [])
  }

  @Test func inItsMinutes() throws {
    try forge("minutes", 200)
    #expect(try findings().contains(unsigned))
  }

  @Test func inTheCommitmentToItsReason() throws {
    try forge("reason", .string(String(repeating: "0", count: 64)))
    #expect(try findings().contains(unsigned))
  }

  @Test func inItsKey() throws {
    try forge("key", .string(Hex.encode(Workbench.key(78))))
    #expect(
      try findings().contains(
        .objection(log: log, seq: 4, .wrongActor(.allowed, subject: allowance.person.description))))
  }

  @Test func inItsSignature() throws {
    try forge("sig", .string(String(repeating: "0", count: 128)))
    #expect(try findings().contains(unsigned))
  }

  @Test func doesNotActWhenItIsForged() throws {
    try forge("minutes", 200)
    try writer.store.rebuild()
    #expect(try writer.store.allowances(of: allowance.person) == [])
  }

  @Test func inTheTextOfItsReason() throws {
    try writer.store.database.run(
      "UPDATE private SET bytes=$1 WHERE purpose='text'", .blob(Array("Asked nicely".utf8)))
    let found = try findings()
    #expect(found.count == 1)
    guard case .privateRowDiffers(_, 4, _)? = found.first else {
      Issue.record("not named: \(found)")
      return
    }
  }

  @Test(arguments: [
    "UPDATE allowance SET minutes=200", "UPDATE allowance SET kid='0000000000000000'",
    "UPDATE allowance SET what='pin'",
    "UPDATE allowance SET attempt='x'", "UPDATE allowance SET at=at+1", "DELETE FROM allowance",
  ]) func inItsTable(sql: String) throws {
    try writer.store.database.run(sql)
    #expect(try findings() == [.projectionDiffers(table: "allowance", key: allowance.point.hash.hex)])
  }

  @Test func whereTheKeyIsNotListed() throws {
    #expect(try findings(knowing: { _ in false }) == [.keyUnknown(log: log, seq: 4, KeyName(of: Workbench.key(77)))])
  }
}
