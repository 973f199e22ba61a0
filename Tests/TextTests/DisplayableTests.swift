import Testing
import Text

struct DisplayableTests {
  @Test(arguments: [
    ("plain é 中 كتاب ก็", "plain é 中 كتاب ก็"),
    ("\u{1B}[2J", "\u{FFFD}[2J"),
    ("a\u{9B}31m", "a\u{FFFD}31m"),
    ("a\u{0}b\u{7F}", "a\u{FFFD}b\u{FFFD}"),
    ("a\r\nb\tc\u{2028}d\re", "a b c d e"),
    ("\u{202E}exe.txt\u{2066}", "\u{FFFD}exe.txt\u{FFFD}"),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ("soft\u{AD}hyphen", "soft\u{FFFD}hyphen"),
  ])
  func letsNothingThroughThatSteersATerminal(foreign: String, shown: String) {
    #expect(Array(Displayable(foreign).text.utf8) == Array(shown.utf8))
  }

  @Test func holdsForEveryScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in Displayable(String(scalar)).text.unicodeScalars {
        let properties = shown.properties
        #expect(properties.generalCategory != .control && !properties.isNoncharacterCodePoint)
        #expect(!properties.isBidiControl)
      }
    }
  }
}
