import Diagnostics
import Encoding

/// The rows of a table as spreadsheets write it: with a comma, a semicolon or a tabulator between two cells.
struct TableRows {
  /// With their numbers from 1.
  let rows: [(row: Int, fields: [String])]

  /// Rows before one that cannot be read are there; the fault says which.
  init(of table: [UInt8], file: String, _ faults: inout [Diagnostic]) {
    var reader = CSVReader(table, separator: Self.separator(in: table))
    var rows: [(Int, [String])] = []
    do throws(CSVReader.Refusal) {
      while let fields = try reader.next() { rows.append((rows.count + 1, fields)) }
    } catch {
      let place = SourcePosition(line: error.row, column: 1)
      faults.error(.tableForm, error.reason.message, at: SourceRange(file: file, from: place, to: place))
    }
    self.rows = rows
  }

  /// The first that the heading holds.
  private static func separator(in table: [UInt8]) -> UInt8 {
    let heading = table.prefix { $0 != UInt8(ascii: "\n") }
    return heading.first { [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")].contains($0) }
      ?? UInt8(ascii: ",")
  }
}

/// A cell as a place: the row is the line, the column's number from 0, plus 1, the column.
func cell(_ file: String, _ row: Int, _ column: Int) -> SourceRange {
  let place = SourcePosition(line: row, column: column + 1)
  return SourceRange(file: file, from: place, to: place)
}

extension CSVReader.Refusal.Reason {
  fileprivate var message: String {
    switch self {
    case .fieldCount(let expected, let found): "row has \(found) cells; every row has \(expected), as the first"
    case .quoteInsideField: "quote inside a cell that is not in quotes; put the cell in quotes and write \"\""
    case .textAfterQuote: "text behind a closing quote; a quote inside a cell is written \"\""
    case .unclosedQuote: "quote is opened and never closed"
    case .loneCarriageReturn: "line ends with a carriage return alone; save the table as CSV with UTF-8"
    case .invalidUTF8: "cell is not UTF-8; save the table as CSV with UTF-8"
    }
  }
}

extension Diagnostic.Code {
  static let tableForm = Self(rawValue: "table-form")
}

extension Explanation {
  static let tableForm = Explanation(
    .tableForm, .error,
    rule: "A table is CSV in UTF-8: every row has as many cells as the first",
    why: """
      A row that is cut short may hold half a translation.
      """,
    bad: """
      <!-- french.csv -->
      id,source,translation,remark
      try-report/prompt,You report a concern.
      """,
    good: """
      <!-- french.csv -->
      id,source,translation,remark
      try-report/prompt,You report a concern.,Vous signalez un doute.,
      """)
}
