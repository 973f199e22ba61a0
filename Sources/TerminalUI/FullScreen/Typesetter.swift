internal import Text

/// Sets text in lines of the window's width, in reading order. All text of a page goes through here, and is made
/// displayable here.
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

  let profile: TextProfile
  /// Which way the page is read.
  let page: Direction
  private(set) var lines: [Line] = []
  private let window: Int
  /// Columns that text takes at most.
  let measure: Int
  private var language: String
  /// The direction of a text in another language than the page's.
  private var foreign: Direction?
  private var part = 0
  /// What stands before every line, as the bars of call-outs.
  private var margin: [Line.Piece] = []

  /// Lines longer than 80 columns are hard to follow, so wider windows stay empty at the far side.
  init(columns: Int, language: String, _ profile: TextProfile) {
    self.profile = profile
    window = columns
    measure = min(columns, 80)
    self.language = language
    page = profile.direction(of: language)
  }

  /// Columns that a line has beside the margin.
  var room: Int { max(8, measure - marginWidth) }

  private var marginWidth: Int { margin.reduce(0) { $0 + $1.width } }

  /// An empty line, unless there is one or nothing stands before it.
  mutating func skip() {
    guard let last = lines.last, !last.isBlank else { return }
    append(Line(lead: margin, text: .blanks(0)), offset: -1)
  }

  /// Wrapped text behind a lead ("1. "), each run of which stands by itself; further lines begin below the first letter.
  /// Gives the lines it takes.
  @discardableResult
  mutating func add(_ runs: [Run], lead: [Run] = []) -> Range<Int> {
    let first = lines.count
    let runs = Self.displayable(runs)
    let text = runs.map(\.text).joined()
    let direction = foreign ?? Direction(of: text, onPage: page)
    var leadPieces = lead.map { Line.Piece(cells: profile.cells([$0]), direction: page) }
    var indent = leadPieces.reduce(0) { $0 + $1.width }
    let isAlone = isOrderedByTerminal(text)
    if isAlone, indent > 0 {
      append(Line(lead: margin + leadPieces, text: .blanks(0)), offset: -1)
      (leadPieces, indent) = ([], 0)
    }
    var styles = StyleReader(runs)
    var isFirst = true
    let rows = wrap(text, width: max(8, room - indent), language: language, spacingMarks: profile.spacingMarks)
    for row in rows {
      let offset = text.utf8.distance(from: text.startIndex, to: row.startIndex)
      let piece = Line.Piece(cells: profile.cells(styles.clusters(of: row, at: offset)), direction: direction)
      let before = isAlone ? [] : margin + (isFirst ? leadPieces : [.blanks(indent)])
      append(Line(lead: before, text: piece, isFlush: foreign != nil && foreign != page), offset: offset)
      isFirst = false
    }
    part += 1
    return first..<lines.count
  }

  /// One line as it is, as wide as the window; what does not fit goes on in the next row, so that nothing is cut off.
  /// What is read from the left keeps its left edge, so that a drawing stays one.
  mutating func add(verbatim text: String, _ direction: Direction) {
    let room = max(8, window - marginWidth)
    var row: [Cell] = []
    var (start, offset) = (0, 0)
    func line() -> Line {
      Line(
        lead: margin, text: .init(cells: row, direction: direction),
        isFlush: direction == .leftToRight && page == .rightToLeft)
    }
    for cell in profile.cells([Run(text)]) {
      if Self.width(of: row) + cell.width > room {
        append(line(), offset: start)
        (row, start) = ([], offset)
      }
      row.append(cell)
      offset += cell.text.utf8.count
    }
    append(line(), offset: start)
    part += 1
  }

  /// Pieces that are placed already, as those of a table's row.
  mutating func add(pieces: [Line.Piece]) {
    append(Line(lead: margin + pieces, text: .blanks(0)), offset: 0)
    part += 1
  }

  mutating func indented(by text: String, _ body: (inout Typesetter) -> Void) {
    let outside = margin
    margin.append(piece([Run(text)], page))
    body(&self)
    margin = outside
  }

  mutating func inLanguage(_ other: String, _ body: (inout Typesetter) -> Void) {
    let outside = (language, foreign)
    (language, foreign) = (other, profile.direction(of: other))
    body(&self)
    (language, foreign) = outside
  }

  /// Cells that are ordered by themselves; in the direction of their own letters, if none is given.
  func piece(_ runs: [Run], _ direction: Direction? = nil) -> Line.Piece {
    let own = direction ?? foreign ?? Direction(of: runs.map(\.text).joined(), onPage: page)
    return Line.Piece(cells: profile.cells(runs), direction: own)
  }

  /// Such a text stands in a row of its own at the left edge, since the terminal moves whatever stands beside it.
  func isOrderedByTerminal(_ text: String) -> Bool { profile.order == .terminal && hasRightToLeftLetters(text) }

  static func width(of cells: [Cell]) -> Int { cells.reduce(0) { $0 + $1.width } }

  private mutating func append(_ line: Line, offset: Int) {
    var line = line
    line.place = Place(part: part, offset: offset)
    lines.append(line)
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

  mutating func clusters(of line: Substring, at start: Int) -> [(Character, Style)] {
    var offset = start
    return line.map { cluster in
      while let run = ends.first, run.offset <= offset { ends.removeFirst() }
      offset += cluster.utf8.count
      return (cluster, ends.first?.style ?? [])
    }
  }
}
