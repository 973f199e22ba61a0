/// What adds up about a group of attempts: enough for the mean, the spread, the reliability, and each question's facility
/// and discrimination. Whole numbers held as `Double`, as in `ItemSums`.
public struct Sums: Equatable, Sendable {
  public internal(set) var attempts = 0
  /// Fewer than attempts, where repeated ones are counted.
  public internal(set) var people = 0
  public internal(set) var passed = 0
  /// Scores in hundredths of a percent.
  public internal(set) var score = 0.0
  public internal(set) var scoreSquares = 0.0
  /// Squares of the points that a whole form was worth, and of what its questions were worth, in 840ths.
  public internal(set) var possibleSquares = 0.0
  public internal(set) var itemPossibleSquares = 0.0
  /// By the number of questions in a form.
  public internal(set) var forms: [Int: Forms] = [:]
  /// In the order of `CountedItems`; shorter while later questions were not asked in this group.
  public internal(set) var items: [ItemSums] = []

  public struct Forms: Equatable, Sendable {
    public internal(set) var attempts = 0
    /// Squares of the points that were earned, in 840ths.
    public internal(set) var earnedSquares = 0.0

    public init(attempts: Int = 0, earnedSquares: Double = 0) {
      self.attempts = attempts
      self.earnedSquares = earnedSquares
    }
  }

  public init() {}

  public init(
    attempts: Int, people: Int, passed: Int, score: Double, scoreSquares: Double, possibleSquares: Double,
    itemPossibleSquares: Double, forms: [Int: Forms], items: [ItemSums]
  ) {
    self.attempts = attempts
    self.people = people
    self.passed = passed
    self.score = score
    self.scoreSquares = scoreSquares
    self.possibleSquares = possibleSquares
    self.itemPossibleSquares = itemPossibleSquares
    self.forms = forms
    self.items = items
  }

  public static func += (left: inout Sums, right: Sums) {
    left.attempts += right.attempts
    left.people += right.people
    left.passed += right.passed
    left.score += right.score
    left.scoreSquares += right.scoreSquares
    left.possibleSquares += right.possibleSquares
    left.itemPossibleSquares += right.itemPossibleSquares
    for (questions, form) in right.forms {
      left.forms[questions, default: Forms()].attempts += form.attempts
      left.forms[questions, default: Forms()].earnedSquares += form.earnedSquares
    }
    left.makeRoom(for: right.items.count)
    for place in right.items.indices { left.items[place] += right.items[place] }
  }

  mutating func makeRoom(for count: Int) {
    if items.count < count { items += [ItemSums](repeating: ItemSums(), count: count - items.count) }
  }

  /// `rests` are the scores on the rest of the form, answer by answer.
  mutating func add(_ attempt: CountedAttempt, _ score: AttemptScore, rests: UnsafeBufferPointer<Double>) {
    attempts += 1
    people += attempt.isFirst ? 1 : 0
    passed += attempt.passed ? 1 : 0
    self.score += Double(score.hundredths)
    scoreSquares += Double(score.hundredths * score.hundredths)
    possibleSquares += Double(score.possible) * Double(score.possible)
    itemPossibleSquares += score.itemPossibleSquares
    forms[attempt.answers.count, default: Forms()].attempts += 1
    forms[attempt.answers.count, default: Forms()].earnedSquares += Double(score.earned) * Double(score.earned)
    items.withUnsafeMutableBufferPointer { items in
      for (answer, rest) in zip(attempt.answers, rests) {
        items[answer.item].add(earned: Double(answer.earned), possible: Double(answer.possible), rest: rest)
      }
    }
  }
}

/// What an attempt came to, in 840ths of a point.
struct AttemptScore {
  var earned = 0
  var possible = 0
  var itemPossibleSquares = 0.0

  init(_ answers: [CountedAttempt.Answer]) {
    for answer in answers {
      earned += answer.earned
      possible += answer.possible
      itemPossibleSquares += Double(answer.possible) * Double(answer.possible)
    }
  }

  var hundredths: Int { ScoreBand.hundredths(earned: earned, possible: possible) }

  /// The score without one answer, in hundredths of a percent, rounded down; 0 where nothing else was asked.
  /// A quotient of whole numbers this small is rounded to a whole number only when it is one.
  @inline(__always)
  func rest(without answer: CountedAttempt.Answer) -> Double {
    let others = possible - answer.possible
    return others == 0 ? 0 : (Double((earned - answer.earned) * 10_000) / Double(others)).rounded(.down)
  }
}
