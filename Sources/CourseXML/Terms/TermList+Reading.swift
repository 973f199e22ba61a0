internal import Diagnostics

extension TermList {
  /// Reads a table with the columns `english` and `forms`; the forms of a term are divided by `|`.
  ///
  /// - Parameter file: the table's name, for diagnostics, whose lines are rows and whose columns are cells.
  public static func read(_ bytes: [UInt8], file: String) -> Reading<TermList> {
    var faults: [Diagnostic] = []
    var entries: [Entry] = []
    var rowOf: [String: Int] = [:]
    let rows = TableRows(of: bytes, file: file, &faults).rows
    let columns = columns(rows.first?.fields ?? [], in: file, &faults)
    for (row, fields) in rows.dropFirst() {
      guard let columns else { break }
      let english = fields[columns.english].collapsed
      let forms = fields[columns.forms].split(separator: "|").map { String($0).collapsed }.filter { !$0.isEmpty }
      guard !english.isEmpty, !forms.isEmpty else {
        let column = english.isEmpty ? columns.english : columns.forms
        let message = english.isEmpty ? "row names no term" : "term \"\(english)\" has no form"
        faults.error(.termRow, message + "; every row holds a term and its forms", at: cell(file, row, column))
        continue
      }
      if let first = rowOf.updateValue(row, forKey: english.lowercased()) {
        let message = "term \"\(english)\" is already in row \(first); divide its forms by |"
        faults.error(.termRow, message, at: cell(file, row, columns.english))
        continue
      }
      entries.append(Entry(english: english, forms: forms))
    }
    return Reading(faults) { TermList(entries) }
  }

  private static func columns(
    _ heading: [String], in file: String, _ faults: inout [Diagnostic]
  ) -> (english: Int, forms: Int)? {
    let names = heading.map { $0.lowercased().collapsed }
    if let english = names.firstIndex(of: "english"), let forms = names.firstIndex(of: "forms") {
      return (english, forms)
    }
    if !faults.hasErrors {
      let found = names.isEmpty ? "the table is empty" : "this row has \(names.alternatives)"
      let message = "heading needs the columns \"english\" and \"forms\"; " + found
      faults.error(.tableHeading, message, at: cell(file, 1, 0))
    }
    return nil
  }
}

extension Diagnostic.Code {
  static let termRow = Self(rawValue: "term-row")
}

extension Explanation {
  static let termRow = Explanation(
    .termRow, .error,
    rule: "Every row of a term list holds one term and its forms",
    why: """
      A term without a form could never be followed, and of two rows for one term nobody knows which one holds.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="tell-report/prompt">
        <source>A suspicion is enough for a report.</source>
        <target>Un soupçon suffit pour signaler.</target>
      </trans-unit>
      <!-- locales/fr.terms.csv -->
      english,forms
      suspicion,
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="tell-report/prompt">
        <source>A suspicion is enough for a report.</source>
        <target>Un soupçon suffit pour signaler.</target>
      </trans-unit>
      <!-- locales/fr.terms.csv -->
      english,forms
      suspicion,soupçon
      """)
}
