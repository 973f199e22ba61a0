internal import Courseware

/// A page laid out for a window: heading rows, a body that scrolls, and the footer.
///
/// In a window of fewer than 30 columns or 8 rows there is one sentence instead, and the page waits.
struct Frame {
  static let least = Size(columns: 30, rows: 8)

  private typealias Run = Typesetter.Run

  let size: Size
  private let head: [[Cell]]
  private let foot: [[Cell]]
  private let body: [Line]
  private let focus: Focus?
  private let glyphs: Glyphs
  private let moreAbove: String
  private let moreBelow: String

  init(_ document: Document, in size: Size, glyphs: Glyphs, _ phrases: Phrasebook) {
    self.size = size
    self.glyphs = glyphs
    moreAbove = phrases(.moreAbove, ["key": phrases(.keyPageUp)])
    moreBelow = phrases(.moreBelow, ["key": phrases(.keyPageDown)])
    var type = Typesetter(columns: size.columns, language: phrases.language)
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
    let notice = Self.notice(of: document, in: size, phrases)
    let isNoticeLong = notice.count > max(1, size.rows / 4)
    if isNoticeLong, let said = document.notice { type.add([Run(said.sentence(phrases), .bold)]) }
    type.add(document.blocks, glyphs: glyphs, phrases)
    focus = document.field.map { type.add($0, glyphs: glyphs, phrases) }
    body = type.lines
    head = Self.head(of: document, in: size, glyphs)
    foot = (isNoticeLong ? [] : notice) + Self.hints(of: document, in: size, phrases)
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

  /// The nearest first line from which the item in focus is seen whole, or as much of it as there is room for.
  func topShowingFocus(from top: Int) -> Int {
    guard let focus else { return top }
    if focus.lines.lowerBound < top { return focus.lines.lowerBound }
    return min(focus.lines.lowerBound, max(top, focus.lines.upperBound - height))
  }

  /// The screen with the body scrolled to a line.
  func grid(top: Int) -> Grid {
    let seen = body.indices.clamped(to: top..<top + height)
    let rows = seen.map { body[$0].cells } + Array(repeating: [], count: height - seen.count)
    let isFocusSeen = focus.map { seen.contains($0.cursor.row) } ?? false
    let cursor =
      isFocusSeen ? focus.map { Point(row: head.count + $0.cursor.row - top, column: $0.cursor.column) } : nil
    let rule = head.isEmpty ? [] : [rule(isAbove: top > 0, isBelow: seen.upperBound < body.count)]
    return Grid(size: size, rows: head + rows + rule + foot, cursor: cursor ?? Point(row: head.count, column: 0))
  }

  /// Between body and footer: where there is more to read.
  private func rule(isAbove: Bool, isBelow: Bool) -> [Cell] {
    var words = ""
    for word in (isAbove ? [moreAbove] : []) + (isBelow ? [moreBelow] : []) {
      words += String(repeating: glyphs.rule, count: 2) + " \(word) "
    }
    let cells = Typesetter.cells([Run(words)])
    let rest = max(0, size.columns - Typesetter.width(of: cells))
    return cells + Array(repeating: Cell(glyphs.rule, style: []), count: rest)
  }

  /// Title and progress side by side where they fit, and a rule that is as far done as the trainee.
  private static func head(of document: Document, in size: Size, _ glyphs: Glyphs) -> [[Cell]] {
    let title = Typesetter.cells([Run(document.title, .bold)])
    guard let progress = document.progress else {
      return [cut(title, to: size.columns), Array(repeating: Cell(glyphs.rule, style: []), count: size.columns)]
    }
    let label = Typesetter.cells([Run(progress.label)])
    let done = size.columns * progress.done / max(1, progress.total)
    let rule = (0..<size.columns).map { Cell($0 < done ? glyphs.done : glyphs.rule, style: []) }
    let gap = size.columns - Typesetter.width(of: title) - Typesetter.width(of: label)
    if gap >= 2 { return [title + Array(repeating: .blank, count: gap) + label, rule] }
    return [cut(title, to: size.columns), label, rule]
  }

  /// Above the keys, where it is seen however far the page is scrolled; one that is too long for that begins the page.
  private static func notice(of document: Document, in size: Size, _ phrases: Phrasebook) -> [[Cell]] {
    guard let notice = document.notice else { return [] }
    var type = Typesetter(columns: size.columns, language: phrases.language)
    type.add([Run(notice.sentence(phrases), .bold)])
    return type.lines.map(\.cells)
  }

  private static func hints(of document: Document, in size: Size, _ phrases: Phrasebook) -> [[Cell]] {
    // The last cell of the window stays blank.
    Footer(of: document, phrases).lines(columns: size.columns - 1, atMost: max(1, size.rows / 6))
      .map { Typesetter.cells([Run($0)]) }
  }

  private static func cut(_ cells: [Cell], to columns: Int) -> [Cell] {
    guard Typesetter.width(of: cells) > columns else { return cells }
    var kept: [Cell] = []
    for cell in cells where Typesetter.width(of: kept) + cell.width <= columns - 3 { kept.append(cell) }
    return kept + Typesetter.cells([Run("...", .bold)])
  }
}
