import Testing

@testable import TerminalUI

struct FrontEndTests {
  @Test(
    arguments: [
      (true, true, "xterm", nil, false, FrontEnd.fullScreen), (true, true, "never-heard-of", nil, false, .fullScreen),
      (true, true, "linux", "0", false, .fullScreen), (true, true, "xterm", "", false, .fullScreen),
      (true, true, "xterm", "1", false, .linear), (true, true, "xterm", nil, true, .linear),
      (true, true, "dumb", nil, false, .linear), (true, true, nil, nil, false, .linear),
      (true, true, "", nil, false, .linear),
      (false, true, "xterm", nil, false, .linear), (true, false, "xterm", nil, false, .linear),
    ] as [(Bool, Bool, String?, String?, Bool, FrontEnd)])
  func fitsTheTerminalAndTheWish(
    isInputTTY: Bool, isOutputTTY: Bool, term: String?, accessible: String?, isPlain: Bool, frontEnd: FrontEnd
  ) {
    #expect(
      FrontEnd(isInputTTY: isInputTTY, isOutputTTY: isOutputTTY, term: term, accessible: accessible, isPlain: isPlain)
        == frontEnd)
  }

  @Test(
    arguments: [
      ("en_GB.UTF-8", "xterm", Glyphs.unicode), ("C.utf8", "screen", .unicode), ("C", "xterm", .ascii),
      (nil, "xterm", .ascii),
      ("en_GB.UTF-8", "linux", .ascii), ("en_GB.UTF-8", "vt220", .ascii), ("en_GB.UTF-8", nil, .ascii),
    ] as [(String?, String?, Glyphs)])
  func choosesSignsThatTheTerminalCanShow(locale: String?, term: String?, glyphs: Glyphs) {
    #expect(Glyphs(locale: locale, term: term) == glyphs)
  }
}
