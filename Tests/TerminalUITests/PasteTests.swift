import Testing

@testable import TerminalUI

/// A hundred thousand bytes pasted at once, with keys and escapes among them.
struct PasteTests {
  private static let paste = "\u{1B}[200~" + String(repeating: "q\r1 n\u{1B}[B", count: 12_500) + "\u{1B}[201~"

  @Test(arguments: SamplePages.all.map(\.name))
  func pressesNoKeyOnAnyPage(name: String) throws {
    var page = try #require(SamplePages.all.first { $0.name == name }).page
    var screen = FullScreen(size: Size(columns: 80, rows: 24), glyphs: .ascii)
    _ = screen.show(page, english)
    var parser = KeyParser()
    let keys = parser.feed(Self.paste.utf8)
    #expect(keys.count == 1)
    var inputs: [Input<Never>] = []
    for key in keys { inputs += screen.press(key, on: page, english) }
    for case .drafted(let field) in inputs { page.field = field }
    guard case .input(let field)? = page.field else { return #expect(inputs.isEmpty) }
    #expect(inputs.count == 1 && field.text.count <= field.limit)
    #expect(screen.show(page, english).snapshot.contains("Warning: "))
  }
}
