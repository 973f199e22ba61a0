import Courseware
import Encoding
import Testing

@testable import Records

/// Whatever is changed in a store behind the program's back, the audit finds.
@Suite struct TamperingTests {
  let bench = Workbench()
  private let writer: RecordWriter
  private let person: Person.ID
  private let completion: Completion
  private let certificate: IssuedCertificate

  /// Events 1 to 12: opened, began, enrolled, started, five answers, submitted, completed, issued.
  init() throws {
    writer = try bench.writer()
    person = try writer.enrol("NA-1", on: bench)
    completion = try writer.sit(Sample.right, by: person, on: bench)
    certificate = try writer.issue(
      bench.id(), for: completion.facts.attempt, kid: "21fe31dfa154a261", cose: [0xD2, 0x84])
    try writer.store.database.script("DROP TRIGGER event_is_not_changed; DROP TRIGGER event_is_not_deleted")
  }

  private var log: String { writer.log.text }
  private var attempt: Attempt.ID { completion.facts.attempt }

  private func findings(after sql: String...) throws -> [Finding] {
    for statement in sql { try writer.store.database.run(statement) }
    return try writer.store.auditSample().findings
  }

  private func line(_ seq: Int) throws -> EventLine { try writer.store.line(writer.log, seq: seq) }

  private func replace(_ seq: Int, with bytes: [UInt8]) throws {
    try writer.store.database.run(
      "UPDATE event SET line=$1, hash=$2 WHERE seq=$3", .blob(bytes), .text(EventLine.hash(bytes).hex), .integer(seq))
  }

  /// Writes `event` in the place of another, and every later line anew: what somebody with time would do.
  private func forge(_ seq: Int, _ event: Event) throws {
    var previous = try line(seq).previous
    for place in seq...12 {
      let old = try line(place)
      let new = try EventLine(
        place == seq ? event : old.event, by: old.actor, at: old.at, log: old.log, seq: place, previous: previous)
      try replace(place, with: new.bytes)
      previous = new.hash
    }
  }

  @Test func inAByteOfALine() throws {
    var bytes = try line(6).bytes
    bytes[20] ^= 1
    try writer.store.database.run("UPDATE event SET line=$1 WHERE seq=6", .blob(bytes))
    let found = try findings()
    #expect(found.contains(.columnsDiffer(log: log, seq: 6)) && found.contains(.chainBroken(log: log, seq: 7)))
  }

  @Test(arguments: 1...12) func inAnyByteOfAnyLine(seq: Int) throws {
    let bytes = try line(seq).bytes
    for place in stride(from: seq, to: bytes.count, by: 37) {
      var changed = bytes
      changed[place] ^= 1
      try replace(seq, with: changed)
      #expect(try !findings().isEmpty)
      try replace(seq, with: bytes)
    }
    #expect(try findings().isEmpty)
  }

  @Test func inALineThatNoLongerIsOne() throws {
    try replace(8, with: Array("{}".utf8))
    let found = try findings()
    #expect(found.contains(.lineRefused(log: log, seq: 8, .notALine)) && found.contains(.chainBroken(log: log, seq: 9)))
  }

  @Test(arguments: [
    "UPDATE event SET hash='00' WHERE seq=7", "UPDATE event SET kind='began' WHERE seq=7",
    "UPDATE event SET at=at+1 WHERE seq=7",
  ]) func inAColumnBesideALine(sql: String) throws {
    #expect(try findings(after: sql) == [.columnsDiffer(log: log, seq: 7)])
  }

