/// The bytes that turn one screen into another, for any terminal that knows ECMA-48's cursor, erase and style.
enum Renderer {
  /// Nothing when they are equal. Without an old screen, or with one of another size, everything is drawn.
  static func diff(_ old: Grid?, _ new: Grid) -> [UInt8] {
    guard old != new else { return [] }
    var pen = Pen()
    guard let old, old.size == new.size else {
      pen.clear()
      let nothing = Grid(size: new.size, rows: [], cursor: Point(row: 0, column: 0))
      for row in new.rows.indices { draw(row, from: nothing, to: new, with: &pen) }
      pen.finish(at: new.cursor)
      return pen.bytes
    }
    for row in new.rows.indices where old.rows[row] != new.rows[row] { draw(row, from: old, to: new, with: &pen) }
    pen.finish(at: new.cursor)
    return pen.bytes
  }

  private static func draw(_ row: Int, from old: Grid, to new: Grid, with pen: inout Pen) {
    let columns = new.size.columns
    let (before, after) = (Slot.slots(of: old.rows[row]), Slot.slots(of: new.rows[row]))
    // Right of a cluster of uncertain width nothing on the screen can be relied on, so such rows are drawn to the end.
    let isReordered = old.reordered.contains(row) || new.reordered.contains(row)
    let firstUncertain = isReordered ? 0 : min(Slot.firstUncertain(in: before), Slot.firstUncertain(in: after))
    var column = 0
    while column < columns {
      guard before[column] != after[column] else {
        column += 1
        continue
      }
      var end = column
      var last = column
      // A short stretch that stays is cheaper to write again than to step over.
      while end < columns, end - last <= 4 {
        if before[end] != after[end] { last = end }
        end += 1
      }
      end = last + 1
      if end > firstUncertain { (column, end) = (min(column, firstUncertain), columns) }
      draw(after, from: column, to: end, row: row, in: new.size, with: &pen)
      column = end
    }
  }

  private static func draw(
    _ slots: [Slot], from start: Int, to end: Int, row: Int, in size: Size, with pen: inout Pen
  ) {
    let lastInk = slots.lastIndex { $0.cell != .blank } ?? -1
    var column = start
    while column > 0, slots[column].part > 0 { column -= 1 }
    pen.move(to: Point(row: row, column: column))
    while column < end {
      if end == size.columns, column > lastInk, size.columns - column > 3 || row == size.rows - 1 {
        return pen.eraseToEnd()
      }
      let cell = slots[column].cell
      pen.write(cell)
      column += cell.width
      if cell.isUncertain, column < end { pen.pin(to: Point(row: row, column: column)) }
    }
  }
}

/// One column of a row: a cell, and which of its columns.
private struct Slot: Equatable {
  let cell: Cell
  let part: Int

  static func slots(of row: [Cell]) -> [Slot] {
    row.flatMap { cell in (0..<cell.width).map { Slot(cell: cell, part: $0) } }
  }

  static func firstUncertain(in slots: [Slot]) -> Int {
    slots.firstIndex { $0.cell.isUncertain } ?? slots.count
  }
}
