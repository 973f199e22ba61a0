import Courseware
import Encoding
import Testing
import Text

@testable import Credentials

struct TrustListTests {
  @Test func aSignedListIsRead() throws {
    let list = try SampleList.signed()
    #expect(list.version == 17)
    #expect(list.issued == CalendarDate("2026-11-01"))
    #expect(list.expires == CalendarDate("2027-05-01"))
    #expect(list.roots == [FileKey(Golden.otherKey.publicKey)])
    let key = try #require(list.keys[Golden.key.publicKey.id])
    #expect(key.publicKey == Golden.key.publicKey)
    #expect(key.role == .coordinator)
    #expect(key.custody == .laptop)
    #expect(key.centre.text == "NPL-0417")
    #expect(key.country.code == "NPL")
    #expect(list.editions[Golden.edition]?.course.text == "sea-prevention")
    #expect(list.revoked.count == 1)
  }

  @Test func refusesAListThatNoBelievedRootSigned() throws {
    #expect(throws: TrustList.Refusal.signature) { try SampleList.signed(by: Golden.key) }
  }

  @Test func everyChangedByteOfTheListIsRefused() throws {
    let file = Array(SampleList.text().utf8)
    let signature = SampleList.signature(of: file, version: 17)
    for index in file.indices {
      var changed = file
      changed[index] ^= 1
      #expect(throws: TrustList.Refusal.signature) {
        try TrustList(file: changed, signature: signature, roots: SampleList.roots, held: nil)
      }
    }
  }

  @Test(arguments: ["conduct-trust-list-1 version=18", "conduct-trust-list-1 version=017", "version=17", ""])
  func refusesASignatureOfAnotherVersion(comment: String) throws {
    let file = Array(SampleList.text().utf8)
    let signature = FileSignature(of: file, trustedComment: comment, signedBy: Golden.otherKey)
    #expect(throws: TrustList.Refusal.comment(comment)) {
      try TrustList(file: file, signature: signature, roots: SampleList.roots, held: nil)
    }
  }

  @Test func refusesAnOlderListThanTheOneHeld() throws {
    let newer = try SampleList.signed(version: 18)
    #expect(throws: TrustList.Refusal.olderThanHeld(version: 17, held: 18)) {
      try SampleList.signed(held: newer.held)
    }
  }

  @Test func refusesTheVersionHeldWithOtherBytes() throws {
    let held = try SampleList.signed().held
    #expect(throws: TrustList.Refusal.otherBytesThanHeld(version: 17)) {
      try SampleList.signed(without: "good", held: held)
    }
  }

  @Test func takesTheListHeldAgainAndALaterOne() throws {
    let held = try SampleList.signed().held
    #expect(try SampleList.signed(held: held).version == 17)
    #expect(try SampleList.signed(version: 18, held: held).version == 18)
  }

  @Test(arguments: [
    ("conduct-trust-list-1", "conduct-trust-list-2", 1, TrustList.LineFault.form),
    ("version 17", "version 0", 2, .form),
    ("version 17", "version 017", 2, .form),
    ("version 17", "version 17 ", 2, .form),
    ("version 17", "version  17", 2, .form),
    ("issued 2026-11-01", "issued 2026-11-31", 3, .form),
    ("expires 2027-05-01", "expires 2026-10-31", 4, .form),
    ("root RWQ", "root RXQ", 5, .form),
    ("root ", "ruut ", 5, .kindOutOfPlace),
    ("key 21fe31dfa154a261", "key 21fe31dfa154a262", 6, .keyIDOfAnotherKey),
    ("key 21fe31dfa154a261", "key 21FE31dfa154a261", 6, .form),
    ("coordinator laptop", "commander laptop", 6, .form),
    ("coordinator laptop", "coordinator cellar", 6, .form),
    ("NPL-0417 NPL", "NPL-0417 npl", 6, .form),
    ("NPL-0417 NPL", "NPL-0417", 6, .form),
    ("2026-01-01 2028-12-31", "2028-12-31 2026-01-01", 6, .form),
    ("good 0", "good ", 8, .form),
    ("sea-prevention 1.0", "sea-prevention 1", 9, .form),
    ("withdrawn", "Withdrawn", 10, .form),
    ("end\n", "end", 11, .end),
    ("end\n", "end\n\n", 12, .end),
    ("end\n", "end\nend\n", 12, .end),
    ("\nend\n", "\n", 11, .end),
    ("\nend\n", "\nend \n", 11, .form),
    ("version 17\n", "version 17\r\n", 2, .form),
  ])
  func namesTheLineThatIsWrong(old: String, new: String, line: Int, fault: TrustList.LineFault) {
    let file = Array(SampleList.text().replacing(old, with: new, maxReplacements: 1).utf8)
    #expect(throws: TrustList.Refusal.line(line, fault)) { try TrustList(reading: file) }
  }

  @Test func refusesTwoKeysWithOneKeyID() {
    // Equal key ids of two keys cost 2^32 tries to find; a key listed twice breaks the same rule.
    let twice = SampleList.text().replacing(
      "\nlost ", with: "\n\(SampleList.keyLine(days: "2027-01-01 2029-12-31"))\nlost ")
    #expect(throws: TrustList.Refusal.line(7, .secondLine)) { try TrustList(reading: Array(twice.utf8)) }
  }

  @Test func refusesLinesOutOfOrder() {
    let lines = SampleList.text().split(separator: "\n", omittingEmptySubsequences: false)
    let swapped = (lines[..<8] + [lines[9], lines[8]] + lines[10...]).joined(separator: "\n")
    #expect(throws: TrustList.Refusal.line(10, .kindOutOfPlace)) { try TrustList(reading: Array(swapped.utf8)) }
  }

  @Test func refusesALineTwice() {
    let good = "good 000102030405060708090a0b0c0d0e0f\n"
    let twice = SampleList.text().replacing(good, with: good + good)
    #expect(throws: TrustList.Refusal.line(9, .notSorted)) { try TrustList(reading: Array(twice.utf8)) }
  }

  @Test func refusesTheIdentityAsAKey() {
    let identity = "01" + String(repeating: "00", count: 31)
    let text = SampleList.text().replacing(Golden.key.publicKey.hex, with: identity)
    #expect(throws: TrustList.Refusal.line(6, .form)) { try TrustList(reading: Array(text.utf8)) }
  }

  @Test func damagedListsNeverTrap() {
    var generator = SplitMix64(seed: 17)
    let file = Array(SampleList.text().utf8)
    for _ in 0..<5_000 {
      var damaged = file
      let start = Int.random(in: file.indices, using: &generator)
      let end = min(file.count, start + Int.random(in: 1...40, using: &generator))
      damaged.removeSubrange(start..<end)
      // A few cuts leave a list, as one that takes a letter out of a reason; its dates and counts hold all the same.
      guard let list = try? TrustList(reading: damaged) else { continue }
      #expect(list.issued <= list.expires && list.version > 0 && list.keys.count <= 1)
    }
  }
}
