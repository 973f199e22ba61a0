import Courseware
import Credentials
import Encoding
import Testing

@testable import ConductCommands
@testable import Records

/// The bytes of an allowance, made with OpenSSL from RFC 8032's second key; they never change.
///
/// It is the third line of the log whose first two are pinned in `GoldenVectorTests`.
@Suite struct SignedEventTests {
  private static let seed = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"
  private static let hash = "2aab9b07fdf6c3c97639a2609252b1bc57c7061ca67d351ca88aad3b2806616f"
  private static let reason = "a5cb173fad61d7d1e3f1c981ae3fccabb102a3a90be849ab9443fea24d2e5d95"
  private static let line =
    #"{"actor":"39f713d0a644253f","at":"2026-11-21T10:00:02.000Z","body":{"course":"sea-prevention","key":"3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c","major":1,"minutes":20,"person":"0192f0c1-0000-7000-8000-000000000001","reason":"a5cb173fad61d7d1e3f1c981ae3fccabb102a3a90be849ab9443fea24d2e5d95","sig":"c9472114ead1f324f2cfaa439bd8f83b6b39e5224611f79dda1b398c2e438cd702ad0c7ddfe0d1624db6a8f2901ade03e3e0d7a054589d9e68b672397ff61001","what":"time"},"kind":"allowed","log":"21fe31dfa154a261626bf854046fd227","prev":"31d38ea062c2260b0c630929fc9fb139280054e0e97b8cd3f18d90f0311d61ea","seq":3,"v":1}"#

  private let key: SigningKey
  private let read: EventLine

  init() throws {
    key = try #require(SigningKey(seed: try Hex.decode(Self.seed)))
    read = try EventLine(Array(Self.line.utf8))
  }

  @Test func commitsToTheReason() {
    let text = Commitment(to: Array("Reads with a lens".utf8), for: .text, salt: Array(0..<32))
    #expect(text.hash.hex == Self.reason)
  }

  @Test func readsTheLineAndHashesIt() throws {
    guard case .allowed(let body) = read.event else {
      Issue.record("\(read.event)")
      return
    }
    let sea = try #require(Course.ID("sea-prevention"))
    #expect(body.allowance == .nextTime(sea, major: 1, minutes: 20))
    #expect(read.actor == .key(KeyName(of: key.publicKey.bytes)))
    #expect(read.hash.hex == Self.hash)
  }

  @Test func takesTheSignatureOfAnotherProgram() throws {
    guard case .allowed(let body) = read.event else { return }
    let world = FixedWorld().world.forRecords
    #expect(world.isSignature(body.signature, read.bytesToSign, body.key))
    #expect(!world.isSignature(body.signature, Array(read.bytesToSign.dropLast()) + [0x20], body.key))
  }

  /// Ed25519 gives one signature for a key and a message.
  @Test func signsTheSameBytes() throws {
    guard case .allowed(let body) = read.event else { return }
    #expect(key.sign(.event(line: read.bytesToSign)).bytes == body.signature)
  }
}
