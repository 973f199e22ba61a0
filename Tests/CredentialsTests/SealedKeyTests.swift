import Glibc
import Testing

@testable import Credentials

struct SealedKeyTests {
  private let phrase = "ten green gates"

  private func sealed() throws -> SealedKey {
    try SealedKey(sealing: Golden.key, with: phrase) { count in (0..<count).map { UInt8($0) } }
  }

  @Test func opensWithItsPassphraseAndNoOther() throws {
    let sealed = try sealed()
    #expect(try sealed.opened(with: phrase)?.publicKey == Golden.key.publicKey)
    #expect(try sealed.opened(with: phrase + " ") == nil)
    #expect(try sealed.opened(with: "") == nil)
  }

  @Test func isReadBackAsItWasWritten() throws {
    let sealed = try sealed()
    #expect(SealedKey(sealed.text) == sealed)
    #expect(!sealed.text.contains("9d61b19d"))
  }

  @Test func isNothingWhenABitOfTheBoxIsChanged() throws {
    let text = try sealed().text
    let changed = String(text.dropLast(2)) + (text.dropLast().last == "0" ? "1" : "0") + "\n"
    #expect(try #require(SealedKey(changed)).opened(with: phrase) == nil)
  }

  @Test func isNothingUnderAnotherPublicKey() throws {
    let text = try sealed().text.replacing(Golden.key.publicKey.hex, with: Golden.otherKey.publicKey.hex)
    #expect(try #require(SealedKey(text)).opened(with: phrase) == nil)
  }

  @Test(
    arguments: [
      { $0.dropLast() + "" }, { $0 + "\n" }, { $0.uppercased() },
      { $0.replacing("sealed-key 1", with: "sealed-key 2") },
      { $0.replacing("salt 00", with: "salt ") }, { $0.replacing("\n", with: "\r\n") }, { _ in "" },
    ] as [@Sendable (String) -> String])
  func refusesEveryOtherSpelling(change: @Sendable (String) -> String) throws {
    #expect(SealedKey(change(try sealed().text)) == nil)
  }

  @Test func liesInAFileThatOnlyItsOwnerReads() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/staff.key"
    try KeyFile.create(try sealed(), at: path)
    #expect(try KeyFile.readSealed(at: path) == sealed())
    #expect(throws: KeyFile.Failure.damaged(path: path)) { try KeyFile.read(at: path) }
    chmod(path, 0o640)
    #expect(throws: KeyFile.Failure.openToOthers(path: path, mode: 0o640)) { try KeyFile.readSealed(at: path) }
  }
}

struct StaffListTests {
  private let rai = FileKey(Golden.key.publicKey).text
  private let gurung = FileKey(Golden.otherKey.publicKey).text

  @Test func namesWhoMayActAndWhoMightOnce() throws {
    let list = try StaffList(reading: "# staff\n\n\(rai)  Sgt  Rai\nformer \(gurung) Maj. Gurung\n")
    #expect(list.members.map(\.name) == ["Sgt Rai", "Maj. Gurung"])
    #expect(list[Golden.key.publicKey.id]?.mayAct == true)
    #expect(list[Golden.otherKey.publicKey.id]?.mayAct == false)
  }

  @Test(arguments: ["RWQ Sgt Rai", "Sgt Rai", "former", "untrusted comment: x"])
  func refusesALineThatIsNoKeyWithAName(line: String) {
    #expect(throws: StaffList.Refusal.line(2)) { try StaffList(reading: "# staff\n\(line)\n") }
  }

  @Test func refusesAKeyWithoutAName() {
    #expect(throws: StaffList.Refusal.line(1)) { try StaffList(reading: rai) }
  }

  @Test func refusesAKeyTwice() {
    #expect(throws: StaffList.Refusal.repeated(2)) { try StaffList(reading: "\(rai) Sgt Rai\n\(rai) Cpl Rai\n") }
  }
}
