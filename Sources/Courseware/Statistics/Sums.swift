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
  /// By the number of questions in a form: mostly one, or one for each audience.
  public internal(set) var forms: [Forms] = []
  /// In the order of `CountedItems`; shorter while later questions were not asked in this group.
  public internal(set) var items: [ItemSums] = []

  public struct Forms: Equatable, Sendable {
    /// In each of these forms.
    public let questions: Int
    public internal(set) var attempts: Int
    /// Squares of the points that were earned, in 840ths.
    public internal(set) var earnedSquares: Double

    public init(questions: Int, attempts: Int, earnedSquares: Double) {
      self.questions = questions
      self.attempts = attempts
      self.earnedSquares = earnedSquares
    }
  }

  public init() {}

  public init(
    attempts: Int, people: Int, passed: Int, score: Double, scoreSquares: Double, possibleSquares: Double,
    itemPossibleSquares: Double, forms: [Forms], items: [ItemSums]
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
    for forms in right.forms { left.add(forms) }
    left.makeRoom(for: right.items.count)
    for place in right.items.indices { left.items[place] += right.items[place] }
  }

  mutating func makeRoom(for count: Int) {
    if items.count < count { items += [ItemSums](repeating: ItemSums(), count: count - items.count) }
  }

  private mutating func add(_ more: Forms) {
    guard let place = forms.firstIndex(where: { $0.questions == more.questions }) else {
      forms.append(more)
      forms.sort { $0.questions < $1.questions }
      return
    }
    forms[place].attempts += more.attempts
    forms[place].earnedSquares += more.earnedSquares
  }

  /// - Parameter parts: what each answer adds, in their order.
  mutating func add(_ attempt: CountedAttempt, _ parts: UnsafeBufferPointer<ItemSums>) {
    let score = attempt.score
    attempts += 1
    people += attempt.isFirst ? 1 : 0
    passed += attempt.passed ? 1 : 0
    self.score += Double(score.hundredths)
    scoreSquares += Double(score.hundredths * score.hundredths)
    possibleSquares += Double(score.possible) * Double(score.possible)
    itemPossibleSquares += score.itemPossibleSquares
    add(
      Forms(
        questions: attempt.answers.count, attempts: 1, earnedSquares: Double(score.earned) * Double(score.earned)))
    makeRoom(for: attempt.reach.items)
    items.withUnsafeMutableBufferPointer { items in
      for (place, answer) in attempt.answers.enumerated() { items[Int(answer.item)] += parts[place] }
    }
  }
}

/// What an attempt came to, in 840ths of a point.
struct AttemptScore {
  private(set) var earned = 0
  private(set) var possible = 0
  private(set) var itemPossibleSquares = 0.0

  mutating func add(_ answer: CountedAttempt.Answer) {
    earned += Int(answer.earned)
    possible += Int(answer.possible)
    itemPossibleSquares += Double(answer.possible) * Double(answer.possible)
  }

  var hundredths: Int { ScoreBand.hundredths(earned: earned, possible: possible) }

  /// What one answer adds, with the score on the others in hundredths of a percent, rounded down; 0 where nothing else
  /// was asked. A quotient of whole numbers this small comes out whole only when it is.
  @inline(__always)
  func part(of answer: CountedAttempt.Answer) -> ItemSums {
    let others = Double(possible - Int(answer.possible))
    let rest = others == 0 ? 0 : Double(Int(Double((earned - Int(answer.earned)) * 10_000) / others))
    return ItemSums(earned: Double(answer.earned), possible: Double(answer.possible), rest: rest)
  }
}
