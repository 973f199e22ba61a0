import Encoding
import Testing

struct HexTests {
  @Test func writesTwoLowerCaseDigitsAByte() {
    #expect(Hex.encode([0x00, 0x0F, 0xA9, 0xFF] as [UInt8]) == "000fa9ff")
  }

  @Test func readsWhatItWrote() throws {
    let bytes = Array(UInt8.min ... .max)
    #expect(try Hex.decode(Hex.encode(bytes)) == bytes)
  }

  @Test func refusesUpperCase() {
    #expect(throws: Hex.Refusal.notADigit(offset: 3)) { try Hex.decode("00aF") }
  }

  @Test func refusesHalfAByte() {
    #expect(throws: Hex.Refusal.oddLength(3)) { try Hex.decode("00a") }
  }

  @Test(arguments: ["0x", "g0", " 0", "é"])
  func refusesWhatIsNoDigit(text: String) {
    #expect(throws: Hex.Refusal.self) { try Hex.decode(text) }
  }
}
