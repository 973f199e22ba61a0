import Courseware
import Encoding
import Testing

@testable import Records

/// The stored form of every kind of event. A change here is a change of what stores already hold.
@Suite struct EventBodyTests {
  struct Pinned: Sendable, CustomTestStringConvertible {
    let event: Event
    let body: String
    var testDescription: String { event.kind.rawValue }
  }

  private static let a = "0192f0c1-0000-7000-8000-00000000000a"
  private static let p = "0192f0c1-0000-7000-8000-000000000001"
  private static let zeros = String(repeating: "0", count: 64)
  private static let key = String(repeating: "07", count: 32)

  static func pinned() throws -> [Pinned] {
    let attempt = try #require(Attempt.ID(a))
    let person = try #require(Person.ID(p))
    let version = try #require(Course.Version("2.11"))
    let before = LogPoint(log: LogName(key: Workbench.key(9)), seq: 41, hash: .zero)
    let start = Attempt.Start(
      attempt: attempt, person: person, course: name("sea"), version: version, edition: zeros, scored: zeros,
      audience: .commander, language: "fr", textState: .unreviewed,
      form: Form([.init(item: name("q2"), choices: [name("c"), name("a")]), .init(item: name("q1"), choices: [])]),
      grader: .first, session: "s1")
    let outcome = Event.Completed(
      #"{"attempt":"\#(a)","course":"sea","duties":["q1"],"earned":7,"edition":"\#(zeros)","grader":1,"pass_percent":80,"person":"\#(p)","possible":9,"result":"failed","version":"2.11"}"#
        .json)
    let byObjective = Event.Completed(
      #"{"attempt":"\#(a)","course":"sea","duties":[],"earned":7,"edition":"\#(zeros)","grader":1,"objectives":[["o1",3,4],["o2",4,5]],"pass_percent":80,"person":"\#(p)","possible":9,"result":"failed","version":"2.11"}"#
        .json)
    return [
      Pinned(
        event: .opened(.init(centre: "NPL-0417", key: Workbench.key(7), machine: "ab12", continues: before)),
        body:
          #"{"centre":"NPL-0417","continues":{"head":"\#(zeros)","log":"\#(before.log)","seq":41},"key":"\#(key)","machine":"ab12"}"#
      ),
      Pinned(
        event: .began(.init(boot: "7b1f", bootMilliseconds: 60_000, program: "1.0")),
        body: #"{"boot":"7b1f","boot_ms":60000,"program":"1.0"}"#),
      Pinned(
        event: .clockDoubtful(.init(began: 3, byMilliseconds: 600_001, reason: .behind)),
        body: #"{"began":3,"by_ms":600001,"reason":"behind"}"#),
      Pinned(
        event: .clockConfirmed(.init(by: .zero, doubt: 4)), body: #"{"by":"\#(zeros)","doubt":4}"#),
      Pinned(
        event: .enrolled(.init(identity: .zero, person: person)), body: #"{"identity":"\#(zeros)","person":"\#(p)"}"#),
      Pinned(
        event: .started(start),
        body:
          #"{"attempt":"\#(a)","audience":"commander","course":"sea","edition":"\#(zeros)","form":[{"choices":["c","a"],"item":"q2"},{"choices":[],"item":"q1"}],"grader":1,"language":"fr","person":"\#(p)","scored":"\#(zeros)","session":"s1","text_state":"unreviewed","version":"2.11"}"#
      ),
      Pinned(
        event: .answered(
          .init(answer: .zero, attempt: attempt, elapsedMilliseconds: 3_500, item: name("q2"), number: 1)),
        body: #"{"answer":"\#(zeros)","attempt":"\#(a)","elapsed_ms":3500,"item":"q2","n":1}"#),
      Pinned(
        event: .submitted(.init(attempt: attempt, answers: 1, elapsedMilliseconds: 600_000)),
        body: #"{"attempt":"\#(a)","elapsed_ms":600000,"n":1}"#),
      Pinned(
        event: .completed(try #require(outcome)),
        body:
          #"{"attempt":"\#(a)","course":"sea","duties":["q1"],"earned":7,"edition":"\#(zeros)","grader":1,"pass_percent":80,"person":"\#(p)","possible":9,"result":"failed","version":"2.11"}"#
      ),
      Pinned(
        event: .completed(try #require(byObjective)),
        body:
          #"{"attempt":"\#(a)","course":"sea","duties":[],"earned":7,"edition":"\#(zeros)","grader":1,"objectives":[["o1",3,4],["o2",4,5]],"pass_percent":80,"person":"\#(p)","possible":9,"result":"failed","version":"2.11"}"#
      ),
      Pinned(
        event: .issued(
          .init(
            attempt: attempt, certificate: try #require(IssuedCertificate.ID(p)), kid: "21fe31dfa154a261",
            sha256: .zero)),
        body: #"{"attempt":"\#(a)","certificate":"\#(p)","kid":"21fe31dfa154a261","sha256":"\#(zeros)"}"#),
    ]
      + allowed(
        .pin, #""key":"\#(key)","person":"\#(p)","reason":"\#(zeros)","sig":"\#(sig)","what":"pin""#, person)
      + allowed(
        .attempt(name("sea"), major: 2),
        #""course":"sea","key":"\#(key)","major":2,"person":"\#(p)","reason":"\#(zeros)","sig":"\#(sig)","what":"attempt""#,
        person)
      + allowed(
        .wait(after: attempt),
        #""attempt":"\#(a)","key":"\#(key)","person":"\#(p)","reason":"\#(zeros)","sig":"\#(sig)","what":"wait""#,
        person)
      + allowed(
        .time(attempt, minutes: 20),
        #""attempt":"\#(a)","key":"\#(key)","minutes":20,"person":"\#(p)","reason":"\#(zeros)","sig":"\#(sig)","what":"time""#,
        person)
      + allowed(
        .nextTime(name("sea"), major: 2, minutes: 1_440),
        #""course":"sea","key":"\#(key)","major":2,"minutes":1440,"person":"\#(p)","reason":"\#(zeros)","sig":"\#(sig)","what":"time""#,
        person)
  }

  private static let sig = String(repeating: "09", count: 64)

  private static func allowed(_ allowance: Allowance, _ members: String, _ person: Person.ID) -> [Pinned] {
    let body = Event.Allowed(
      allowance, to: person, reason: .zero, key: Workbench.key(7), signature: [UInt8](repeating: 9, count: 64))
    return [Pinned(event: .allowed(body), body: "{" + members + "}")]
  }

  private func line(_ event: Event) throws -> EventLine {
    try EventLine(
      event, by: .store, at: Timestamp(clamping: 0), log: LogName(key: Workbench.key(7)), seq: 5, previous: .zero)
  }

  @Test func pinsEveryKind() throws {
    #expect(Set(try Self.pinned().map(\.event.kind)) == Set(EventKind.allCases))
  }

  @Test(arguments: [
    #""minutes":0,"what":"time""#, #""minutes":1441,"what":"time""#, #""what":"time""#, #""what":"attempt""#,
    #""what":"wait""#, #""what":"holiday""#, #""course":"sea","what":"pin""#,
  ]) func refusesAnAllowanceThatIsNone(members: String) throws {
    let good = try line(try #require(Self.pinned().last).event)
    var body = try #require(JSON.decode(good.bytes)["body"]?.object)
    for member in ["attempt", "course", "major", "minutes", "what"] { body[member] = nil }
    for member in try #require("{\(members)}".json.object).members { body[member.key] = member.value }
    #expect(throws: EventLine.Refusal.body(.allowed)) { try EventLine(rewritten(good, body: .object(body))) }
  }

  @Test(arguments: try pinned()) func storesTheBodyInOneForm(pinned: Pinned) throws {
    #expect(String(decoding: try pinned.event.body.canonical(), as: UTF8.self) == pinned.body)
  }

  @Test func saysNothingOfTimeWhereThePersonHandedIn() throws {
    let attempt = try #require(Attempt.ID("0192f0c1-0000-7000-8000-00000000000a"))
    let body = Event.submitted(.init(attempt: attempt, answers: 2)).body
    #expect(String(decoding: try body.canonical(), as: UTF8.self) == #"{"attempt":"\#(attempt)","n":2}"#)
  }

  @Test(arguments: [
    #"[["o2",1,2],["o1",1,2]]"#, #"[["o1",1,2],["o1",1,2]]"#, #"[["o1",3,2]]"#, #"[["o1",0,0]]"#, #"[["o1",1]]"#,
    #"[["O 1",1,2]]"#, #"{"o1":1}"#,
  ]) func refusesScoresThatAreNone(objectives: String) throws {
    let good = try #require(Self.pinned().last { $0.event.kind == .completed })
    var body = try #require(good.event.body.object)
    body["objectives"] = objectives.json
    #expect(throws: EventLine.Refusal.body(.completed)) {
      try EventLine(rewritten(try line(good.event), body: .object(body)))
    }
  }

  @Test(arguments: try pinned()) func readsBackWhatItWrote(pinned: Pinned) throws {
    let written = try line(pinned.event)
    #expect(try EventLine(written.bytes) == written)
  }

  @Test(arguments: try pinned()) func refusesAMemberThatTheKindDoesNotHave(pinned: Pinned) throws {
    var body = try #require(pinned.event.body.object)
    body["zzz"] = 1
    #expect(throws: EventLine.Refusal.body(pinned.event.kind)) {
      try EventLine(rewritten(try line(pinned.event), body: .object(body)))
    }
  }

  @Test(arguments: try pinned()) func refusesABodyWithoutOneOfItsMembers(pinned: Pinned) throws {
    let optional =
      ["machine", "continues", "session", "objectives"] + (pinned.event.kind == .submitted ? ["elapsed_ms"] : [])
    for member in try #require(pinned.event.body.object).members where !optional.contains(member.key) {
      var body = try #require(pinned.event.body.object)
      body[member.key] = nil
      #expect(throws: EventLine.Refusal.body(pinned.event.kind)) {
        try EventLine(rewritten(try line(pinned.event), body: .object(body)))
      }
    }
  }

  @Test(arguments: try pinned()) func changesItsHashWithEveryByte(pinned: Pinned) throws {
    let written = try line(pinned.event)
    for place in written.bytes.indices {
      var bytes = written.bytes
      bytes[place] ^= 1
      guard let read = try? EventLine(bytes) else { continue }
      #expect(read.hash != written.hash && read.bytes == bytes)
    }
  }

  /// The page is what others read the log by.
  @Test(arguments: try pinned()) func standsInTheDocumentation(pinned: Pinned) throws {
    let page = #filePath.replacing("Tests/RecordsTests/EventBodyTests.swift", with: "Documentation/Records.md")
    let text = String(decoding: Workbench().bytes(of: page), as: UTF8.self)
    let row = try #require(text.split(separator: "\n").first { $0.hasPrefix("| `\(pinned.event.kind.rawValue)`") })
    let body = try #require(row.split(separator: "|").dropFirst().first)
    for member in try #require(pinned.event.body.object).members {
      #expect(body.contains("`\(member.key)"), "\(member.key) is not in the row of \(pinned.event.kind)")
    }
  }

  private func rewritten(_ line: EventLine, body: JSON) throws -> [UInt8] {
    var json = try #require(try JSON.decode(line.bytes).object)
    json["body"] = body
    return try JSON.object(json).canonical()
  }
}

extension String {
  /// Of a text that a test knows to be right.
  fileprivate var json: JSON {
    guard let json = try? JSON.decode(Array(utf8)) else { preconditionFailure("\(self) is not canonical") }
    return json
  }
}
