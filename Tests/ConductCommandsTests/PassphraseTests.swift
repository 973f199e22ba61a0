import Testing

@testable import ConductCommands

/// What is typed at the command line, and later at a seat with another keyboard, opens the same key.
@Suite struct PassphraseTests {
  @Test(arguments: [
    ("four  words in\u{A0}a row ", "four words in a row"), ("soft\u{AD}hyphen", "softhyphen"), ("e\u{301}té", "été"),
    ("left\u{200E}mark", "leftmark"),
  ])
  func isReadTheSameEverywhere(typed: String, read: String) {
    #expect(Passphrase.typed(typed).utf8.elementsEqual(read.utf8))
  }
}
