/// One handed-in final as statistics take it: numbers only, nothing that says who.
public struct CountedAttempt: Sendable {
  /// BCP 47 tag of the text that was read.
  public let language: String
  /// ISO 3166 alpha-3; nil when it is not known.
  public let country: String?
  /// The person's first that was handed in: it is also how people are counted.
  public let isFirst: Bool
  public let passed: Bool
  /// What it came to so far.
  private(set) var score = AttemptScore()
  private(set) var answers: [Answer] = []
  /// Every cell that it is counted in.
  private(set) var cells: [Int32] = []
  /// How many questions and cells there are up to the last that it touches.
  private(set) var reach = (items: 0, cells: 0)

  public init(language: String, country: String?, isFirst: Bool, passed: Bool) {
    self.language = language
    self.country = country
    self.isFirst = isFirst
    self.passed = passed
  }

  /// One answer of it, kept small: there are millions.
  struct Answer {
    /// Its place in `CountedItems`.
    let item: Int32
    /// In 840ths of a point; a question is worth at most ten.
    let earned: Int16
    let possible: Int16
    let timeBand: Int32
  }

  /// - Parameters:
  ///   - earned: of the question's points.
  ///   - milliseconds: that the question was on the screen, every visit to it counted.
  ///   - sayings: what the response says, part by part.
  public mutating func add(
    _ item: Item, earned: Points, milliseconds: Int, sayings: [Saying], in items: inout CountedItems
  ) {
    let place = items.register(item)
    let answer = Answer(
      item: Int32(place), earned: Int16(earned.units), possible: Int16(Points(item.points).units),
      timeBand: Int32(TimeBands.band(milliseconds: max(0, milliseconds))))
    let asked = items.firstCell(at: place)
    var met = [asked] + sayings.map { items.cell(of: $0, at: place) }
    if answer.earned == answer.possible { met.append(asked + 1) }
    cells += met.map { Int32($0) }
    reach = (max(reach.items, place + 1), max(reach.cells, (met.max() ?? 0) + 1, asked + 2))
    answers.append(answer)
    score.add(answer)
  }
}

extension Points {
  /// So many units make a point.
  static let unitsOfAPoint = 840

  /// In 840ths: exact for halves to eighths; for an item of nine parts or more the nearest. Whole numbers add up to
  /// the same sum in every order.
  var units: Int { (2 * numerator * Self.unitsOfAPoint + denominator) / (2 * denominator) }
}
