import Courseware
import Testing

@testable import ConductCommands

@Suite struct CountsFileTests {
  private func text(_ counts: Counts) throws -> String {
    String(decoding: try CountsFile.bytes(of: counts), as: UTF8.self)
  }

  @Test func whatIsReadIsWrittenAgainAsItWas() throws {
    let written = try CountsFile.bytes(of: SampleCounts.counted().counts)
    #expect(try CountsFile.bytes(of: try #require(CountsFile.counts(in: written))) == written)
  }

  @Test func theCountsOfTwoHalvesAreThoseOfTheWhole() throws {
    var sum = try #require(
      CountsFile.counts(in: try CountsFile.bytes(of: SampleCounts.counted(people: 0..<140).counts)))
    try sum.add(
      try #require(CountsFile.counts(in: try CountsFile.bytes(of: SampleCounts.counted(people: 140..<300).counts))))
    #expect(try text(sum) == text(SampleCounts.counted().counts))
  }

  @Test func whatLeavesHoldsNoGroupAndNoScoreOfFewerThanTen() throws {
    let told = try #require(SampleCounts.counted().counts.anonymous)
    #expect(told.countries.values.allSatisfy { $0.people >= 10 })
    #expect(!(try text(told)).contains("URY"))
    #expect(told.languages.values.allSatisfy { tally in tally.scores.allSatisfy { $0 == 0 || $0 >= 10 } })
  }

  @Test func theFormStaysWhatItIs() throws {
    let told = try #require(SampleCounts.counted(people: 0..<24).counts.anonymous)
    let text = try text(told)
    try expectSnapshot(String(text.dropLast()), "counts-file")
  }

  @Test(arguments: [
    (#""v":1"#, #""v":2"#), (#""kind":"conduct-counts""#, #""kind":"counts""#),
    (#""pass-percent":70"#, #""pass-percent":0"#),
    (#""major":1"#, #""major":-1"#), (#""attempts":"first""#, #""attempts":"some""#), (#""people":"#, #""people":9"#),
    (#""bands":[["#, #""bands":[[101,1],["#), (#""question":0"#, #""question":99"#), (#""passed":"#, #""passed":-"#),
    (#""times":["#, #""times":[1,"#), (#""full":[["#, #""full":[[0,1000],["#), (#"{"id":"#, #"{"id":"A","#),
  ])
  func whatCannotBeCountsIsRefused(_ was: String, _ becomes: String) throws {
    let written = try text(SampleCounts.counted().counts)
    let at = try #require(written.firstRange(of: was))
    let changed = written.replacingCharacters(in: at, with: becomes)
    #expect(CountsFile.counts(in: Array(changed.utf8)) == nil)
  }

  @Test func noChangedByteStopsTheProgram() throws {
    let written = try CountsFile.bytes(of: SampleCounts.counted(people: 0..<60).counts)
    var chance = SampleCounts.Chance(seed: 5)
    var read = 0
    let digits = written.indices.filter { (0x30...0x39).contains(written[$0]) }
    for _ in 0..<500 {
      var changed = written
      for _ in 0..<3 { changed[digits[Int(chance.next() % UInt64(digits.count))]] = UInt8(0x31 + chance.next() % 9) }
      guard let counts = CountsFile.counts(in: changed) else { continue }
      read += 1
      _ = StatisticsReport(CountedCourse(counts: counts, items: [:])).table(by: .language, bars: .ascii)
    }
    #expect(read > 0)
  }
}

extension String {
  func firstRange(of part: String) -> Range<String.Index>? {
    indices.lazy.map { start in start..<(index(start, offsetBy: part.count, limitedBy: endIndex) ?? start) }
      .first { self[$0] == part }
  }

  func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
