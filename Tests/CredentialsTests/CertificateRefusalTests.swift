import Encoding
import Testing

@testable import Credentials

/// What must never pass for the golden certificate.
struct CertificateRefusalTests {
  @Test func everySingleBitChangeIsRefused() throws {
    let bytes = try Golden.signed().bytes
    for bit in 0..<bytes.count * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      let passes = (try? Certificate.Signed(bytes: changed))?.isSigned(by: Golden.key.publicKey) ?? false
      #expect(!passes, "bit \(bit) changed goes unseen")
    }
  }

  @Test func everyLengthIsRefusedButItsOwn() throws {
    let bytes = try Golden.signed().bytes
    for count in bytes.indices {
      #expect(throws: Certificate.Refusal.self) { try Certificate.Signed(bytes: Array(bytes.prefix(count))) }
    }
    #expect(throws: Certificate.Refusal.encoding(.init(offset: 290, reason: .trailingBytes))) {
      try Certificate.Signed(bytes: bytes + [0])
    }
  }

  @Test func refusesALengthInTwoBytesWhereOneIsEnough() throws {
    #expect(throws: Certificate.Refusal.encoding(.init(offset: 17, reason: .notShortest))) {
      try changed(from: "58cd", to: "5900cd")
    }
  }

  @Test func refusesAMessageWithoutItsTag() throws {
    let bytes = try Golden.signed().bytes
    #expect(throws: Certificate.Refusal.notASignedMessage) { try Certificate.Signed(bytes: Array(bytes.dropFirst())) }
  }

  @Test func refusesAnUnprotectedHeader() throws {
    #expect(throws: Certificate.Refusal.notASignedMessage) {
      try changed(from: "21fe31dfa154a261a0", to: "21fe31dfa154a261a10127")
    }
  }

  @Test func refusesAnyAlgorithmButEdDSA() {
    // −19 is Ed25519 by its new name: the same mathematics, but a second spelling.
    #expect(throws: Certificate.Refusal.header) { try changed(from: "84" + "4da20127", to: "84" + "4da20132") }
  }

  @Test func refusesAnUnknownHeaderParameter() {
    #expect(throws: Certificate.Refusal.header) {
      try changed(from: "4da201270448" + "21fe31dfa154a261", to: "4fa301270300" + "0448" + "21fe31dfa154a261")
    }
  }

  @Test func refusesAClaimTwice() {
    #expect(throws: Certificate.Refusal.encoding(.init(offset: 11, reason: .keyOutOfOrder))) {
      try changed(payload: { payload in
        // Six claims become seven, the first of them twice.
        let issuer = payload[1..<11]
        return [0xA7] + issuer + issuer + payload[11...]
      })
    }
  }

  @Test func refusesAnUnknownClaim() {
    #expect(throws: Certificate.Refusal.otherSpelling) {
      try changed(payload: { payload in
        guard case .map(var claims) = try CBOR.decode(payload) else { return payload }
        claims[3] = .text("audience")
        return CBOR.map(claims).encoded()
      })
    }
  }

  @Test(arguments: [1, 2, 6, 7, -65_537])
  func refusesAMissingClaim(key: Int) throws {
    guard case .map(var claims) = try CBOR.decode(Golden.certificate().payload) else { return }
    claims[key] = nil
    #expect(throws: Certificate.Refusal.self) { try Certificate(payload: CBOR.map(claims).encoded()) }
  }

  @Test(arguments: [
    (1, CBOR.integer(2), Certificate.Refusal.newerSchema(2)),
    (2, .text("sea-prevention/1"), .claim(.course)),
    (2, .text("SEA/1.0"), .claim(.course)),
    (3, .bytes([0]), .claim(.edition)),
    (4, .array([.integer(31), .integer(30)]), .claim(.score)),
    (4, .array([.integer(1), .integer(0)]), .claim(.score)),
    (4, .array([.integer(-1), .integer(30)]), .claim(.score)),
    (4, .array([.integer(.max), .integer(.max)]), .invalid(.points(.max))),
    (4, .array([.integer(1), .integer(30)]), .invalid(.scoreBelowPassMark)),
    (5, .integer(101), .invalid(.passPercent(101))),
    (6, .text("A\u{202E}B"), .printedText(.character("\u{202E}", offset: 1))),
    (6, .text(""), .printedText(.empty)),
    (7, .text("npl"), .otherSpelling),
    (7, .text("XXX"), .otherSpelling),
    (7, .integer(1), .otherSpelling),
    (8, .text("fr_FR"), .invalid(.language("fr_FR"))),
    (9, .integer(1), .otherSpelling),
    (11, .integer(0), .claim(.completion)),
    (12, .bytes([1]), .claim(.completion)),
    (13, .bytes([1]), .claim(.completion)),
    (14, .text("civilian"), .claim(.audience)),
    (15, .bytes([1]), .otherSpelling),
    (16, .integer(3), .claim(.textState)),
    (17, .text("04\n17"), .printedText(.character("\n", offset: 2))),
  ])
  func refusesATrainingClaimOutOfRange(key: Int, value: CBOR, refusal: Certificate.Refusal) throws {
    guard case .map(var claims) = try CBOR.decode(Golden.certificate().payload),
      case .map(var training)? = claims[-65_537]
    else { return }
    training[key] = value
    claims[-65_537] = .map(training)
    #expect(throws: refusal) { try Certificate(payload: CBOR.map(claims).encoded()) }
  }

  @Test func refusesMoreThanAKibibyteUnread() {
    #expect(throws: Certificate.Refusal.tooLong(bytes: 1025)) {
      try Certificate.Signed(bytes: Array(repeating: 0, count: 1025))
    }
  }

  @Test func randomBytesInsideAMessageNeverTrap() throws {
    let bytes = try Golden.signed().bytes
    var generator = SplitMix64(seed: 9052)
    for _ in 0..<20_000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        damaged[Int.random(in: damaged.indices, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      guard let signed = try? Certificate.Signed(bytes: damaged) else { continue }
      #expect(signed.bytes == damaged)
    }
  }

  private func changed(from old: String, to new: String) throws {
    let hex = Hex.encode(try Golden.signed().bytes)
    let range = try #require(hex.firstRange(of: old))
    _ = try Certificate.Signed(bytes: Hex.decode(hex.replacingCharacters(in: range, with: new)))
  }

  private func changed(payload change: ([UInt8]) throws -> [UInt8]) throws {
    _ = try Certificate(payload: change(Golden.certificate().payload))
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
