/// What a final is for one audience.
public struct FinalOutline: Equatable, Sendable {
  public let audience: Audience
  public let draws: [Draw]
  /// Points that can be had: they differ when a draw picks among questions of different worth.
  public let points: ClosedRange<Int>

  public struct Draw: Equatable, Sendable {
    public let bank: Bank.ID
    public let count: Int
    /// How many questions of the bank are for this audience.
    public let stock: Int
  }

  public var questions: Int { draws.reduce(0) { $0 + $1.count } }
}

extension Course {
  public func finalOutline(for audience: Audience) -> FinalOutline {
    var draws: [FinalOutline.Draw] = []
    var (least, most) = (0, 0)
    for draw in assessment.draws where draw.audience?.contains(audience) ?? true {
      let points = banks.first { $0.id == draw.bank }?.items(for: audience).map(\.points).sorted() ?? []
      draws.append(FinalOutline.Draw(bank: draw.bank, count: draw.count, stock: points.count))
      least += points.prefix(draw.count).reduce(0, +)
      most += points.suffix(draw.count).reduce(0, +)
    }
    return FinalOutline(audience: audience, draws: draws, points: least...most)
  }
}

extension Bank {
  public func items(for audience: Audience) -> [Item] {
    items.filter { $0.audience?.contains(audience) ?? true }
  }
}
