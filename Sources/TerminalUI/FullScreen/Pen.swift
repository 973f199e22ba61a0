/// Writes to a terminal's screen and knows the style it is writing in.
struct Pen {
  private(set) var bytes: [UInt8] = []
  private var style: Style = []
  private var place: Point?

  /// Blank screen, plain style.
  mutating func clear() { send("\u{1B}[0m\u{1B}[2J") }

  mutating func move(to point: Point) {
    if point != place { pin(to: point) }
  }

  /// Says where the cursor is even where it should be there already. In the same row the column is enough: a line in an
  /// Indic script has a pin before nearly every word.
  mutating func pin(to point: Point) {
    let isSameRow = place?.row == point.row
    send(isSameRow ? "\u{1B}[\(point.column + 1)G" : "\u{1B}[\(point.row + 1);\(point.column + 1)H")
    place = point
  }

  mutating func write(_ cell: Cell) {
    use(cell.style)
    send(cell.text)
    place?.column += cell.width
  }

  mutating func eraseToEnd() {
    use([])
    send("\u{1B}[K")
  }

  mutating func finish(at cursor: Point) {
    use([])
    pin(to: cursor)
  }

  private mutating func use(_ style: Style) {
    guard style != self.style else { return }
    var codes = ["0"]
    if style.contains(.bold) { codes.append("1") }
    if style.contains(.underline) { codes.append("4") }
    if style.contains(.reverse) { codes.append("7") }
    send("\u{1B}[\(codes.joined(separator: ";"))m")
    self.style = style
  }

  private mutating func send(_ text: String) { bytes += text.utf8 }
}
