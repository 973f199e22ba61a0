import Encoding
import Testing

struct Base45Tests {
  /// RFC 9285 sections 4.3 and 4.4.
  @Test(arguments: [("AB", "BB8"), ("Hello!!", "%69 VD92EX0"), ("base-45", "UJCLQE7W581"), ("ietf!", "QED8WEX0")])
  func writesTheExamplesOfTheStandard(text: String, expected: String) throws {
    #expect(Base45.encode(Array(text.utf8)) == expected)
    #expect(try Base45.decode(expected) == Array(text.utf8))
  }

  @Test(arguments: 0..<50)
  func readsWhatItWrote(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let bytes = generator.bytes(0...100)
    #expect(try Base45.decode(Base45.encode(bytes)) == bytes)
  }

  @Test func theLargestGroupIs65535() throws {
    #expect(try Base45.decode("FGW") == [0xFF, 0xFF])
    #expect(throws: Base45.Refusal.groupTooLarge(offset: 0)) { try Base45.decode("GGW") }
    #expect(throws: Base45.Refusal.groupTooLarge(offset: 3)) { try Base45.decode("BB8:::") }
  }

  @Test func aSingleLastByteIsAtMost255() throws {
    #expect(try Base45.decode("U5") == [0xFF])
    #expect(throws: Base45.Refusal.groupTooLarge(offset: 0)) { try Base45.decode("V5") }
  }

  @Test func refusesLowerCase() {
    #expect(throws: Base45.Refusal.notADigit(offset: 1)) { try Base45.decode("Bb8") }
  }

  @Test(arguments: ["B", "BB8B"])
  func refusesALengthThatNoBytesHave(text: String) {
    #expect(throws: Base45.Refusal.length(text.utf8.count)) { try Base45.decode(text) }
  }
}
