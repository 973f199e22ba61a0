import Encoding
import Testing

@testable import Credentials

struct KeyTests {
  @Test func theKeyIsTheGoldenOne() {
    #expect(Golden.key.publicKey.hex == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a")
    #expect(Golden.key.publicKey.id.description == "21fe31dfa154a261")
  }

  @Test func aLogIsNamedByItsGenesisKey() {
    #expect(LogID(genesis: Golden.key.publicKey).description == "21fe31dfa154a261626bf854046fd227")
  }

  @Test(arguments: [
    // The identity, and the same with its sign bit set.
    "0100000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000080",
    // Of order 4 and of order 8.
    "0000000000000000000000000000000000000000000000000000000000000000",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    // The field's prime plus 3: a second spelling of 3.
    "f0ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    // On no point of the curve.
    "0200000000000000000000000000000000000000000000000000000000000000",
  ])
  func refusesWhatIsNoKey(hex: String) {
    #expect(PublicKey(hex: hex) == nil)
  }

  @Test func refusesAKeyOfAnotherLength() {
    #expect(PublicKey(bytes: Array(Golden.key.publicKey.bytes.dropLast())) == nil)
    #expect(SigningKey(seed: [1, 2, 3]) == nil)
  }

  @Test func anEventIsSignedUnderItsOwnWords() throws {
    let line = Array(#"{"kind":"voided"}"#.utf8)
    let signature = Golden.key.sign(.event(line: line))
    #expect(signature.isBy(Golden.key.publicKey, over: .event(line: line)))
    #expect(!signature.isBy(Golden.otherKey.publicKey, over: .event(line: line)))
    #expect(
      Sodium.isSignature(
        signature.bytes, over: Array("conduct event 1\n".utf8) + line, by: Golden.key.publicKey.bytes))
  }

  /// S and S + L satisfy the same equation; only the smaller is a signature.
  @Test func refusesASignatureWhoseSIsNotReduced() throws {
    let order = try Hex.decode("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
    let signed = try Golden.signed()
    var bytes = signed.signature.bytes
    var carry = 0
    for index in 0..<32 {
      let sum = Int(bytes[32 + index]) + Int(order[index]) + carry
      bytes[32 + index] = UInt8(sum & 255)
      carry = sum >> 8
    }
    #expect(carry == 0)
    let message = Array(signed.bytes.dropLast(64)) + bytes
    #expect(try !Certificate.Signed(bytes: message).isSigned(by: Golden.key.publicKey))
  }
}
