/// Whether a question is harder in one language than in another for people of the same score (Mantel and Haenszel 1959;
/// Holland and Thayer 1988). People are matched by their score on the whole form in steps of five percent; right is full
/// marks. Forms differ from person to person, so the match is by percent and not by points.
public struct MantelHaenszel: Equatable, Sendable {
  /// The odds of being right in the first language by those in the second: above 1, the second is harder.
  public let oddsRatio: Double
  /// −2.35 ln of the odds ratio, the delta scale of Educational Testing Service: below 0, the second is harder.
  public let delta: Double
  /// Of `delta` (Robins, Breslow and Greenland 1986; Phillips and Holland 1987).
  public let standardError: Double
  /// With one degree of freedom and the correction for continuity.
  public let chiSquare: Double

  /// Answers that one language must have for a comparison.
  public static let leastAnswers = 30

  /// How much it matters (Zieky 1993).
  public enum Class: String, CaseIterable, Sendable {
    /// Not above 1, or no more than chance (chi-square below 3.84).
    case negligible = "A"
    case moderate = "B"
    /// 1.5 or more, and above 1 by more than chance (by 1.645 standard errors).
    case large = "C"
  }

  public var size: Class {
    let magnitude = abs(delta)
    if magnitude < 1 || chiSquare < 3.84 { return .negligible }
    return magnitude >= 1.5 && magnitude - 1.645 * standardError > 1 ? .large : .moderate
  }

  /// One step of the score: who was right and who was not, in the first language and in the second.
  struct Stratum {
    var rightInFirst = 0.0
    var wrongInFirst = 0.0
    var rightInSecond = 0.0
    var wrongInSecond = 0.0
  }
}

extension MantelHaenszel {
  /// nil where one of the languages has too few answers, or where nothing can be compared.
  init?(_ strata: [Stratum]) {
    let first = strata.reduce(0) { $0 + $1.rightInFirst + $1.wrongInFirst }
    let second = strata.reduce(0) { $0 + $1.rightInSecond + $1.wrongInSecond }
    guard min(first, second) >= Double(Self.leastAnswers) else { return nil }
    var (r, s, pr, mixed, qs) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (right, expected, variance) = (0.0, 0.0, 0.0)
    for stratum in strata {
      let (a, b) = (stratum.rightInFirst, stratum.wrongInFirst)
      let (c, d) = (stratum.rightInSecond, stratum.wrongInSecond)
      let n = a + b + c + d
      guard n > 1 else { continue }
      let (rk, sk, pk, qk) = (a * d / n, b * c / n, (a + d) / n, (b + c) / n)
      r += rk
      s += sk
      pr += pk * rk
      mixed += pk * sk + qk * rk
      qs += qk * sk
      right += a
      expected += (a + b) * (a + c) / n
      variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1))
    }
    guard r > 0, s > 0, variance > 0 else { return nil }
    let distance = max(0, abs(right - expected) - 0.5)
    self.init(
      oddsRatio: r / s, delta: -2.35 * naturalLogarithm(r / s),
      standardError: 2.35 * (pr / (2 * r * r) + mixed / (2 * r * s) + qs / (2 * s * s)).squareRoot(),
      chiSquare: distance * distance / variance)
  }

  /// `cell` is that of those who were asked; the next is that of full marks.
  init?(_ first: Tally, _ second: Tally, firstCell cell: Int) {
    var strata = [Stratum](repeating: Stratum(), count: (ScoreBand.count + 4) / 5)
    func add(_ tally: Tally, _ right: WritableKeyPath<Stratum, Double>, _ wrong: WritableKeyPath<Stratum, Double>) {
      for (band, (asked, full)) in zip(tally.row(cell), tally.row(cell + 1)).enumerated() where asked > 0 {
        strata[band / 5][keyPath: right] += Double(full)
        strata[band / 5][keyPath: wrong] += Double(asked - full)
      }
    }
    add(first, \.rightInFirst, \.wrongInFirst)
    add(second, \.rightInSecond, \.wrongInSecond)
    self.init(strata)
  }
}