  @Test func inTheSubjectOfAnEvent() throws {
    #expect(
      try findings(after: "UPDATE event SET subject='x' WHERE seq=7").contains(.columnsDiffer(log: log, seq: 7)))
  }

  @Test func inAnEventThatIsGone() throws {
    let found = try findings(after: "DELETE FROM event WHERE seq=7")
    #expect(found.contains(.missing(log: log, seqs: 7..<8)) && found.contains(.chainBroken(log: log, seq: 8)))
  }

  @Test func inTheFirstEvent() throws {
    let found = try findings(after: "DELETE FROM event WHERE seq=1")
    #expect(found.contains(.missing(log: log, seqs: 1..<2)))
    #expect(found.contains(.projectionDiffers(table: "log", key: log)))
  }

  @Test func inAnEndThatWasCutOff() throws {
    let found = try findings(after: "DELETE FROM event WHERE seq>10")
    #expect(found.contains(.projectionDiffers(table: "completion", key: attempt.description)))
    #expect(found.contains(.certificateUnknown(certificate: certificate.id.description)))
    #expect(found.contains(.completionMissing(attempt)))
  }

  @Test func inTwoEventsThatChangedPlaces() throws {
    let found = try findings(
      after: "UPDATE event SET seq=100 WHERE seq=6", "UPDATE event SET seq=6 WHERE seq=7",
      "UPDATE event SET seq=7 WHERE seq=100")
    #expect(found.contains(.columnsDiffer(log: log, seq: 6)) && found.contains(.chainBroken(log: log, seq: 6)))
  }

  @Test func inAKeyThatDoesNotMakeTheLog() throws {
    try forge(1, .opened(.init(centre: "NPL-0417", key: Workbench.key(9), machine: "ab12", continues: nil)))
    #expect(
      try findings().contains(.objection(log: log, seq: 1, .misplacedOpening(writer.log, seq: 1))))
  }

  @Test func inAnAnswerBesideTheLog() throws {
    let hash = try answerHash(of: 5)
    try writer.store.database.run(
      "UPDATE private SET bytes=$1 WHERE commitment=$2", .blob(Response.chosen([name("a")]).canonical), .text(hash))
    let found = try findings()
    #expect(found.contains(.privateRowDiffers(log: log, seq: 5, commitment: hash)))
    #expect(found.contains(.attemptUnreadable(attempt, .damagedPrivateRow(commitment: hash))))
  }

  @Test func inAnAnswerThatIsGone() throws {
    let hash = try answerHash(of: 5)
    try writer.store.database.run("DELETE FROM private WHERE commitment=$1", .text(hash))
    #expect(try findings().contains(.privateRowMissing(log: log, seq: 5, commitment: hash)))
  }

  @Test func inAnAnswerThatNobodyGave() throws {
    let found = try findings(after: "INSERT INTO private VALUES ('00', x'', x'', 'answer', NULL)")
    #expect(found == [.privateRowUnknown(commitment: "00")])
  }

  @Test func inANameBesideTheLog() throws {
    guard case .enrolled(let body) = try line(3).event else { return }
    try writer.store.database.run(
      "UPDATE private SET bytes=$1 WHERE commitment=$2", .blob(try Sample.identity(family: "RAI").canonical),
      .text(body.identity.hex))
    #expect(try findings().contains(.privateRowDiffers(log: log, seq: 3, commitment: body.identity.hex)))
  }

  @Test func inAScoreThatWasForgedWithTheWholeChainAfterIt() throws {
    guard case .completed(let facts) = try line(11).event else { return }
    let forged = try #require(Event.Completed(lowered(facts)))
    try forge(11, .completed(forged))
    let found = try findings()
    #expect(found.contains(.outcomeDiffers(try line(11).point, recorded: forged, derived: facts)))
  }

  @Test func inAnAnswerThatWasForgedWithTheWholeChainAfterIt() throws {
    let commitment = Commitment(
      to: Response.chosen([name("a")]).canonical, for: .answer, salt: [UInt8](repeating: 1, count: 16))
    guard case .answered(let body) = try line(5).event else { return }
    try forge(
      5,
      .answered(
        .init(
          answer: commitment.hash, attempt: body.attempt, elapsedMilliseconds: 1, item: body.item, number: body.number))
    )
    try writer.store.database.run(
      "UPDATE private SET commitment=$1, salt=$2, bytes=$3 WHERE commitment=$4", .text(commitment.hash.hex),
      .blob(commitment.salt), .blob(commitment.bytes), .text(body.answer.hex))
    let outcomes = try findings().filter { if case .outcomeDiffers = $0 { true } else { false } }
    #expect(outcomes.count == 1)
  }

  @Test(arguments: [
    ("completion", "UPDATE completion SET earned=9"), ("completion", "UPDATE completion SET result='failed'"),
    ("completion", "DELETE FROM completion"), ("attempt", "UPDATE attempt SET state='underway'"),
    ("attempt", "UPDATE attempt SET language='fr'"), ("attempt", "DELETE FROM attempt"),
    ("answer", "UPDATE answer SET item='duty' WHERE n=3"), ("answer", "DELETE FROM answer WHERE n=3"),
  ]) func inAProjection(table: String, sql: String) throws {
    #expect(try findings(after: sql) == [.projectionDiffers(table: table, key: attempt.description)])
  }

  @Test(arguments: ["UPDATE person SET family='RAI'", "UPDATE person SET number_key='x'", "DELETE FROM person"])
  func inWhoAPersonIs(sql: String) throws {
    #expect(try findings(after: sql) == [.projectionDiffers(table: "person", key: person.description)])
  }

  @Test func inACompletionThatNobodyEarned() throws {
    let sql =
      "INSERT INTO completion SELECT 'forged', person, course, version, edition, earned, possible, pass_percent, "
      + "result, completed_at, log, seq, hash FROM completion"
    #expect(try findings(after: sql) == [.projectionDiffers(table: "completion", key: "forged")])
  }

  @Test(arguments: [
    "UPDATE certificate SET cose=x'd285'", "UPDATE certificate SET kid='0000000000000000'",
    "UPDATE certificate SET at=at+1", "UPDATE certificate SET sha256='00'", "UPDATE certificate SET attempt='x'",
  ]) func inACertificate(sql: String) throws {
    #expect(
      try findings(after: "DROP TRIGGER certificate_is_not_changed", sql) == [
        .certificateDiffers(log: log, seq: 12, certificate.id)
      ])
  }

  @Test func inACertificateThatIsGone() throws {
    let found = try findings(after: "DROP TRIGGER certificate_is_not_deleted", "DELETE FROM certificate")
    #expect(found == [.certificateMissing(log: log, seq: 12, certificate.id)])
  }

  @Test func inAnEditionThatWasChanged() throws {
    let found = try findings(after: "DROP TRIGGER blob_is_not_changed", "UPDATE blob SET bytes=x'07'")
    #expect(found == [.editionDamaged(edition: completion.facts.edition.hex)])
  }

  @Test func inAnEditionThatIsGone() throws {
    let found = try findings(after: "DROP TRIGGER edition_is_not_deleted", "DELETE FROM edition")
    #expect(found == [.editionMissing(edition: completion.facts.edition.hex)])
  }

  @Test func inACourseThatCannotBeRead() throws {
    let report = try writer.store.audit(
      reading: { _ in throw Attempt.Refusal.alreadySubmitted }, knowing: { _ in true }, progress: { _ in })
    #expect(report.findings == [.courseUnreadable(edition: completion.facts.edition.hex)])
    #expect(report.graded == 0)
  }

  @Test func inAFormThatTheCourseDoesNotHold() throws {
    guard case .started(let start) = try line(4).event else { return }
    var json = try #require(start.json.object)
    json["form"] = [["choices": [], "item": "elsewhere"]]
    try forge(4, .started(try #require(Attempt.Start(.object(json)))))
    #expect(try findings().contains(.formDiffers(attempt)))
  }

  @Test func inACompletionOfACourseThatNeverCounts() throws {
    let report = try writer.store.audit(
      reading: { _ in try Sample.course(standing: .specimen) }, knowing: { _ in true }, progress: { _ in })
    #expect(report.findings == [.completionUnfounded(completion.point, attempt)])
  }

  @Test func inALogThatActsOnAStrangersAttempt() throws {
    let stranger = try bench.openLog(2, in: writer.store)
    let opening = try #require(try writer.store.head(of: stranger.log))
    let body = Event.Issued(
      attempt: attempt, certificate: bench.id(), kid: "21fe31dfa154a261", sha256: .zero)
    let line = try EventLine(
      .issued(body), by: .store, at: completion.at, log: stranger.log, seq: 2, previous: opening.hash)
    try writer.store.database.run(
      "INSERT INTO event VALUES ($1, 2, $2, 'issued', $3, $4, $5)", .text(stranger.log.text), .text(line.hash.hex),
      .integer(line.at.milliseconds), .text(attempt.description), .blob(line.bytes))
    let objection = Objection.notBornHere(.issued, subject: attempt.description, born: writer.log)
    #expect(try findings().contains(.objection(log: stranger.log.text, seq: 2, objection)))
  }

  private func answerHash(of seq: Int) throws -> String {
    guard case .answered(let body) = try line(seq).event else { preconditionFailure("\(seq) is no answer") }
    return body.answer.hex
  }

  private func lowered(_ facts: Event.Completed) throws -> JSON {
    var json = try #require(facts.json.object)
    json["earned"] = 9
    return .object(json)
  }
}
