import Testing

@testable import TerminalUI

struct FrontEndTests {
  @Test(
    arguments: [
      (true, true, "xterm", nil, false, FrontEnd?.none), (true, true, "never-heard-of", nil, false, nil),
      (true, true, "linux", "0", false, .fullScreen), (true, true, "xterm", "", false, nil),
      (true, true, "xterm", "0", true, .linear), (false, false, "xterm", "0", false, .linear),
      (true, true, "xterm", "1", false, .linear), (true, true, "xterm", nil, true, .linear),
      (true, true, "dumb", nil, false, .linear), (true, true, nil, nil, false, .linear),
      (true, true, "", nil, false, .linear),
      (false, true, "xterm", nil, false, .linear), (true, false, "xterm", nil, false, .linear),
    ] as [(Bool, Bool, String?, String?, Bool, FrontEnd?)])
  func fitsTheTerminalAndTheWish(
    isInputTTY: Bool, isOutputTTY: Bool, term: String?, accessible: String?, isPlain: Bool, settled: FrontEnd?
  ) {
    let choice = FrontEndChoice(
      isInputTTY: isInputTTY, isOutputTTY: isOutputTTY, term: term, accessible: accessible, isPlain: isPlain)
    #expect(choice.settled == settled)
  }

  @Test(
    arguments: [
      (.utf8, "xterm", Glyphs.unicode), (.utf8, "screen", .unicode), (.other("ISO-8859-1"), "xterm", .ascii),
      (.utf8, "linux", .ascii), (.utf8, "vt220", .ascii), (.utf8, nil, .ascii),
    ] as [(Charset, String?, Glyphs)])
  func choosesSignsThatTheTerminalCanShow(charset: Charset, term: String?, glyphs: Glyphs) {
    #expect(Glyphs(charset, term: term) == glyphs)
  }

  /// A locale that this system lacks is judged by its name, since names come over the network; one that it has is asked.
  @Test(
    arguments: [
      ("C.UTF-8", Charset.utf8), ("C.utf8", .utf8), ("xx_XX.UTF-8", .utf8), ("xx_XX.utf8@old", .utf8),
      ("C", .other("ANSI_X3.4-1968")), ("POSIX", .other("ANSI_X3.4-1968")), (nil, .other("ANSI_X3.4-1968")),
      ("xx_XX", .other("ANSI_X3.4-1968")), ("UTF-8", .other("ANSI_X3.4-1968")),
      ("../../etc/passwd", .other("ANSI_X3.4-1968")), ("/tmp/x.UTF-8", .other("ANSI_X3.4-1968")),
      ("../x.UTF-8", .other("ANSI_X3.4-1968")), ("\u{1B}[2J.UTF-8", .other("ANSI_X3.4-1968")),
      (String(repeating: "x", count: 10_000) + ".UTF-8", .other("ANSI_X3.4-1968")),
    ] as [(String?, Charset)])
  func takesTheCharacterSetFromTheLocale(locale: String?, charset: Charset) {
    #expect(Charset(locale: locale) == charset)
  }

  @Test(
    arguments: [
      ("naïve – “quoted” … été", "naive - \"quoted\" ... ete"), ("Tiếng Việt", "Tieng Viet"), ("straße", "strasse"),
      ("中文", "??"), ("ไทย", "???"), ("─ ✓ →", "- x ->"), ("ｆｕｌｌ", "full"), ("\u{301}", "?"), ("plain", "plain"),
    ])
  func spellsAnyTextInPlainLetters(text: String, plain: String) {
    #expect(PlainLetters.spell(text) == plain)
  }

  @Test(
    arguments: [
      ("linux", "Français", true), ("linux", "Русский", true), ("linux", "العربية", false), ("vt220", "ไทย", false),
      ("xterm", "አማርኛ", true), ("linux", "Tiếng Việt", true), ("linux", "中文", false),
    ])
  func knowsWhatAConsolesFontHasRoomFor(term: String, language: String, isShown: Bool) {
    let view = FrontEndInUse(
      .fullScreen, isSaid: false, canFillTheScreen: true, repertoire: Repertoire(.utf8, term: term))
    #expect(view.shows(language) == isShown)
    #expect(view.shows(language, on: .linear))
  }

  @Test(arguments: [("Français", true), ("Kiswahili", true), ("Русский", false), ("हिन्दी", false)])
  func offersNoLanguageThatTheCharacterSetLacks(language: String, isShown: Bool) {
    let view = FrontEndInUse(
      .linear, isSaid: false, canFillTheScreen: true, repertoire: Repertoire(.other("ISO-8859-1"), term: "xterm"))
    #expect(view.shows(language) == isShown)
  }
}
