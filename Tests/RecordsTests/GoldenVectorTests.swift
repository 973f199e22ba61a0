import Courseware
import Encoding
import Testing

@testable import Records

/// Vectors that other programs made; they never change.
@Suite struct GoldenVectorTests {
  private let publicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
  private let log = "21fe31dfa154a261626bf854046fd227"
  private let firstHash = "51fa5b23c897b1833d2814fd2a4f956599cea7ac4cee42913ec6f2f5da05943e"
  private let secondHash = "31d38ea062c2260b0c630929fc9fb139280054e0e97b8cd3f18d90f0311d61ea"
  private let identityHash = "66f2f9c230caea3b9501fa19b9c718a7ef320a2f124c47f9080c7f116c2d589a"

  @Test func namesALogByItsKey() throws {
    #expect(LogName(key: try Hex.decode(publicKey)).text == log)
  }

  @Test func commitsToAnIdentity() throws {
    let identity = try Sample.identity()
    #expect(
      String(decoding: identity.canonical, as: UTF8.self)
        == #"{"country":"NPL","family":"THAPA","given":"Anjali","number":"NA-0417"}"#)
    #expect(Commitment(to: identity.canonical, for: .identity, salt: Array(0..<32)).hash.hex == identityHash)
  }

  @Test func commitsToAnAnswer() {
    let answer = Response.chosen([name("b")]).canonical
    #expect(String(decoding: answer, as: UTF8.self) == #"{"chosen":["b"]}"#)
    #expect(
      Commitment(to: answer, for: .answer, salt: Array(0..<16)).hash.hex
        == "f2b80825883203e235517bae6d8903a857c196405a9b048a672a0c4a3b4150f9")
  }

  private func lines() throws -> [EventLine] {
    let log = try #require(LogName(log))
    let opened = Event.Opened(centre: "NPL-0417", key: try Hex.decode(publicKey), machine: nil, continues: nil)
    let first = try EventLine(
      .opened(opened), by: .store, at: try #require(Timestamp("2026-11-21T10:00:00.000Z")), log: log, seq: 1,
      previous: .zero)
    let enrolled = Event.Enrolled(
      identity: try #require(SHA256(hex: identityHash)),
      person: try #require(Person.ID("0192f0c1-0000-7000-8000-000000000001")))
    let second = try EventLine(
      .enrolled(enrolled), by: .store, at: try #require(Timestamp("2026-11-21T10:00:01.000Z")), log: log, seq: 2,
      previous: first.hash)
    return [first, second]
  }

  @Test func writesTheFirstLine() throws {
    let line = try #require(try lines().first)
    let expected =
      #"{"actor":"store","at":"2026-11-21T10:00:00.000Z","body":{"centre":"NPL-0417","key":""# + publicKey
      + #""},"kind":"opened","log":""# + log + #"","prev":""# + String(repeating: "0", count: 64) + #"","seq":1,"v":1}"#
    #expect(String(decoding: line.bytes, as: UTF8.self) == expected)
  }

  @Test func hashesTheLines() throws {
    #expect(try lines().map(\.hash.hex) == [firstHash, secondHash])
  }
}
