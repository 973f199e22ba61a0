internal import Courseware
internal import Text

extension Typesetter {
  mutating func add(_ blocks: [Document.Block], _ phrases: Phrasebook) {
    for block in blocks {
      skip()
      add(block, phrases)
    }
  }

  private mutating func add(_ block: Document.Block, _ phrases: Phrasebook) {
    switch block {
    case .heading(let level, let spans):
      add(spans.map { Run($0.text, level == 1 ? [.bold, .underline] : .bold) })
    case .paragraph(let spans): add(spans.runs)
    case .list(let items, let ordered):
      for (index, item) in items.enumerated() {
        add(item.runs, lead: [Run(ordered ? "\(phrases.number(index + 1)). " : "\(profile.glyphs.bullet) ")])
      }
    case .callout(let word, let blocks):
      indented(by: "\(profile.glyphs.bar) ") { body in
        body.add([Run(word, .bold)])
        for block in blocks { body.add(block, phrases) }
      }
    case .table(let header, let rows): add(TableLayout(header: header, rows: rows), phrases)
    case .bars(let bars):
      for bar in bars {
        add([Run(bar.label)])
        add([Run(bar.words)], lead: [Run("  " + bar.drawn(with: profile.glyphs, in: room < 60 ? 10 : 20) + "  ")])
      }
    case .verbatim(let lines):
      for line in lines { add(verbatim: line, hasRightToLeftLetters(line) ? page : .leftToRight) }
    case .figure(let lines, let words):
      // A drawing that is broken shows nothing: in a narrow window its words are read instead.
      if lines.allSatisfy({ Typesetter.width(of: profile.cells([Run($0)])) <= room }) {
        // One way for all its lines, or its strokes would not meet.
        let direction = lines.contains { hasRightToLeftLetters($0) } ? page : .leftToRight
        for line in lines { add(verbatim: line, direction) }
      } else {
        add([Run(phrases(.figureInWords, ["text": words]))])
      }
    case .foreign(let language, let blocks):
      inLanguage(language) { body in body.add(blocks, phrases) }
    }
  }

  /// Side by side where the columns fit, and else cell by cell, each with its column's name.
  private mutating func add(_ table: TableLayout, _ phrases: Phrasebook) {
    if let rows = table.sideBySide(in: self) {
      rows.forEach { add(pieces: $0) }
      return
    }
    for (index, row) in table.rows.enumerated() {
      if index > 0 { skip() }
      for (column, cell) in row.enumerated() {
        guard let header = table.header, column < header.count else {
          add(cell.runs)
          continue
        }
        add([Run(phrases(.tableCell, ["column": header[column].words, "value": cell.words]))])
      }
    }
  }
}

extension Document.Bar {
  /// Never quite full, and never quite empty, unless it is.
  fileprivate func drawn(with glyphs: Glyphs, in length: Int) -> String {
    let rounded = (2 * done * length + total) / (2 * total)
    let full = done == total ? length : min(length - 1, done == 0 ? 0 : max(1, rounded))
    return String(repeating: glyphs.full, count: full) + String(repeating: glyphs.empty, count: length - full)
  }
}

/// A table that may fit the window or not.
struct TableLayout {
  let header: [[Document.Span]]?
  let rows: [[[Document.Span]]]

  /// The pieces of each row of the table, all columns as wide as their widest cell; nil when that is too wide.
  func sideBySide(in type: Typesetter) -> [[Line.Piece]]? {
    let bold = header.map { [$0.map { type.piece($0.map { Typesetter.Run($0.text, .bold) }) }] } ?? []
    let lines = bold + rows.map { $0.map { type.piece($0.runs) } }
    guard !(((header ?? []) + rows.joined()).contains { type.isOrderedByTerminal($0.words) }) else { return nil }
    let count = lines.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in lines.map { column < $0.count ? $0[column].width : 0 }.max() ?? 0 }
    guard widths.reduce(0, +) + 2 * max(0, count - 1) <= type.room else { return nil }
    return lines.map { line in
      zip(line, widths).enumerated().flatMap { column, cell in
        [cell.0, .blanks(column == line.count - 1 ? 0 : cell.1 - cell.0.width + 2)]
      }
    }
  }
}

extension [Document.Span] {
  var runs: [Typesetter.Run] { map { Typesetter.Run($0.text, $0.style.style) } }
}

extension Document.Span.Style {
  fileprivate var style: Style {
    switch self {
    case .plain, .citation: []
    case .strong: .bold
    case .emphasis, .term: .underline
    }
  }
}
