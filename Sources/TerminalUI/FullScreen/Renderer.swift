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
      guard end <= firstUncertain else {
        return rewrite(after, from: min(column, firstUncertain), over: before, row: row, with: &pen)
      }
      draw(after, from: column, to: end, row: row, in: new.size, with: &pen)
      column = end
    }
  }

  private static func draw(
    _ slots: [Slot], from start: Int, to end: Int, row: Int, in size: Size, with pen: inout Pen
  ) {
    let inkEnd = Slot.inkEnd(of: slots)
    var column = Slot.beginning(of: start, in: slots)
    pen.move(to: Point(row: row, column: column))
    while column < end {
      if end == size.columns, column >= inkEnd, size.columns - column > 3 || row == size.rows - 1 {
        return pen.eraseToEnd()
      }
      pen.write(slots[column].cell)
      column += slots[column].cell.width
    }
  }

  /// The rest of a row in which widths are uncertain. What stood there is erased first, so that nothing of it shows where
  /// a cluster turns out to be narrower. The cursor is put right again before the next word, not behind each cluster:
  /// within a word nothing has to stand in a certain column, and letters that belong together stay together.
  private static func rewrite(_ slots: [Slot], from start: Int, over old: [Slot], row: Int, with pen: inout Pen) {
    let inkEnd = Slot.inkEnd(of: slots)
    var column = Slot.beginning(of: start, in: slots)
    pen.move(to: Point(row: row, column: column))
    if column < Slot.inkEnd(of: old) { pen.eraseToEnd() }
    var isAdrift = false
    while column < inkEnd {
      let cell = slots[column].cell
      if isAdrift, cell == .blank {
        while slots[column].cell == .blank { column += 1 }
        pen.pin(to: Point(row: row, column: column))
        isAdrift = false
      } else {
        pen.write(cell)
        column += cell.width
        isAdrift = isAdrift || cell.isUncertain
      }
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

  /// Behind the last cell that is not blank.
  static func inkEnd(of slots: [Slot]) -> Int {
    (slots.lastIndex { $0.cell != .blank } ?? -1) + 1
  }

  /// The first column of the cell that stands there.
  static func beginning(of column: Int, in slots: [Slot]) -> Int { column - slots[column].part }
}
