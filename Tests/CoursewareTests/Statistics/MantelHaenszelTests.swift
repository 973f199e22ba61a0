import Testing

@testable import Courseware

@Suite struct MantelHaenszelTests {
  /// Admissions to Berkeley in 1973 by department (Bickel, Hammel and O'Connell 1975): men admitted and rejected, then
  /// women. R's `mantelhaen.test(UCBAdmissions)` gives an odds ratio of 0.9046968 with the 95 percent limits 0.7719074
  /// and 1.0603298, and a chi-square of 1.4269.
  static let berkeley: [MantelHaenszel.Stratum] = [
    (512, 313, 89, 19), (353, 207, 17, 8), (120, 205, 202, 391), (138, 279, 131, 244), (53, 138, 94, 299),
    (22, 351, 24, 317),
  ].map { MantelHaenszel.Stratum(rightInFirst: $0, wrongInFirst: $1, rightInSecond: $2, wrongInSecond: $3) }

  @Test func findsThePublishedOddsRatio() throws {
    #expect(abs(try #require(MantelHaenszel(Self.berkeley)).oddsRatio - 0.904_696_8) < 5e-8)
  }

  @Test func findsThePublishedChiSquare() throws {
    #expect(abs(try #require(MantelHaenszel(Self.berkeley)).chiSquare - 1.4269) < 5e-5)
  }

  @Test func findsThePublishedLimits() throws {
    let width = naturalLogarithm(1.060_329_8 / 0.771_907_4) / (2 * 1.959_963_985)
    #expect(abs(try #require(MantelHaenszel(Self.berkeley)).standardError - 2.35 * width) < 1e-6)
  }

  @Test func saysNothingOfFewerThanThirtyAnswers() {
    let few = [MantelHaenszel.Stratum(rightInFirst: 50, wrongInFirst: 50, rightInSecond: 20, wrongInSecond: 9)]
    #expect(MantelHaenszel(few) == nil)
  }

  @Test func saysNothingWhereNobodyIsWrong() {
    let all = [MantelHaenszel.Stratum(rightInFirst: 50, wrongInFirst: 0, rightInSecond: 50, wrongInSecond: 0)]
    #expect(MantelHaenszel(all) == nil)
  }

  @Test(arguments: [
    (0.5, 0.1, 100.0, MantelHaenszel.Class.negligible), (2.0, 0.1, 3.0, .negligible), (1.2, 0.1, 100.0, .moderate),
    (1.6, 0.5, 100.0, .moderate), (-1.6, 0.2, 100.0, .large),
  ])
  func aDifferenceIsLargeWhereItIsSure(
    delta: Double, error: Double, chiSquare: Double, size: MantelHaenszel.Class
  ) {
    #expect(MantelHaenszel(oddsRatio: 1, delta: delta, standardError: error, chiSquare: chiSquare).size == size)
  }
}

@Suite struct NaturalLogarithmTests {
  @Test(arguments: [
    (1.0, 0.0), (2.0, 0.693_147_180_559_945_3), (10.0, 2.302_585_092_994_046), (0.1, -2.302_585_092_994_045_5),
    (1e-300, -690.775_527_898_213_7), (1e300, 690.775_527_898_213_7), (1.414_213_562_373_095, 0.346_573_590_279_972_5),
    (0.999_999, -1.000_000_500_029_089e-06),
  ])
  func agreesWithTheCLibrary(x: Double, logarithm: Double) {
    #expect(abs(naturalLogarithm(x) - logarithm) <= 4e-16 * max(abs(logarithm), 1e-3))
  }
}
