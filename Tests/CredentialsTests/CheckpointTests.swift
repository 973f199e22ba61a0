import Courseware
import Testing

@testable import Credentials

struct CheckpointTests {
  @Test func theNoteIsTheGoldenOne() throws {
    let note = try Checkpoint.Note(Golden.checkpoint(), signedBy: Golden.key)
    #expect(Digest(of: Array(note.text.utf8)).hex == "c203e1f631f6cd396923531b89fbfabefac513c5e99483a10bcf11a1b24778c8")
  }

  @Test func aNoteIsReadBack() throws {
    let note = try Checkpoint.Note(Golden.checkpoint(), signedBy: Golden.key)
    let again = try Checkpoint.Note(reading: note.text)
    #expect(again == note)
    #expect(again.isSigned(by: Golden.key.publicKey))
    #expect(!again.isSigned(by: Golden.otherKey.publicKey))
  }

  @Test func aCentreWithoutANameIsSaidToBeUnregistered() throws {
    let golden = try Golden.checkpoint()
    let nameless = Checkpoint(
      origin: golden.origin, size: 2, root: golden.root, centre: nil, head: golden.head, time: golden.time)
    let note = Checkpoint.Note(nameless, signedBy: Golden.key)
    #expect(note.text.contains("\ncentre unregistered\n"))
    #expect(try Checkpoint.Note(reading: note.text) == note)
  }

  @Test func everyChangedByteIsRefused() throws {
    let bytes = Array(try Checkpoint.Note(Golden.checkpoint(), signedBy: Golden.key).text.utf8)
    for index in bytes.indices {
      for replacement in Array("0aA/ \n\r.".utf8) where replacement != bytes[index] {
        var changed = bytes
        changed[index] = replacement
        guard let text = String(validating: changed, as: UTF8.self) else { continue }
        let passes = (try? Checkpoint.Note(reading: text))?.isSigned(by: Golden.key.publicKey) ?? false
        #expect(!passes, "byte \(index) changed to \(replacement) goes unseen")
      }
    }
  }

  @Test(arguments: [
    (1, "conduct.invalid"), (1, "Conduct.invalid/log/21fe31dfa154a261626bf854046fd227"), (2, "0"), (2, "-1"),
    (2, "two"), (3, "AAAA"), (4, "center NPL-0417"), (4, "centre npl"), (5, "head 00"), (6, "time 2026-11-21"),
    (6, "time 2026-11-31T10:00:02.000Z"), (6, "time 2026-11-21T24:00:02.000Z"), (7, "more"), (8, "— nobody AAAA"),
    (9, "— a second signature"),
  ])
  func namesTheLineThatIsWrong(line: Int, replacement: String) throws {
    let note = try Checkpoint.Note(Golden.checkpoint(), signedBy: Golden.key)
    var lines = note.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[line - 1] = replacement
    #expect(throws: Checkpoint.Note.Refusal.line(line)) {
      try Checkpoint.Note(reading: lines.joined(separator: "\n"))
    }
  }

  @Test(arguments: ["02", "+2"])
  func refusesASecondSpellingOfTheSize(size: String) throws {
    let text = try Checkpoint.Note(Golden.checkpoint(), signedBy: Golden.key).text
    #expect(throws: Checkpoint.Note.Refusal.otherSpelling) {
      try Checkpoint.Note(reading: text.split(separator: "\n2\n", maxSplits: 1).joined(separator: "\n\(size)\n"))
    }
  }
}
