import Encoding
import Testing

struct JSONDecodingTests {
  @Test func readsAnObject() throws {
    let value = try JSON.decode(Array(#"{"a":[1,-2,true,false],"b":{"c":"x \" \\ é"},"d":{},"e":[]}"#.utf8))
    #expect(value == ["a": [1, -2, true, false], "b": ["c": "x \" \\ é"], "d": [:], "e": []])
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    let text: String
    let offset: Int
    let reason: JSON.Refusal.Reason
    var testDescription: String { text }
  }

  @Test(arguments: [
    Refused(text: "", offset: 0, reason: .unexpectedEnd),
    Refused(text: "{", offset: 1, reason: .unexpectedEnd),
    Refused(text: "nul", offset: 0, reason: .unexpectedByte),
    Refused(text: "null", offset: 0, reason: .unexpectedByte),
    Refused(text: " 1", offset: 0, reason: .unexpectedByte),
    Refused(text: "1 ", offset: 1, reason: .trailingBytes),
    Refused(text: "1.0", offset: 1, reason: .trailingBytes),
    Refused(text: "1e3", offset: 1, reason: .trailingBytes),
    Refused(text: "{}{}", offset: 2, reason: .trailingBytes),
    Refused(text: "[1.5]", offset: 2, reason: .unexpectedByte),
    Refused(text: "[1,]", offset: 3, reason: .unexpectedByte),
    Refused(text: "[1, 2]", offset: 3, reason: .unexpectedByte),
    Refused(text: #"{"a" :1}"#, offset: 4, reason: .unexpectedByte),
    Refused(text: #"{"a":1,}"#, offset: 7, reason: .unexpectedByte),
    Refused(text: #"{a:1}"#, offset: 1, reason: .unexpectedByte),
    Refused(text: "tru", offset: 3, reason: .unexpectedEnd),
    Refused(text: "-", offset: 1, reason: .unexpectedEnd),
    Refused(text: "[-]", offset: 2, reason: .unexpectedByte),
    Refused(text: "[+1]", offset: 1, reason: .unexpectedByte),
    Refused(text: "-0", offset: 0, reason: .notCanonical),
    Refused(text: "[10,007]", offset: 4, reason: .notCanonical),
    Refused(text: "9007199254740992", offset: 0, reason: .integerTooLarge),
    Refused(text: "[-9007199254740992]", offset: 1, reason: .integerTooLarge),
    Refused(text: "99999999999999999999999999", offset: 0, reason: .integerTooLarge),
    Refused(text: #"{"a":1,"a":1}"#, offset: 8, reason: .keyOutOfOrder),
    Refused(text: #"{"b":1,"a":1}"#, offset: 8, reason: .keyOutOfOrder),
    Refused(text: #"{"a":1,"B":1}"#, offset: 8, reason: .keyOutOfOrder),
    Refused(text: #"{"a\"":1}"#, offset: 3, reason: .keyNotPlain),
    Refused(text: "{\"\u{E9}\":1,\"e\u{301}\":2}", offset: 2, reason: .keyNotPlain),
    Refused(text: #""\u0041""#, offset: 2, reason: .unexpectedByte),
    Refused(text: #""\ud800""#, offset: 2, reason: .unexpectedByte),
    Refused(text: #""\/""#, offset: 2, reason: .unexpectedByte),
    Refused(text: #""\n""#, offset: 2, reason: .unexpectedByte),
    Refused(text: #""\""#, offset: 3, reason: .unexpectedEnd),
    Refused(text: "\"\n\"", offset: 1, reason: .controlCharacter),
    Refused(text: "\"\u{7F}\"", offset: 1, reason: .controlCharacter),
    Refused(text: "\"a\u{85}\"", offset: 3, reason: .controlCharacter),
    Refused(text: "[[[[[[[[[]]]]]]]]]", offset: 8, reason: .tooDeep(limit: 8)),
  ])
  func refuses(_ refused: Refused) {
    #expect(throws: JSON.Refusal(offset: refused.offset, reason: refused.reason)) {
      try JSON.decode(Array(refused.text.utf8))
    }
  }

  @Test(
    arguments: [
      [0xFF], [0xC3], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82],
      [0x80],
    ] as [[UInt8]])
  func refusesInvalidUTF8AndLoneSurrogates(bytes: [UInt8]) {
    #expect(throws: JSON.Refusal(offset: 1, reason: .invalidUTF8)) {
      try JSON.decode([0x22] + bytes + [0x22])
    }
  }

  @Test func refusesALineOverTheLimitBeforeReadingIt() {
    #expect(throws: JSON.Refusal(offset: 4, reason: .tooLong(limit: 4))) {
      try JSON.decode(Array("[1,2]".utf8), limits: .init(bytes: 4))
    }
  }

  @Test(arguments: 0..<200)
  func readsWhatItWrote(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = JSON.random(depth: 4, using: &generator)
    #expect(try JSON.decode(value.canonical()) == value)
  }

  @Test func everyChangedByteOfALineIsRefusedOrAnotherValue() throws {
    let line = Array(
      #"{"actor":"store","at":"2026-11-21T10:00:00.000Z","body":{"n":-120,"ok":true,"q":"é\"\\"},"seq":1,"v":[1,2]}"#
        .utf8)
    let value = try JSON.decode(line)
    for index in line.indices {
      for byte in UInt8.min ... .max where byte != line[index] {
        var changed = line
        changed[index] = byte
        guard let other = try? JSON.decode(changed) else { continue }
        #expect(other != value, "byte \(index) changed to \(byte) goes unseen")
      }
    }
  }

  @Test(arguments: 0..<50)
  func damagedTextIsReadOrRefusedButEncodesToItself(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let line = try JSON.random(depth: 4, using: &generator).canonical()
    for _ in 0..<200 {
      var damaged = line
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        let index = Int.random(in: 0...damaged.count, using: &generator)
        damaged.replaceSubrange(index..<min(damaged.count, index + 1), with: generator.bytes(0...2))
      }
      guard let value = try? JSON.decode(damaged) else { continue }
      #expect(try value.canonical() == damaged)
    }
  }
}

extension JSON {
  fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> JSON {
    switch Int.random(in: 0..<(depth == 0 ? 3 : 5), using: &generator) {
    case 0: return .bool(.random(using: &generator))
    case 1: return .integer(.random(in: -9_007_199_254_740_991...9_007_199_254_740_991, using: &generator))
    case 2: return .string(word(using: &generator))
    case 3:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    default:
      var object = JSON.Object()
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        let key = generator.bytes(0...6).map { "abcXYZ_ 019"[Int($0) % 11] }
        object[String(key)] = random(depth: depth - 1, using: &generator)
      }
      return .object(object)
    }
  }

  private static func word(using generator: inout SeededGenerator) -> String {
    let letters = Array("ab \"\\/éनेपाल👩‍🏫مرحبا中\u{A0}")
    return String(generator.bytes(0...20).map { letters[Int($0) % letters.count] })
  }
}

extension String {
  fileprivate subscript(index: Int) -> Character { self[self.index(startIndex, offsetBy: index)] }
}
