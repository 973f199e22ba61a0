internal import Text

/// Columns and rows of a window.
public struct Size: Equatable, Sendable {
  public let columns: Int
  public let rows: Int

  /// A window that says it has no room is taken to have one cell.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// A place on the screen, from 0.
struct Point: Equatable, Sendable {
  var row: Int
  var column: Int
}

/// How a cell stands out. No colours: nothing may depend on them, and no colour is readable on every ground.
struct Style: OptionSet, Hashable, Sendable {
  let rawValue: UInt8
  static let bold = Style(rawValue: 1)
  static let underline = Style(rawValue: 2)
  static let reverse = Style(rawValue: 4)
}

/// One grapheme cluster on the screen.
struct Cell: Equatable, Sendable {
  let text: String
  /// Columns: 1 or more; a cluster that would have none stands on a blank.
  let width: Int
  let style: Style
  /// Terminals differ on how wide it is.
  let isUncertain: Bool

  static let blank = Cell(" ", style: [])

  init(_ cluster: Character, style: Style) { self.init(String(cluster), style: style, spacingMarks: .takeAColumn) }

  init(_ cluster: String, style: Style, spacingMarks: SpacingMarks) {
    let isASCII = cluster.utf8.count == 1
    let columns = isASCII ? 1 : Text.width(of: cluster, spacingMarks: spacingMarks)
    self.init(
      text: columns == 0 ? " " + cluster : cluster, width: max(1, columns), style: style,
      isUncertain: !isASCII && cluster.unicodeScalars.contains { $0.hasUncertainWidth })
  }

  private init(text: String, width: Int, style: Style, isUncertain: Bool) {
    (self.text, self.width, self.style, self.isUncertain) = (text, width, style, isUncertain)
  }

  /// The same cell with the sign that it is drawn with, as a bracket that is turned.
  func showing(_ sign: String) -> Cell { Cell(text: sign, width: width, style: style, isUncertain: isUncertain) }

  var isBlank: Bool { text == " " }

  /// Equal to the byte: canonically equivalent texts are drawn differently.
  static func == (one: Cell, other: Cell) -> Bool {
    one.style == other.style && one.width == other.width && one.text.utf8.elementsEqual(other.text.utf8)
  }
}

/// A whole screen. Every row is exactly as wide as the window; the last cell of the last row is blank, since writing it
/// would scroll some terminals.
struct Grid: Equatable, Sendable {
  let size: Size
  let rows: [[Cell]]
  let cursor: Point
  /// Rows in which the terminal moves cells about by itself: no part of such a row can be relied on.
  let reordered: Set<Int>

  /// Rows and cells beyond the window are left out.
  init(size: Size, rows: [[Cell]], cursor: Point, reordered: Set<Int> = []) {
    self.size = size
    self.reordered = reordered
    self.rows = (0..<size.rows).map { index in
      let room = index == size.rows - 1 ? size.columns - 1 : size.columns
      return Self.fitted(index < rows.count ? rows[index] : [], to: room, padded: size.columns)
    }
    self.cursor = Point(
      row: min(max(cursor.row, 0), size.rows - 1), column: min(max(cursor.column, 0), size.columns - 1))
  }

  private static func fitted(_ cells: [Cell], to room: Int, padded columns: Int) -> [Cell] {
    var row: [Cell] = []
    var used = 0
    for cell in cells {
      guard used + cell.width <= room else { break }
      row.append(cell)
      used += cell.width
    }
    return row + Array(repeating: .blank, count: columns - used)
  }
}
