import Diagnostics
import Testing

@testable import CourseXML

/// The table for translators without a tool: out, through a spreadsheet, and in again.
struct TranslationTableTests {
  private let sample = TranslationSample()
  private var begun: Translation { Translation(of: sample.original, into: "fr", file: TranslationSample.file) }

  private func take(_ table: String) -> Reading<Translation> { begun.taking(table: Array(table.utf8), file: "fr.csv") }

  @Test func holdsEveryTextWithItsMarks() {
    let table = String(decoding: begun.table(TranslationSample.hash), as: UTF8.self)
    #expect(table.hasPrefix("\u{FEFF}id,source,translation,remark\r\n"))
    #expect(table.contains("rule/p[1],\"A <1>child</1> is <2>under 18</2>, <3>always</3>. <4/>\",,p\r\n"))
  }

  @Test func comesBackAsItWentOut() throws {
    let whole = sample.whole
    let again = try #require(begun.taking(table: whole.table(TranslationSample.hash), file: "fr.csv").value)
    #expect(again.status(TranslationSample.hash).translated == sample.original.texts.count)
    #expect(again.unit("rule/p[1]")?.target?.line == whole.unit("rule/p[1]")?.target?.line)
  }

  @Test(arguments: [",", ";", "\t"])
  func isTakenAsASpreadsheetWritesIt(_ separator: String) throws {
    let rows = [["id", "source", "translation", "remark"], ["rule/title", "The rule", "\"La \"\"règle\"\"\"", ""]]
    let table = "\u{FEFF}" + rows.map { $0.joined(separator: separator) + "\r\n" }.joined()
    #expect(try #require(take(table).value).unit("rule/title")?.target?.plain == "La \"règle\"")
  }

  @Test func leavesAloneWhatIsEmptyInTheTable() throws {
    let whole = sample.whole
    let again = try #require(
      whole.taking(table: Array("id,translation\nrule/title,\n".utf8), file: "fr.csv").value)
    #expect(again.bytes == whole.bytes)
  }

  @Test(arguments: [
    (
      "unknown-unit", #"unit "rule/titel" is no text of the course; did you mean "rule/title"?"#,
      "id,translation\nrule/titel,x\n", 2, 1
    ),
    ("duplicate-id", #"unit "rule/title" is already in row 2"#, "id,translation\nrule/title,x\nrule/title,y\n", 3, 1),
    (
      "missing-mark", #"mark "4" (source, ST/SGB/2003/13 3.2(b)) of the source is not in the target"#,
      "id,translation\nrule/p[1],<1>a</1> <2>b</2> <3>c</3>\n", 2, 2
    ),
    (
      "unknown-mark",
      #"translation of "rule/title" has a mark that is not closed; write <1>words</1> or <1/> as in the source"#,
      "id,source,translation\nrule/title,The rule,<1>x\n", 2, 3
    ),
    (
      "stale-translation", #"source of "rule/title" has changed since the table was written; translate the new text"#,
      "id,source,translation\nrule/title,The old rule,x\n", 2, 2
    ),
    (
      "table-heading", #"heading needs the columns "id" and "translation"; this row has "name" or "text""#,
      "name,text\na,b\n", 1, 1
    ),
    ("table-form", "row has 1 cells; every row has 2, as the first", "id,translation\nrule/title\n", 2, 1),
    (
      "forbidden-character",
      #"direction override in the translation of "rule/title" cannot be seen in the text; remove it"#,
      "id,translation\nrule/title,a\u{202E}b\n", 2, 2
    ),
  ])
  func reportsAFaultByItsCell(code: String, message: String, table: String, row: Int, column: Int) {
    let found = take(table).diagnostics
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.code.rawValue) == [code])
    #expect(found.map(\.range.start) == [SourcePosition(line: row, column: column)])
    #expect(found.map(\.range.file) == ["fr.csv"])
  }
}
