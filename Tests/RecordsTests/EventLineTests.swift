import Courseware
import Encoding
import Testing

@testable import Records

@Suite struct EventLineTests {
  private func line(replacing old: String = "", by new: String = "") -> [UInt8] {
    let text =
      #"{"actor":"store","at":"2026-11-21T10:00:00.000Z","body":{"boot":"b","boot_ms":1,"program":"1.0"},"kind":"began","log":""#
      + String(repeating: "ab", count: 16) + #"","prev":""# + String(repeating: "0", count: 64)
      + #"","seq":2,"v":1}"#
    return Array((old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1)).utf8)
  }

  @Test func readsALine() throws { #expect(try EventLine(line()).seq == 2) }

  @Test func tellsThatANewerProgramWroteAKind() {
    #expect(throws: EventLine.Refusal.newerVersion("praised")) {
      try EventLine(line(replacing: #""kind":"began""#, by: #""kind":"praised""#))
    }
  }

  @Test func tellsThatANewerProgramWroteALine() {
    #expect(throws: EventLine.Refusal.newerVersion("v 2")) { try EventLine(line(replacing: #""v":1"#, by: #""v":2"#)) }
  }

  @Test(arguments: [
    (#","seq":2"#, #","seq":0"#), (#","seq":2"#, #","seq":"2""#), (#""actor":"store""#, #""actor":"Store""#),
    (#""at":"2026-11-21T10:00:00.000Z""#, #""at":"2026-11-21T10:00:00Z""#), (#""log":"ab"#, #""log":"AB"#),
    (#","seq":2"#, #","sea":1,"seq":2"#), (#""kind":"began","#, ""), (#","v":1"#, ""),
  ]) func refusesWhatIsNotALine(old: String, new: String) {
    #expect(throws: EventLine.Refusal.notALine) { try EventLine(line(replacing: old, by: new)) }
  }

  @Test(arguments: [
    (#""seq":2"#, #""seq": 2"#), (#""seq":2"#, #""seq":02"#), (#""v":1}"#, #""v":1} "#), (#""v":1}"#, #""v":1.0}"#),
    (#""boot":"b""#, #""boot":"\u0062""#), (#""boot":"b""#, #""boot":null"#),
    (#""boot":"b""#, "\"boot\":\"b\u{1}\""), (#""v":1}"#, #""v":1,"v":1}"#),
    (#""boot":"b","boot_ms":1"#, #""boot_ms":1,"boot":"b""#),
  ]) func refusesAnotherSpellingOfALine(old: String, new: String) {
    #expect {
      try EventLine(line(replacing: old, by: new))
    } throws: { error in
      if case EventLine.Refusal.json = error { true } else { false }
    }
  }

  @Test func takesOnlyLinesItWouldWriteItself() throws {
    var random = SeededRandom(seed: 417)
    let alphabet = Array(#"{}[]":,\0123456789abtrue.- "#.utf8) + [0xC3, 0xA9, 0xFF, 0x00]
    for _ in 0..<20_000 {
      var bytes = line()
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = bytes.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = alphabet.randomElement(using: &random) ?? 0
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: place)
        default: bytes.remove(at: place)
        }
      }
      guard let read = try? EventLine(bytes) else { continue }
      let again = try EventLine(
        read.event, by: read.actor, at: read.at, log: read.log, seq: read.seq, previous: read.previous)
      #expect(again.bytes == bytes)
    }
  }

  @Test func doesNotWriteAControlCharacter() {
    let event = Event.began(.init(boot: "a\u{7}", bootMilliseconds: 0, program: "1.0"))
    #expect(throws: JSON.Unencodable.controlCharacter(in: "a\u{7}")) {
      try EventLine(
        event, by: .store, at: Timestamp(clamping: 0), log: LogName(key: Workbench.key(1)), seq: 1, previous: .zero)
    }
  }
}
