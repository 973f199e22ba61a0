import Testing
import Text

struct WidthTests {
  /// What xterm, VTE, urxvt, PuTTY, screen and tmux report for the cursor's column after each sample.
  @Test(arguments: [
    ("", 0), ("abc", 3), ("ক্ষা", 3), ("कि", 2), ("কো", 2), ("ស្ទើ", 3), ("ทำ", 2), ("น้ำ", 2), ("中文", 4),
    ("Vie\u{323}\u{302}t", 4), ("ሰላም", 3), ("…", 1), ("─", 1), ("✓", 1), ("Ａ１", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("한국", 4), ("می\u{200C}خواهم", 7), ("é", 1), ("e\u{301}", 1),
  ])
  func isTheSumOfTheScalars(text: String, columns: Int) {
    #expect(width(of: text) == columns)
  }

  @Test(arguments: ["\u{7}", "\u{1B}", "\u{200B}", "\u{AD}", "\u{301}", "\u{FE0F}"] as [Unicode.Scalar])
  func isNothingForWhatIsNotSeen(scalar: Unicode.Scalar) {
    #expect(width(of: scalar) == 0)
  }

  @Test func isUncertainForSpacingMarksAndJoinersOnly() {
    let uncertain = "aকিé\u{301}\u{200D}中ทำ".unicodeScalars.filter(\.hasUncertainWidth)
    #expect(Array(uncertain) == ["\u{9BF}", "\u{200D}"])
  }
}
