internal import Text

/// A place in the text of a page that stays the same when the window is resized.
struct Place: Comparable, Sendable {
  /// Which paragraph, option or heading of the page, counted from 0.
  var part: Int
  /// UTF-8 offset in it; the empty line before it is at -1, so that no two lines have one place.
  var offset: Int

  static let start = Place(part: 0, offset: -1)

  static func < (one: Place, other: Place) -> Bool { (one.part, one.offset) < (other.part, other.offset) }
}

/// A row of the page's body, before it is cut to the window.
struct Line: Equatable, Sendable {
  let cells: [Cell]
  let place: Place
}

/// Sets text in lines of the window's width. All text of a page goes through here, and is made displayable here.
struct Typesetter {
  /// Text in one style.
  struct Run {
    let text: String
    let style: Style

    init(_ text: String, _ style: Style = []) {
      self.text = text
      self.style = style
    }
  }

  private(set) var lines: [Line] = []
  private let window: Int
  private let columns: Int
  private let language: String
  private var part = 0
  /// What stands before every line, as the bars of call-outs.
  private var margin: [Cell] = []

  /// Lines longer than 80 columns are hard to follow, so wider windows stay empty at the right.
  init(columns: Int, language: String) {
    window = columns
    self.columns = min(columns, 80)
    self.language = language
  }

  /// Columns that a line has beside the margin.
  var room: Int { max(8, columns - Self.width(of: margin)) }

  /// An empty line, unless there is one or nothing stands before it.
  mutating func skip() {
    guard let last = lines.last, last.cells.contains(where: { $0.text != " " }) else { return }
    append(margin, offset: -1)
  }

  /// Wrapped text behind a lead ("1. "); its further lines begin below its first letter. Gives the lines it takes.
  @discardableResult
  mutating func add(_ runs: [Run], lead: [Run] = []) -> Range<Int> {
    let first = lines.count
    let leadCells = Self.cells(lead)
    let indent = Array(repeating: Cell.blank, count: Self.width(of: leadCells))
    let runs = Self.displayable(runs)
    let text = runs.map(\.text).joined()
    var styles = StyleReader(runs)
    for line in wrap(text, width: max(8, room - indent.count), language: language) {
      let offset = text.utf8.distance(from: text.startIndex, to: line.startIndex)
      let cells = styles.cells(of: line, at: offset)
      append(margin + (lines.count == first ? leadCells : indent) + cells, offset: offset)
    }
    part += 1
    return first..<lines.count
  }

  /// One line as it is, as wide as the window; what does not fit goes on in the next row, so that nothing is cut off.
  mutating func add(verbatim text: String) {
    let room = max(8, window - Self.width(of: margin))
    var row: [Cell] = []
    var (start, offset) = (0, 0)
    for cell in Self.cells([Run(text)]) {
      if Self.width(of: row) + cell.width > room {
        append(margin + row, offset: start)
        (row, start) = ([], offset)
      }
      row.append(cell)
      offset += cell.text.utf8.count
    }
    append(margin + row, offset: start)
    part += 1
  }

  /// Cells that are placed already, as those of a table's row.
  mutating func add(cells: [Cell]) {
    append(margin + cells, offset: 0)
    part += 1
  }

  mutating func indented(by text: String, _ body: (inout Typesetter) -> Void) {
    let outside = margin
    margin += Self.cells([Run(text)])
    body(&self)
    margin = outside
  }

  static func cells(_ runs: [Run]) -> [Cell] {
    displayable(runs).flatMap { run in run.text.map { Cell($0, style: run.style) } }
  }

  static func width(of cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

  private mutating func append(_ cells: [Cell], offset: Int) {
    lines.append(Line(cells: cells, place: Place(part: part, offset: offset)))
  }

  private static func displayable(_ runs: [Run]) -> [Run] {
    runs.map { Run(Displayable($0.text).text, $0.style) }
  }
}

/// Walks through the styles of a text as its lines are read in order.
private struct StyleReader {
  private var ends: ArraySlice<(offset: Int, style: Style)> = []

  init(_ runs: [Typesetter.Run]) {
    var offset = 0
    for run in runs {
      offset += run.text.utf8.count
      ends.append((offset, run.style))
    }
  }

  mutating func cells(of line: Substring, at start: Int) -> [Cell] {
    var offset = start
    return line.map { cluster in
      while let run = ends.first, run.offset <= offset { ends.removeFirst() }
      offset += cluster.utf8.count
      return Cell(cluster, style: ends.first?.style ?? [])
    }
  }
}
