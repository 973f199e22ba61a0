import Courseware
import Encoding
import Testing

@testable import ConductCommands

@Suite struct StatisticsReportTests {
  let report = StatisticsReport(SampleCounts.counted())

  @Test func theTable() throws {
    try expectSnapshot(report.table(by: nil, bars: .unicode).joined(separator: "\n"), "table")
  }

  @Test func theTableByLanguageInPlainLetters() throws {
    try expectSnapshot(report.table(by: .language, bars: .ascii).joined(separator: "\n"), "table-by-language")
  }

  @Test func theTableByCountry() throws {
    try expectSnapshot(report.table(by: .country, bars: .ascii).joined(separator: "\n"), "table-by-country")
  }

  @Test func oneQuestionInWords() throws {
    let words = report.inWords(try report.figures(of: "whom-to-tell"), bars: .unicode)
    try expectSnapshot(words.joined(separator: "\n"), "in-words")
  }

  @Test func aQuestionWhoseWordsAreNotHere() throws {
    let report = StatisticsReport(CountedCourse(counts: SampleCounts.counted().counts, items: [:]))
    let words = report.inWords(try report.figures(of: "who-is-bound"), bars: .ascii)
    try expectSnapshot(words.joined(separator: "\n"), "in-words-without-the-course")
  }

  @Test func asRowsForASpreadsheet() throws {
    let text = String(decoding: report.csv(by: .language), as: UTF8.self)
    try expectSnapshot(text.split(separator: "\r\n").joined(separator: "\n"), "csv-by-language")
  }

  @Test func asJSON() throws {
    try expectSnapshot(report.json(by: .country).text, "json-by-country")
  }

  @Test func noLineIsWiderThanAScreen() throws {
    let lines =
      report.table(by: .language, bars: .ascii) + report.table(by: .country, bars: .ascii)
      + (try SampleCounts.items.flatMap { report.inWords(try report.figures(of: $0.id.text), bars: .ascii) })
    #expect(lines.filter { $0.count > 80 } == [])
  }

  @Test func everyRowHasEveryColumn() throws {
    for bytes in [report.csv(by: .country), report.csv(of: try report.figures(of: "whom-to-tell"))] {
      var reader = CSVReader(bytes)
      var rows = 0
      while try reader.next() != nil { rows += 1 }
      #expect(rows > 2)
    }
  }

  @Test func aQuestionThatIsNoneIsAFailure() {
    #expect(throws: Failure.self) { try report.figures(of: "nonsense") }
  }
}

@Suite struct FigureTextTests {
  @Test(arguments: [
    (0.005, 2, "0.01"), (-0.004, 2, "0.00"), (-1.235, 2, "-1.24"), (12, 0, "12"), (99.995, 2, "100.00"),
    (Double.nan, 2, "-"), (Double.infinity, 1, "-"),
  ])
  func aNumberHasItsPlaces(value: Double, places: Int, text: String) {
    #expect(fixed(value, places) == text)
  }

  @Test(arguments: [
    (Bars.ascii, 0.5, "####    "), (.ascii, 0, "        "), (.ascii, 1, "########"), (.unicode, 0.5, "████    "),
    (.unicode, 0.515_625, "████▏   "), (.unicode, 2, "████████"),
  ])
  func aBarIsAsLongAsItsShare(bars: Bars, share: Double, text: String) {
    #expect(bars.bar(share, columns: 8) == text)
  }
}
