internal import Encoding

/// A table that leaves the store, a row at a time: memory stays flat whatever the store holds.
struct RowExport {
  /// As the line that tells of progress calls the rows.
  let matter: String
  /// The order is fixed: scripts read it.
  let columns: [String]
  /// Those whose cells are whole numbers.
  let numbers: Set<String>

  enum Format: String, CaseIterable {
    /// RFC 4180.
    case csv
    /// One JSON object a line. What is empty is left out.
    case jsonl
  }

  /// - Parameters:
  ///   - total: how many times `next` gives rows, when that is known.
  ///   - next: the rows of one more record, nil after the last.
  func write(as format: Format, total: Int? = nil, to world: World, next: () throws -> [[String]]?) throws {
    var written: [UInt8] = []
    var csv = CSVWriter()
    if case .csv = format { csv.append(columns) }
    var records = 0
    let line = ProgressLine(in: world)
    while let rows = try next() {
      switch format {
      case .csv: for row in rows { csv.append(row) }
      case .jsonl: for row in rows { written += try object(of: row) }
      }
      records += 1
      if records.isMultiple(of: 200) {
        world.out(written + csv.drain())
        written.removeAll(keepingCapacity: true)
        line.say("\(matter): " + (total.map { ProgressLine.part(records, of: $0) } ?? "\(records)"))
      }
    }
    line.clear()
    world.out(written + csv.drain())
  }

  private func object(of row: [String]) throws(Failure) -> [UInt8] {
    var object = JSON.Object()
    for (column, cell) in zip(columns, row) where !cell.isEmpty {
      object[column] = numbers.contains(column) ? Int(cell).map(JSON.integer) : .string(cell)
    }
    do {
      return try JSON.object(object).canonical(limits: JSON.Limits(depth: 1, bytes: 1 << 20)) + Array("\n".utf8)
    } catch {
      // Nothing that the program wrote is so large; somebody else's hand was in the store.
      throw Failure("A row of the store cannot be written as JSON: \(error).", next: "Look: conduct record audit")
    }
  }
}
