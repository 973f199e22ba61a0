internal import Courseware
internal import Text

/// A page laid out for a window: heading rows, a body that scrolls, and the footer.
///
/// In a window of fewer than 30 columns or 8 rows there is one sentence instead, and the page waits.
struct Frame {
  static let least = Size(columns: 30, rows: 8)

  private typealias Run = Typesetter.Run

  let size: Size
  private let head: [Line]
  private let foot: [Line]
  private let body: [Line]
  private let focus: Focus?
  private let profile: TextProfile
  private let page: Direction
  /// Columns of text; on pages from the right the last one stays empty, since the footer's must.
  private let columns: Int
  private let measure: Int
  private let moreAbove: String
  private let moreBelow: String

  init(_ document: Document, in size: Size, _ profile: TextProfile, _ phrases: Phrasebook) {
    self.size = size
    self.profile = profile
    page = profile.direction(of: phrases.language)
    columns = page == .leftToRight ? size.columns : max(1, size.columns - 1)
    moreAbove = phrases(.moreAbove, ["key": phrases(.keyPageUp)])
    moreBelow = phrases(.moreBelow, ["key": phrases(.keyPageDown)])
    var type = Typesetter(columns: columns, language: phrases.language, profile)
    measure = type.measure
    guard Self.fits(size) else {
      let words = phrases(
        .tooSmall,
        [
          "columns": "\(size.columns)", "rows": "\(size.rows)", "least-columns": "\(Self.least.columns)",
          "least-rows": "\(Self.least.rows)",
        ])
      type.add([Run(words)])
      (head, foot, body, focus) = ([], [], type.lines, nil)
      return
    }
    var blank = type
    let notice = document.notice.map { said in
      blank.add([Run(said.sentence(phrases), .bold)])
      return blank.lines
    }
    // Above the keys, where it is seen however far the page is scrolled; one that is too long for that begins the page.
    let isNoticeLong = (notice ?? []).count > max(1, size.rows / 4)
    if isNoticeLong, let said = document.notice { type.add([Run(said.sentence(phrases), .bold)]) }
    let setter = type
    type.add(document.blocks, phrases)
    focus = document.field.map { type.add($0, phrases) }
    body = type.lines
    head = Self.head(of: document, in: size.columns, columns, setter)
    foot = (isNoticeLong ? [] : notice ?? []) + Self.hints(of: document, in: size, setter, phrases)
  }

  static func fits(_ size: Size) -> Bool { size.columns >= least.columns && size.rows >= least.rows }

  /// Rows of the body that are seen at once.
  var height: Int { max(1, size.rows - head.count - foot.count - (head.isEmpty ? 0 : 1)) }

  /// The first line that is seen when the text at `place` is to be seen first.
  func top(at place: Place) -> Int {
    let index = body.lastIndex { $0.place <= place } ?? 0
    return min(index, max(0, body.count - height))
  }

  func place(ofLine line: Int) -> Place {
    body.isEmpty ? .start : body[min(max(line, 0), max(0, body.count - height))].place
  }

  /// Whether the item in focus begins in sight.
  func showsFocus(top: Int) -> Bool { focus.map { (top..<top + height).contains($0.lines.lowerBound) } ?? false }

  /// The nearest first line from which the item in focus is seen whole, or as much of it as there is room for.
  func topShowingFocus(from top: Int) -> Int {
    guard let focus else { return top }
    if focus.lines.lowerBound < top { return focus.lines.lowerBound }
    return min(focus.lines.lowerBound, max(top, focus.lines.upperBound - height))
  }

