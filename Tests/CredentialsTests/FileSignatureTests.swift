import Encoding
import Testing

@testable import Credentials

struct FileSignatureTests {
  /// Made by minisign itself, over a file that holds `test`.
  private let foreignKey = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3"
  private let foreignSignature = """
    untrusted comment: signature from minisign secret key
    RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=
    trusted comment: timestamp:1633700835\tfile:test\tprehashed
    wLMDjy9FLAuxZ3q4NlEvkgtyhrr0gtTu6KC4KBJdITbbOeAi1zBIYo0v4iTgt8jJpIidRJnp94ABQkJAgAooBQ==

    """

  @Test func verifiesWhatMinisignSigned() throws {
    let signature = try FileSignature(reading: foreignSignature)
    let key = try #require(FileKey(foreignKey))
    #expect(signature.isOf(Array("test".utf8), by: key))
    #expect(!signature.isOf(Array("Test".utf8), by: key))
    #expect(signature.text == foreignSignature)
    #expect(key.text == foreignKey)
  }

  @Test func refusesAnotherTrustedComment() throws {
    let changed = try FileSignature(reading: foreignSignature.replacing("file:test", with: "file:toast"))
    #expect(!changed.isOf(Array("test".utf8), by: try #require(FileKey(foreignKey))))
  }

  @Test func signsAFileWithWhatItIs() throws {
    let file = Array("MANIFEST\n".utf8)
    let signature = FileSignature(of: file, trustedComment: "course=sea-prevention", signedBy: Golden.key)
    let again = try FileSignature(reading: signature.text)
    #expect(again.isOf(file, by: FileKey(Golden.key.publicKey)))
    #expect(!again.isOf(file, by: FileKey(Golden.otherKey.publicKey)))
    #expect(again.trustedComment == "course=sea-prevention")
  }

  @Test func refusesTheOldFormThatDoesNotHash() throws {
    let bytes = try Base64.decode(
      "RUQf6LRCGA9i559r3g7V1qNyJDApGip8MfqcadIgT9CuhV3EMhHoN1mGTkUidF/z7SrlQgXdy8ofjb7bNJJylDOocrCo8KLzZwo=",
      .standard)
    let old = Base64.encode(Array("Ed".utf8) + bytes.dropFirst(2), .standard)
    let text = foreignSignature.replacing(Base64.encode(bytes, .standard), with: old)
    #expect(throws: FileSignature.Refusal.notHashed) { try FileSignature(reading: text) }
  }

  @Test(arguments: [
    (1, "comment"), (2, "RUQf"), (2, ""), (3, "trusted: x"), (3, "trusted comment: \u{1B}[2J"), (4, "AAAA"), (5, "x"),
  ])
  func namesTheLineThatIsWrong(line: Int, replacement: String) {
    var lines = foreignSignature.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = replacement
    #expect(throws: FileSignature.Refusal.line(line)) {
      try FileSignature(reading: lines.joined(separator: "\n"))
    }
  }

  @Test func refusesAFileKeyThatIsNoPoint() {
    let identity = Base64.encode(
      Array("Ed".utf8) + [UInt8](repeating: 0, count: 8) + [1]
        + [UInt8](repeating: 0, count: 31), .standard)
    #expect(FileKey(identity) == nil)
  }
}
