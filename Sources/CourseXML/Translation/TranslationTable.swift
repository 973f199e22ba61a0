import Diagnostics
import Encoding
import SafeXML

/// The units as a table, for translators without a tool: a row a text, with its id, the source, the translation and a
/// remark. Marks stand as `<1>words</1>` and `<2/>`.
extension Translation {
  private static let heading = ["id", "source", "translation", "remark"]

  /// The table. A byte order mark tells spreadsheets that it is UTF-8.
  public func table(_ sha256: SHA256) -> [UInt8] {
    var csv = CSVWriter()
    csv.append(Self.heading)
    for unit in sections.flatMap(\.units) {
      let standing = unit.standing(sha256)
      let remark = [unit.remark, standing.remark].filter { !$0.isEmpty }.joined(separator: "; ")
      csv.append([unit.id, unit.source.line, unit.target?.line ?? "", remark])
    }
    return [0xEF, 0xBB, 0xBF] + csv.drain()
  }

  /// The translation with what a table says. Rows that say nothing new change nothing; an empty cell takes nothing away.
  /// A row whose source is not the course's any more is stale and is not taken.
  ///
  /// - Parameter file: the table's name, for diagnostics, whose lines are rows and whose columns are cells.
  public func taking(table: [UInt8], file: String) -> Reading<Translation> {
    var faults: [Diagnostic] = []
    var taken = self
    var places: [String: (section: Int, unit: Int)] = [:]
    for (section, part) in sections.enumerated() {
      for (unit, value) in part.units.enumerated() { places[value.id] = (section, unit) }
    }
    var firstRow: [String: Int] = [:]
    var columns: Columns?
    for (row, fields) in TableRows(of: table, file: file, &faults).rows {
      guard let known = columns else {
        columns = Columns(fields, in: file, row: row, &faults)
        if columns == nil { break }
        continue
      }
      let cells = Cells(file: file, row: row, fields: fields, columns: known)
      guard let id = cells.id else { continue }
      guard let place = places[id] else {
        faults.unknown(
          .unknownUnit, "unit \"\(id)\" is no text of the course", id, among: places.keys.sorted(),
          at: cells.range(known.id))
        continue
      }
      if let first = firstRow.updateValue(row, forKey: id) {
        faults.error(
          .duplicateID, "unit \"\(id)\" is already in row \(first)", at: cells.range(known.id))
        continue
      }
      taken.sections[place.section].units[place.unit].take(cells, &faults)
    }
    return Reading(faults) { taken }
  }
}

extension Translation.Unit {
  fileprivate mutating func take(_ cells: Cells, _ faults: inout [Diagnostic]) {
    let words = cells.words(cells.columns.translation)
    guard !words.isEmpty else { return }
    guard var wording = Wording(line: words) else {
      let message =
        "translation of \"\(id)\" has a mark that is not closed; write <1>words</1> or <1/> as in the source"
      return faults.error(.unknownMark, message, at: cells.range(cells.columns.translation))
    }
    if !isDrawing { wording = wording.collapsed }
    guard wording.line != target?.line else { return }
    if let column = cells.columns.source, cells.words(column).collapsed != source.line.collapsed {
      let message = "source of \"\(id)\" has changed since the table was written; translate the new text"
      return faults.append(Diagnostic(.warning, .staleTranslation, message, at: cells.range(column)))
    }
    if let fault = forbidden(in: words) {
      return faults.error(.forbiddenCharacter, fault, at: cells.range(cells.columns.translation))
    }
    let marks = differingMarks(wording, in: self)
    guard marks.isEmpty else {
      faults += marks.map { Diagnostic($0.severity, $0.code, $0.message, at: cells.range(cells.columns.translation)) }
      return
    }
    target = wording
    state = "translated"
    previous = nil
    seal = Translation.Seal(isMarked: false)
  }

  private func forbidden(in words: String) -> String? {
    for scalar in words.unicodeScalars {
      guard let name = invisibleName(of: scalar) else { continue }
      return "\(name) in the translation of \"\(id)\" cannot be seen in the text; remove it"
    }
    return nil
  }
}

extension Translation.Standing {
  fileprivate var remark: String {
    switch self {
    case .missing: ""
    case .stale: "the source has changed: look again"
    case .unreviewed: "not reviewed"
    case .reviewed: "approved"
    }
  }
}

/// Which cell of a row is what.
private struct Columns {
  let id: Int
  let source: Int?
  let translation: Int

  init?(_ heading: [String], in file: String, row: Int, _ faults: inout [Diagnostic]) {
    let names = heading.map { $0.lowercased().collapsed }
    guard let id = names.firstIndex(of: "id"), let translation = names.firstIndex(of: "translation") else {
      let message = "heading needs the columns \"id\" and \"translation\"; this row has \(names.alternatives)"
      faults.error(.tableHeading, message, at: cell(file, row, 0))
      return nil
    }
    self.id = id
    self.translation = translation
    source = names.firstIndex(of: "source")
  }
}

private struct Cells {
  let file: String
  let row: Int
  let fields: [String]
  let columns: Columns

  var id: String? {
    let id = words(columns.id).collapsed
    return id.isEmpty ? nil : id
  }

  /// Spreadsheets leave empty cells at the end away.
  func words(_ column: Int) -> String { fields.indices.contains(column) ? fields[column] : "" }

  func range(_ column: Int) -> SourceRange { cell(file, row, column) }
}

extension Diagnostic.Code {
  static let tableHeading = Self(rawValue: "table-heading")
}

extension Explanation {
  static let tableHeading = Explanation(
    .tableHeading, .error,
    rule: "A table begins with the names of its columns",
    why: """
      Without them nobody knows which column is the translation.
      """,
    bad: """
      <!-- french.csv -->
      try-report/prompt,You report a concern.,Vous signalez un doute.
      """,
    good: """
      <!-- french.csv -->
      id,source,translation,remark
      try-report/prompt,You report a concern.,Vous signalez un doute.,
      """)
}
