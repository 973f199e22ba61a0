import Encoding
import Testing

struct CBORTests {
  /// RFC 8949 appendix A.
  @Test(arguments: [
    (CBOR.integer(0), "00"), (.integer(23), "17"), (.integer(24), "1818"), (.integer(255), "18ff"),
    (.integer(256), "190100"), (.integer(65_536), "1a00010000"), (.integer(1_000_000_000_000), "1b000000e8d4a51000"),
    (.integer(.max), "1b7fffffffffffffff"), (.integer(-1), "20"), (.integer(-24), "37"), (.integer(-25), "3818"),
    (.integer(-1000), "3903e7"), (.integer(.min), "3b7fffffffffffffff"), (.bytes([1, 2, 3, 4]), "4401020304"),
    (.text("IETF"), "6449455446"), (.text("ü"), "62c3bc"), (.text("水"), "63e6b0b4"), (.array([]), "80"),
    (.array([1, 2, 3].map(CBOR.integer)), "83010203"), (.map([:]), "a0"),
    (.map([3: .integer(4), 1: .integer(2)]), "a201020304"), (.tag(18, .array([])), "d280"),
    (.bytes(Array(repeating: 0, count: 24)), "5818" + String(repeating: "00", count: 24)),
  ])
  func writesTheShortestForm(value: CBOR, hex: String) throws {
    #expect(Hex.encode(value.encoded()) == hex)
    #expect(try CBOR.decode(Hex.decode(hex)) == value)
  }

  @Test func keysStandInTheOrderOfTheirBytes() {
    let map: CBOR.Map = [-65537: .integer(0), -1: .integer(0), 24: .integer(0), 256: .integer(0), 1: .integer(0)]
    #expect(map.members.map(\.key) == [1, 24, 256, -1, -65537])
  }

  @Test(arguments: [
    ("", 0, CBOR.Refusal.Reason.unexpectedEnd),
    ("18", 1, .unexpectedEnd),
    ("4201", 1, .unexpectedEnd),
    ("8101ff", 2, .trailingBytes),
    ("1817", 0, .notShortest),
    ("190018", 0, .notShortest),
    ("1a0000ffff", 0, .notShortest),
    ("1b00000000ffffffff", 0, .notShortest),
    ("5803010203", 0, .notShortest),
    ("1bffffffffffffffff", 0, .integerTooLarge),
    ("3bffffffffffffffff", 0, .integerTooLarge),
    ("5f41ff", 0, .indefiniteLength),
    ("9fff", 0, .indefiniteLength),
    ("bfff", 0, .indefiniteLength),
    ("1f", 0, .unsupported),
    ("1c", 0, .unsupported),
    ("f4", 0, .unsupported),
    ("f6", 0, .unsupported),
    ("f90000", 0, .unsupported),
    ("61ff", 0, .invalidUTF8),
    ("a1616101", 1, .keyNotAnInteger),
    ("a201020102", 3, .keyOutOfOrder),
    ("a202020102", 3, .keyOutOfOrder),
    ("a220020102", 3, .keyOutOfOrder),
    ("8181818180", 4, .tooDeep(limit: 4)),
    ("d2d2d2d280", 4, .tooDeep(limit: 4)),
    ("9bffffffffffffffff", 0, .integerTooLarge),
    ("9b7fffffffffffffff", 9, .unexpectedEnd),
    ("5b7fffffffffffffff", 9, .unexpectedEnd),
    ("bb7fffffffffffffff", 9, .unexpectedEnd),
  ])
  func refuses(hex: String, offset: Int, reason: CBOR.Refusal.Reason) throws {
    let bytes = try Hex.decode(hex)
    #expect(throws: CBOR.Refusal(offset: offset, reason: reason)) { try CBOR.decode(bytes) }
  }

  @Test(arguments: 0..<200)
  func readsWhatItWrote(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = CBOR.random(depth: 4, using: &generator)
    #expect(try CBOR.decode(value.encoded()) == value)
  }

  @Test(arguments: 0..<50)
  func damagedBytesAreRefusedOrEncodeToThemselves(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let bytes = CBOR.random(depth: 4, using: &generator).encoded()
    for _ in 0..<200 {
      var damaged = bytes
      let index = Int.random(in: 0..<damaged.count, using: &generator)
      damaged.replaceSubrange(index...index, with: generator.bytes(0...2))
      guard let value = try? CBOR.decode(damaged) else { continue }
      #expect(value.encoded() == damaged)
    }
  }

  @Test func randomBytesNeverTrap() {
    var generator = SeededGenerator(seed: 8949)
    for _ in 0..<20_000 {
      let bytes = generator.bytes(0...12)
      guard let value = try? CBOR.decode(bytes) else { continue }
      #expect(value.encoded() == bytes)
    }
  }
}

extension CBOR {
  fileprivate static func random(depth: Int, using generator: inout SeededGenerator) -> CBOR {
    switch Int.random(in: 0..<(depth == 0 ? 3 : 6), using: &generator) {
    case 0: return .integer(Int(truncatingIfNeeded: generator.next()) >> Int.random(in: 0..<64, using: &generator))
    case 1: return .bytes(generator.bytes(0...30))
    case 2: return .text(String(generator.bytes(0...30).map { Character(Unicode.Scalar($0)) }))
    case 3:
      let count = Int.random(in: 0...4, using: &generator)
      return .array((0..<count).map { _ in random(depth: depth - 1, using: &generator) })
    case 4:
      var map = CBOR.Map()
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        map[Int.random(in: -70_000...70_000, using: &generator)] = random(depth: depth - 1, using: &generator)
      }
      return .map(map)
    default: return .tag(Int.random(in: 0...70_000, using: &generator), random(depth: depth - 1, using: &generator))
    }
  }
}
