/// How an objective is practised and asked about: how many questions of each kind.
public struct ObjectiveOutline: Equatable, Sendable {
  public let objective: Objective
  /// By the kind's word, such as `single-choice`.
  public let practised: [String: Int]
  public let asked: [String: Int]
}

extension Course {
  public var objectiveOutlines: [ObjectiveOutline] {
    let practices = modules.flatMap(\.steps).flatMap { step in
      if case .practice(let practice) = step { practice.items } else { [] as [Item] }
    }
    let (practised, asked) = (practices.kindsByObjective, banks.flatMap(\.items).kindsByObjective)
    return objectives.map { objective in
      ObjectiveOutline(
        objective: objective, practised: practised[objective.id, default: [:]], asked: asked[objective.id, default: [:]]
      )
    }
  }

  /// Whether what one audience reads or is asked differs from what another is.
  public var hasAudiences: Bool {
    let time = Audience.allCases.map { audience in modules.map { $0.readingTime(for: audience) } }
    let finals = Audience.allCases.map(finalOutline)
    let stocks = Audience.allCases.map { audience in banks.map { $0.items(for: audience).count } }
    return !time.allEqual || !stocks.allEqual || !finals.map(\.draws).allEqual || !finals.map(\.points).allEqual
  }
}

extension [Item] {
  fileprivate var kindsByObjective: [Objective.ID: [String: Int]] {
    reduce(into: [:]) { $0[$1.objective, default: [:]][$1.kind.word, default: 0] += 1 }
  }
}

extension Array where Element: Equatable {
  fileprivate var allEqual: Bool { dropFirst().allSatisfy { $0 == first } }
}
