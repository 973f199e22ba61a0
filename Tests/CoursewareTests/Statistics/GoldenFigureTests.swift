import Testing

@testable import Courseware

/// What numpy and pandas found, found again to nine digits.
@Suite struct GoldenFigureTests {
  let counts: Counts
  let figures: Figures

  init() throws {
    counts = try GoldenAnswers.counts("answers.txt")
    figures = Figures(of: counts)
  }

  private func check(_ kind: String, _ found: ([String]) throws -> Double?) throws {
    let expected = try GoldenAnswers.figures().filter { $0.path[0] == kind }
    #expect(!expected.isEmpty)
    for (path, value) in expected {
      let ours = try #require(try found(Array(path.dropFirst())), "\(path)")
      #expect(abs(ours - value) <= 1e-9 * max(1, abs(value)), "\(path): \(ours), not \(value)")
    }
  }

  private func of(_ final: AssessmentFigures?, _ name: String) -> Double? {
    switch name {
    case "attempts": final.map { Double($0.attempts) }
    case "passed": final.map { Double($0.passed) }
    case "mean": final?.mean
    case "spread": final?.spread
    case "alpha": final?.alpha
    case "dependability": final?.dependability
    case "standard_error_at_pass_mark": final?.standardErrorAtPassMark
    default: nil
    }
  }

  private func item(_ id: String) -> ItemFigures? { figures.items.first { $0.id.text == id } }

  @Test func theFinalAsAWhole() throws {
    try check("final") { of(figures.assessment, $0[0]) }
  }

  @Test func theFinalInEachLanguage() throws {
    try check("language") { path in
      of(counts.languages[path[0]].flatMap { AssessmentFigures($0.sums, passPercent: 70) }, path[1])
    }
  }

  @Test func theFinalInEachCountry() throws {
    try check("country") { path in
      of(counts.countries[path[0]].flatMap { AssessmentFigures($0, passPercent: 70) }, path[1])
    }
  }

  @Test func everyQuestion() throws {
    try check("item") { path in
      let found = item(path[0])
      switch path[1] {
      case "asked": return found.map { Double($0.asked) }
      case "exposure": return found?.exposure
      case "facility": return found?.facility
      case "discrimination": return found?.discrimination
      case "median_seconds": return found?.medianSeconds
      default: return nil
      }
    }
  }

  @Test func everyAnswerAndItsShareInEachThird() throws {
    try check("answer") { path in
      let found = item(path[0])?.answers.first { $0.saying.text == path[1] }
      switch path[2] {
      case "share": return found?.share
      case "lower_third": return found?.inLowerThird
      case "upper_third": return found?.inUpperThird
      default: return nil
      }
    }
  }

  @Test func everyTranslation() throws {
    try check("difference") { path in
      let found = item(path[0])?.languages.first { $0.language == path[1] }?.difference
      switch path[2] {
      case "odds_ratio": return found?.oddsRatio
      case "delta": return found?.delta
      case "standard_error": return found?.standardError
      case "chi_square": return found?.chiSquare
      default: return nil
      }
    }
  }

  @Test func withAFullTableAlphaIsCronbachsOwn() throws {
    let full = Figures(of: try GoldenAnswers.counts("full-table.txt"))
    try check("full") { _ in full.assessment?.alpha }
  }

  @Test func theQuestionThatWasMistranslatedIsTheOneThatIsFound() {
    let found = figures.items.filter { $0.languages.contains { $0.difference.size == .large } }
    #expect(found.map(\.id.text) == ["q05"])
  }
}