  /// The screen with the body scrolled to a line.
  func grid(top: Int) -> Grid {
    let seen = body.indices.clamped(to: top..<top + height)
    let empty = Array(repeating: Line(lead: [], text: .blanks(0)), count: height - seen.count)
    let rule = head.isEmpty ? [] : [rule(isAbove: top > 0, isBelow: seen.upperBound < body.count)]
    let lines = head + body[seen] + empty + rule + foot
    let rows = lines.map(drawn)
    var cursor = Point(row: head.count, column: page == .leftToRight ? 0 : columns - 1)
    if let focus, seen.contains(focus.cursor.row) {
      let row = head.count + focus.cursor.row - top
      cursor = Point(row: row, column: Self.column(of: focus.cursor.column, in: rows[row]))
    }
    let reordered =
      profile.order == .terminal ? Set(lines.indices.filter { lines[$0].hasRightToLeftLetters }) : []
    return Grid(size: size, rows: rows.map { $0.map(\.cell) }, cursor: cursor, reordered: reordered)
  }

  private func drawn(_ line: Line) -> [(cell: Cell, place: Int?)] {
    // Only rules are as wide as the window.
    let edge = max(columns, min(line.width, size.columns))
    return line.drawn(on: page, columns: edge, measure: measure, profile)
  }

  /// Where the cell is seen that stands at a column in reading order.
  private static func column(of place: Int, in row: [(cell: Cell, place: Int?)]) -> Int {
    let before = row.prefix { $0.place != place }
    return before.count == row.count ? place : before.reduce(0) { $0 + $1.cell.width }
  }

  /// Between body and footer: where there is more to read.
  private func rule(isAbove: Bool, isBelow: Bool) -> Line {
    let words = (isAbove ? [moreAbove] : []) + (isBelow ? [moreBelow] : [])
    let two = String(repeating: profile.glyphs.rule, count: 2)
    let pieces = words.map { word in
      Line.Piece(cells: profile.cells([Run("\(two) \(word) ")]), direction: page)
    }
    let line = Line(lead: pieces, text: .blanks(0))
    if profile.order == .terminal, line.hasRightToLeftLetters { return line }
    let rest = Array(repeating: Cell(profile.glyphs.rule, style: []), count: max(0, size.columns - line.width))
    return Line(lead: pieces, text: .init(cells: rest, direction: page))
  }

  /// Title and progress side by side where they fit, and a rule that is as far done as the trainee.
  private static func head(of document: Document, in window: Int, _ columns: Int, _ type: Typesetter) -> [Line] {
    func line(_ pieces: [Line.Piece]) -> Line { Line(lead: pieces, text: .blanks(0)) }
    let glyphs = type.profile.glyphs
    let title = type.piece([Run(document.title, .bold)])
    let done = document.progress.map { window * $0.done / max(1, $0.total) } ?? 0
    let rule = line([
      .init(cells: (0..<window).map { Cell($0 < done ? glyphs.done : glyphs.rule, style: []) }, direction: type.page)
    ])
    guard let progress = document.progress else { return [line([cut(title, to: columns)]), rule] }
    let label = type.piece([Run(progress.label)])
    let gap = columns - title.width - label.width
    if gap >= 2, !type.isOrderedByTerminal(document.title + progress.label) {
      return [line([title, .blanks(gap), label]), rule]
    }
    return [line([cut(title, to: columns)]), line([label]), rule]
  }

  private static func hints(
    of document: Document, in size: Size, _ type: Typesetter, _ phrases: Phrasebook
  ) -> [Line] {
    // The last cell of the window stays blank.
    Footer(of: document, phrases).lines(columns: size.columns - 1, atMost: max(1, size.rows / 6)).map { items in
      let pieces = items.map { [type.piece([Run($0)], type.page)] }
      return Line(lead: Array(pieces.joined(separator: [.blanks(2)])), text: .blanks(0))
    }
  }

  private static func cut(_ title: Line.Piece, to columns: Int) -> Line.Piece {
    guard title.width > columns else { return title }
    var kept: [Cell] = []
    for cell in title.cells where Typesetter.width(of: kept) + cell.width <= columns - 3 { kept.append(cell) }
    return .init(cells: kept + Array(repeating: Cell(".", style: .bold), count: 3), direction: title.direction)
  }
}
