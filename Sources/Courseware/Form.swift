/// One trainee's final: which items, in which order, and the order of what each of them shows.
public struct Form: Equatable, Sendable {
  public let entries: [Entry]
  public init(_ entries: [Entry]) { self.entries = entries }

  public struct Entry: Equatable, Sendable {
    public let item: Item.ID
    /// Every id of `Item.choices`, in the order shown.
    public let choices: [Choice.ID]
    public init(item: Item.ID, choices: [Choice.ID]) {
      self.item = item
      self.choices = choices
    }
  }
}

extension Course {
  /// Draws a final. nil when the banks cannot give every objective its due; a checked course always can.
  public func drawForm(for audience: Audience, using random: inout some RandomNumberGenerator) -> Form? {
    let draws = assessment.draws(for: audience)
    let pools = draws.map { draw in items(of: draw.bank, for: audience).shuffled(using: &random) }
    guard let due = dueObjectives(in: pools, of: draws, using: &random) else { return nil }

    var drawn: [Item] = []
    for ((draw, pool), due) in zip(zip(draws, pools), due) {
      guard draw.count <= pool.count else { return nil }
      var open = due
      var picked: [Item] = []
      var rest: [Item] = []
      for item in pool {
        if let needed = open[item.objective], needed > 0 {
          open[item.objective] = needed - 1
          picked.append(item)
        } else {
          rest.append(item)
        }
      }
      picked += rest.prefix(draw.count - picked.count)
      drawn += pool.filter { item in picked.contains { $0.id == item.id } }
    }
    if assessment.shufflesItems {
      drawn.shuffle(using: &random)
    } else {
      let place = Dictionary(uniqueKeysWithValues: banks.flatMap(\.items).enumerated().map { ($1.id, $0) })
      drawn.sort { (place[$0.id] ?? 0) < (place[$1.id] ?? 0) }
    }
    return Form(drawn.map { Form.Entry(item: $0.id, choices: order(of: $0, using: &random)) })
  }

  /// The objectives that a final for this audience is about.
  public func assessedObjectives(for audience: Audience) -> [Objective] {
    let asked = Set(
      assessment.draws(for: audience)
        .flatMap { items(of: $0.bank, for: audience) }.map(\.objective))
    return objectives.filter { asked.contains($0.id) }
  }

  private func dueObjectives(
    in pools: [[Item]], of draws: [Assessment.Draw], using random: inout some RandomNumberGenerator
  ) -> [[Objective.ID: Int]]? {
    var due = DueObjectives(
      stock: pools.map { pool in pool.reduce(into: [:]) { $0[$1.objective, default: 0] += 1 } },
      capacities: draws.map(\.count))
    guard assessment.atLeastPerObjective > 0 else { return due.inDraws }
    var wanted = objectives.map(\.id).filter(due.isInStock)
    wanted.shuffle(using: &random)
    return due.place(wanted, times: assessment.atLeastPerObjective) ? due.inDraws : nil
  }

  func items(of bank: Bank.ID, for audience: Audience) -> [Item] {
    (banks.first { $0.id == bank }?.items ?? []).filter { $0.audience?.contains(audience) ?? true }
  }

  /// An ordering always starts out of order, and a matching's right sides are always turned: their written order is the key.
  func order(of item: Item, using random: inout some RandomNumberGenerator) -> [Choice.ID] {
    let written = item.choices
    switch item.kind {
    case .singleChoice, .multipleChoice, .trueFalse, .categorising, .gapChoice, .shortText, .number, .scenario:
      return assessment.shufflesChoices ? written.shuffled(using: &random) : written
    case .matching, .ordering:
      return item.turned(using: &random)
    }
  }
}

extension Item {
  /// The order in which a practice shows the choices: the written one, but where that is the key another that is
  /// always the same, so that a question looks the same when a trainee comes back to it.
  public var practiceOrder: [Choice.ID] {
    switch kind {
    case .singleChoice, .multipleChoice, .trueFalse, .categorising, .gapChoice, .shortText, .number, .scenario:
      return choices
    case .matching, .ordering:
      var chance = ChanceOfAName(id.text)
      return turned(using: &chance)
    }
  }

  /// The choices in an order by chance that is not the written one.
  public func turned(using random: inout some RandomNumberGenerator) -> [Choice.ID] {
    let written = choices
    guard written.count > 1 else { return written }
    while true {
      let order = written.shuffled(using: &random)
      if order != written { return order }
    }
  }
}

/// Numbers that follow from a name: FNV-1a makes the seed, SplitMix64 goes on from it.
private struct ChanceOfAName: RandomNumberGenerator {
  private var state: UInt64

  init(_ name: String) {
    state = name.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
