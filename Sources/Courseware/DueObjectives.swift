/// How many questions on each objective each draw must hold, so that every objective gets its due: a flow from
/// objectives to draws, found by augmenting paths.
struct DueObjectives {
  /// For each draw, how many questions on each objective it can choose from.
  let stock: [[Objective.ID: Int]]
  /// For each draw, how many questions it takes.
  let capacities: [Int]
  private(set) var inDraws: [[Objective.ID: Int]]

  init(stock: [[Objective.ID: Int]], capacities: [Int]) {
    precondition(stock.count == capacities.count, "every draw has a stock and takes some of it")
    self.stock = stock
    self.capacities = capacities
    inDraws = stock.map { _ in [:] }
  }

  func isInStock(_ objective: Objective.ID) -> Bool { stock.contains { $0[objective] != nil } }

  /// False when there is no room for all of them.
  mutating func place(_ objectives: [Objective.ID], times: Int) -> Bool {
    for objective in objectives {
      for _ in 0..<times {
        var tried: Set<Int> = []
        guard place(objective, tried: &tried) else { return false }
      }
    }
    return true
  }

  private mutating func place(_ objective: Objective.ID, tried: inout Set<Int>) -> Bool {
    for draw in stock.indices where !tried.contains(draw) {
      guard inDraws[draw][objective, default: 0] < stock[draw][objective, default: 0] else { continue }
      tried.insert(draw)
      if inDraws[draw].values.reduce(0, +) < capacities[draw] {
        inDraws[draw][objective, default: 0] += 1
        return true
      }
      for (other, count) in inDraws[draw] where count > 0 && other != objective {
        inDraws[draw][other] = count - 1
        inDraws[draw][objective, default: 0] += 1
        if place(other, tried: &tried) { return true }
        inDraws[draw][objective, default: 0] -= 1
        inDraws[draw][other] = count
      }
    }
    return false
  }
}

extension Assessment {
  public func draws(for audience: Audience) -> [Draw] { draws.filter { $0.audience?.contains(audience) ?? true } }

  /// Whether the banks hold enough for a final, with every objective's due in it.
  /// - Parameters:
  ///   - objectives: those of the course.
  ///   - stock: how many questions on each objective a bank holds for this audience.
  public func canBeDrawn(
    for audience: Audience, on objectives: [Objective.ID], from stock: (Bank.ID) -> [Objective.ID: Int]
  ) -> Bool {
    let draws = draws(for: audience)
    var due = DueObjectives(stock: draws.map { stock($0.bank) }, capacities: draws.map(\.count))
    let isEnough = zip(due.stock, due.capacities).allSatisfy { $0.values.reduce(0, +) >= $1 }
    return isEnough && due.place(objectives.filter(due.isInStock), times: atLeastPerObjective)
  }
}
