import Courseware
import Testing
import Text

@testable import TerminalUI

/// Every page of the training room in every script that the program speaks, in windows of three widths and in lines.
///
/// One file has all pages in one language and width, so that a change of a page is read page by page.
@Suite struct TourTests {
  /// Two Latin, then Arabic, Cyrillic, Han, Thai, Bengali and Devanagari.
  static let languages = ["en", "fr", "ar", "ru", "zh", "th", "bn", "ne"]

  @Test(arguments: languages, [Size(columns: 40, rows: 14), Size(columns: 80, rows: 24), Size(columns: 132, rows: 24)])
  func everyPageStandsAsItStood(_ language: String, _ size: Size) throws {
    var screen = FullScreen(size: size, glyphs: size.columns == 132 ? .unicode : .ascii)
    let frames = try Tour.pages(in: language).flatMap { name, room in
      let start = screen.show(room.document, room.phrases)
      let end = screen.end(of: room, from: start)
      return ["== \(name)\n" + start.snapshot] + (end == start ? [] : ["== \(name), at its end\n" + end.snapshot])
    }
    try expectSnapshot(frames.joined(separator: "\n"), "Tour/\(language)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: languages) func everyPageIsSaidAsItWas(_ language: String) throws {
    let said = try Tour.pages(in: language).map { name, room in
      var linear = Linear(wrapping: .none)
      return "== \(name)\n" + linear.show(room.document, room.phrases).joined(separator: "\n")
    }
    try expectSnapshot(said.joined(separator: "\n"), "Tour/\(language)-lines")
  }

  /// Nothing is cut off, lies under something else or is left out: in a window that is high enough, each text of a page
  /// stands there from its first word to its last.
  @Test(arguments: languages.filter { $0 != "ar" }) func noWordIsLost(_ language: String) throws {
    var screen = FullScreen(size: Size(columns: Frame.least.columns, rows: 250), glyphs: .ascii)
    for (name, room) in try Tour.pages(in: language) {
      let rows = screen.show(room.document, room.phrases).rows.map { $0.map(\.text).joined() }
      let seen = Array(rows.map(\.withoutItsEdge).joined().unicodeScalars)
      // What is read from the right stands there in another order; the lines of those scripts have their own tests.
      for text in room.document.texts where Direction(ofFirstLetterIn: text) != .rightToLeft {
        // By scalars: without the blank between them, the end of one text and the start of the next can be one letter.
        #expect(seen.contains(Array(text.squeezed.unicodeScalars)), "\(text) on \(name)")
      }
    }
  }

  @Test(arguments: languages) func noRowIsWiderOrNarrowerThanTheWindow(_ language: String) throws {
    let pages = try Tour.pages(in: language)
    for columns in [30, 40, 57, 80, 132, 200] {
      var screen = FullScreen(size: Size(columns: columns, rows: 24), glyphs: .unicode)
      for (name, room) in pages {
        for row in screen.show(room.document, room.phrases).rows {
          #expect(row.reduce(0) { $0 + $1.width } == columns, "\(name) at \(columns)")
        }
      }
    }
  }
}

extension FullScreen {
  /// The last of a page. Page Down moves it, whatever the field on it does with other keys.
  fileprivate func end(of room: TrainingRoom, from start: Grid) -> Grid {
    var screen = self
    var (seen, next) = (start, start)
    repeat {
      seen = next
      let _: [Input<Reply>] = screen.press(.pageDown, on: room.document, room.phrases)
      next = screen.show(room.document, room.phrases)
    } while next != seen
    return seen
  }
}

extension String {
  fileprivate var squeezed: String { filter { !$0.isWhitespace } }

  /// A row of a page without what stands before each of its lines.
  fileprivate var withoutItsEdge: String {
    let row = squeezed
    return row.first == "|" ? String(row.dropFirst()) : row
  }
}

extension Document {
  /// What is read on the page, apart from what its keys do; only a title may be cut.
  fileprivate var texts: [String] {
    (notice.map { [$0.text] } ?? []) + blocks.flatMap(\.texts) + (field?.texts ?? [])
  }
}

extension Document.Block {
  fileprivate var texts: [String] {
    switch self {
    case .heading(_, let spans), .paragraph(let spans): [spans.words]
    case .list(let items, _): items.map(\.words)
    case .callout(let word, let blocks): [word] + blocks.flatMap(\.texts)
    case .table(let header, let rows): ((header ?? []) + rows.flatMap { $0 }).map(\.words)
    case .bars(let bars): bars.flatMap { [$0.label, $0.words] }
    case .verbatim(let lines): lines
    // Drawn where there is room, told in words where there is none.
    case .figure: []
    case .foreign(_, let blocks): blocks.flatMap(\.texts)
    }
  }
}

extension Field {
  fileprivate var texts: [String] {
    switch self {
    case .choice(let field): [field.label] + field.options.map(\.spans.words)
    case .matching(let field): [field.label] + (field.lefts + field.rights).map(\.words)
    case .gaps(let field): [field.label] + field.gaps.flatMap { $0.map(\.words) }
    case .ordering(let field): [field.label] + field.entries.map(\.words)
    case .input(let field): [field.label]
    }
  }
}
