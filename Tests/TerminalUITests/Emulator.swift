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

  /// The screen as rows of clusters and styles; the second column of a wide one is empty.
  var screen: [[String]] { zip(cells, styles).map { zip($0, $1).map { "\($0)\($1.rawValue)" } } }

  mutating func feed(_ bytes: [UInt8]) {
    var rest = String(decoding: bytes, as: UTF8.self)[...]
    while let first = rest.first {
      guard first == "\u{1B}" else {
        put(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(2)
      let parameters = rest.prefix { $0.isNumber || $0 == ";" }
      rest = rest.dropFirst(parameters.count)
      obey(rest.popFirst() ?? "?", parameters.split(separator: ";").map { Int($0) ?? 0 })
    }
  }

  private mutating func obey(_ final: Character, _ numbers: [Int]) {
    switch (final, numbers) {
    case ("H", _) where numbers.count == 2: cursor = Point(row: numbers[0] - 1, column: numbers[1] - 1)
    case ("J", [2]): self = Emulator(size: size, faults: faults)
    case ("K", []): for column in cursor.column..<size.columns { set(" ", [], at: column) }
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

  private mutating func put(_ cluster: Character) {
    let width = Cell(cluster, style: []).width
    guard cursor.row < size.rows, cursor.column + width <= size.columns else { return faults.append("beyond the edge") }
    if cursor.row == size.rows - 1, cursor.column + width == size.columns { faults.append("last cell of the screen") }
    set(String(cluster), style, at: cursor.column)
    for column in 1..<max(width, 1) { set("", style, at: cursor.column + column) }
    cursor.column += width
  }

  /// Half of a wide cluster that is written over leaves a blank, as terminals do.
  private mutating func set(_ text: String, _ style: Style, at column: Int) {
    if !text.isEmpty, cells[cursor.row][column].isEmpty, column > 0 {
      var start = column - 1
      while start > 0, cells[cursor.row][start].isEmpty { start -= 1 }
      cells[cursor.row][start] = " "
    }
    var next = column + 1
    while !text.isEmpty, next < size.columns, cells[cursor.row][next].isEmpty {
      cells[cursor.row][next] = " "
      next += 1
    }
    cells[cursor.row][column] = text
    styles[cursor.row][column] = style
  }
}
