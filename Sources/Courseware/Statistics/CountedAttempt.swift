/// One handed-in final as statistics take it: numbers only, nothing that says who.
public struct CountedAttempt: Sendable {
  /// BCP 47 tag of the text that was read.
  public let language: String
  /// ISO 3166 alpha-3; nil when it is not known.
  public let country: String?
  /// The person's first that was handed in: it is also how people are counted.
  public let isFirst: Bool
  public let passed: Bool
  public private(set) var answers: [Answer] = []
  /// The cells that the answers belong to, one answer's after the other's.
  private(set) var cells: [Int] = []

  public init(language: String, country: String?, isFirst: Bool, passed: Bool) {
    self.language = language
    self.country = country
    self.isFirst = isFirst
    self.passed = passed
  }

  /// What one answer of it adds to the counts.
  public struct Answer: Sendable {
    /// Its place in `CountedItems`.
    let item: Int
    /// Its first cell: asked; the next is full marks.
    let firstCell: Int
    /// In 840ths of a point.
    let earned: Int
    let possible: Int
    let milliseconds: Int
    /// Where its cells stand in the attempt's.
    let cells: Range<Int>
  }

  /// - Parameters:
  ///   - earned: of `possible` points.
  ///   - milliseconds: that the question was on the screen, every visit to it counted.
  ///   - sayings: what the response says, part by part.
  public mutating func add(
    _ item: Item, earned: Points, milliseconds: Int, sayings: [Saying], in items: inout CountedItems
  ) {
    let place = items.register(item)
    let start = cells.count
    cells += sayings.map { items.cell(of: $0, at: place) }
    answers.append(
      Answer(
        item: place, firstCell: items.firstCell(at: place), earned: earned.units,
        possible: Points(item.points).units, milliseconds: max(0, milliseconds), cells: start..<cells.count))
  }
}

extension Points {
  /// So many units make a point.
  static let unitsOfAPoint = 840

  /// In 840ths: exact for halves to eighths; for an item of nine parts or more the nearest. Whole numbers add up to
  /// the same sum in every order.
  var units: Int { (2 * numerator * Self.unitsOfAPoint + denominator) / (2 * denominator) }
}
