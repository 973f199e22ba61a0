/// Something about a question that its author should look at: facts, for whoever puts them into words. The thresholds are
/// rules of thumb, not laws; Documentation/Statistics.md says where they come from.
public enum Observation: Equatable, Sendable {
  /// Fewer answers than these figures need to be steady.
  case fewAnswers(Int)
  /// Who knows more answers worse: the key may be wrong, or the words say something else than they seem to.
  case keyInDoubt(discrimination: Double)
  /// Knowing more hardly helps here.
  case weak(discrimination: Double)
  case hard(facility: Double)
  case easy(facility: Double)
  /// A wrong answer that many of the weakest third believe.
  case belief(ItemFigures.Answer)
  /// A wrong answer that the strongest third chooses more often than the weakest.
  case lure(ItemFigures.Answer)
  /// A wrong answer that hardly anybody chooses.
  case unused(Saying)
  case language(LanguageFigures)
}

extension ItemFigures {
  public static let steady = 30
  public static let leastDiscrimination = 0.2
  public static let hardBelow = 0.4
  public static let easyAbove = 0.95
  public static let beliefFrom = 0.2
  public static let unusedBelow = 0.05
  public static let steadyShares = 100

  /// The gravest first; none where the question does what it should.
  public var observations: [Observation] {
    guard asked >= Self.steady else { return [.fewAnswers(asked)] }
    var observations: [Observation] = []
    if let discrimination, discrimination < 0 {
      observations.append(.keyInDoubt(discrimination: discrimination))
    } else if let discrimination, discrimination < Self.leastDiscrimination, facility ?? 0 <= Self.easyAbove {
      observations.append(.weak(discrimination: discrimination))
    }
    if let facility, facility < Self.hardBelow { observations.append(.hard(facility: facility)) }
    if let facility, facility > Self.easyAbove { observations.append(.easy(facility: facility)) }
    let wrong = answers.filter { !$0.saying.isRight && $0.saying != .other }
    observations += wrong.filter(isLure).map(Observation.lure)
    observations += wrong.filter { !isLure($0) && $0.inLowerThird ?? $0.share >= Self.beliefFrom }
      .sorted { ($1.share, $0.saying) < ($0.share, $1.saying) }.map(Observation.belief)
    observations += languages.filter { $0.difference.size != .negligible }.map(Observation.language)
    // One that nobody needs is only seen to be so when wrong answers had a chance.
    if asked >= Self.steadyShares, let facility, facility <= Self.easyAbove {
      observations += wrong.filter { $0.share < Self.unusedBelow && isOption($0.saying) }.map { .unused($0.saying) }
    }
    return observations
  }

  /// A pair or a place is one of very many: most are rarely given.
  private func isOption(_ saying: Saying) -> Bool { !isOpen && Choice.ID(saying.text) != nil }

  private func isLure(_ answer: Answer) -> Bool {
    guard let lower = answer.inLowerThird, let upper = answer.inUpperThird else { return false }
    return upper > lower && upper >= Self.unusedBelow * 2
  }
}
