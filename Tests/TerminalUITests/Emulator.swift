import Text

@testable import TerminalUI

/// A terminal that knows what the renderer may send, and nothing else: any other byte is a failed test.
struct Emulator {
  private(set) var cells: [[String]]
  private var styles: [[Style]]
  private(set) var cursor = Point(row: 0, column: 0)
  private(set) var faults: [String] = []
  private let size: Size
  private var style: Style = []

  init(size: Size) {
    self.size = size
    cells = Array(repeating: Array(repeating: " ", count: size.columns), count: size.rows)
    styles = Array(repeating: Array(repeating: [], count: size.columns), count: size.rows)
  }

  /// Whether this is what the grid says, in text, style and cursor.
  func shows(_ grid: Grid) -> Bool {
    cursor == grid.cursor
      && zip(cells, grid.rows).allSatisfy { $0.joined().utf8.elementsEqual($1.map(\.text).joined().utf8) }
      && styles == grid.rows.map { row in row.flatMap { Array(repeating: $0.style, count: $0.width) } }
  }

  mutating func feed(_ bytes: [UInt8]) {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let first = rest.popFirst() {
      guard first == "\u{1B}" else {
        put(first)
        continue
      }
      let parameters = rest.dropFirst().prefix { $0.properties.numericType != nil || $0 == ";" }
      rest = rest.dropFirst(1 + parameters.count)
      let numbers = String(String.UnicodeScalarView(parameters)).split(separator: ";").map { Int($0) ?? 0 }
      obey(rest.popFirst() ?? "?", numbers)
    }
  }

  private mutating func obey(_ final: Unicode.Scalar, _ numbers: [Int]) {
    switch (final, numbers) {
    case ("H", _) where numbers.count == 2: cursor = Point(row: numbers[0] - 1, column: numbers[1] - 1)
    case ("G", _) where numbers.count == 1: cursor.column = numbers[0] - 1
    case ("J", [2]): self = Emulator(size: size, faults: faults)
    case ("K", []): for column in cursor.column..<size.columns { erase(column) }
    case ("m", _):
      style = numbers.reduce(into: []) { style, code in
        style.formUnion(code == 1 ? .bold : code == 4 ? .underline : code == 7 ? .reverse : [])
      }
    default: faults.append("\(numbers)\(final)")
    }
  }

  private init(size: Size, faults: [String]) {
    self.init(size: size)
    self.faults = faults
  }

  /// Scalar by scalar, as most terminals do: what has no width joins the cell before it.
  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Text.width(of: scalar)
    guard width > 0 else {
      cells[cursor.row][max(0, cursor.column - 1)].unicodeScalars.append(scalar)
      return
    }
    guard cursor.row < size.rows, cursor.column + width <= size.columns else { return faults.append("beyond the edge") }
    if cursor.row == size.rows - 1, cursor.column + width == size.columns { faults.append("last cell of the screen") }
    for column in cursor.column..<cursor.column + width { release(column) }
    set(String(scalar), style, at: cursor.column)
    if width == 2 { set("", style, at: cursor.column + 1) }
    cursor.column += width
  }

  /// Half of a wide character that is written over leaves a blank, as terminals do.
  private mutating func release(_ column: Int) {
    if cells[cursor.row][column].isEmpty { cells[cursor.row][column - 1] = " " }
    if column + 1 < size.columns, cells[cursor.row][column + 1].isEmpty { cells[cursor.row][column + 1] = " " }
  }

  private mutating func erase(_ column: Int) {
    release(column)
    set(" ", [], at: column)
  }

  private mutating func set(_ text: String, _ style: Style, at column: Int) {
    cells[cursor.row][column] = text
    styles[cursor.row][column] = style
  }
}
