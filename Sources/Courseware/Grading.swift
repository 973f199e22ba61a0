/// What one response earned, and how that was found.
public struct Mark: Equatable, Sendable {
  public let item: Item.ID
  public let objective: Objective.ID
  public let critical: Bool
  public let possible: Int
  public let earned: Points
  public let reason: Reason

  /// Whether every point was earned.
  public var isFull: Bool { earned == Points(possible) }

  /// The parts of the rule that gave the points, for whoever asks why.
  public enum Reason: Equatable, Sendable {
    case unanswered
    case all
    case nothing
    /// Of the key's options so many were chosen, and so many that are not in it; each of these takes one away.
    case options(right: Int, wrong: Int, of: Int)
    /// So many pairs, or places in an order, were right.
    case parts(right: Int, of: Int)
    /// A scenario's way earned so many of its own points; the best way earns `best`.
    case way(points: Int, best: Int)
  }
}

/// A way of grading that never changes: an attempt is graded for ever by the version it was started under.
public enum Grader: Int, CaseIterable, Sendable {
  case first = 1

  /// The version that new attempts are started under.
  public static let current = Grader.first

  public func mark(_ response: Response?, to item: Item) -> Mark {
    switch self {
    case .first: firstMark(response, to: item)
    }
  }

  /// Version 1. All or nothing, or in parts: a multiple choice earns (right - wrong) of the key's count, never below
  /// zero, so that choosing everything earns nothing sure; the other kinds with parts earn each part that is right. A
  /// scenario earns as much as its way did of what the best way does.
  private func firstMark(_ response: Response?, to item: Item) -> Mark {
    let reason: Mark.Reason
    switch (item.kind, response) {
    case (_, nil):
      reason = .unanswered
    case (.singleChoice(let kind), .chosen(let ids)?):
      reason = ids == [kind.key] ? .all : .nothing
    case (.trueFalse(let kind), .truth(let value)?):
      reason = value == kind.key ? .all : .nothing
    case (.multipleChoice(let kind), .chosen(let ids)?):
      switch kind.scoring {
      case .allOrNothing: reason = ids == kind.keys ? .all : .nothing
      case .partial:
        reason = .options(
          right: ids.intersection(kind.keys).count, wrong: ids.subtracting(kind.keys).count, of: kind.keys.count)
      }
    case (.matching(let kind), .pairs(let pairs)?):
      let right = kind.lefts.count { pairs[$0.id] == $0.id }
      reason = parts(right: right, of: kind.lefts.count, scoring: kind.scoring)
    case (.ordering(let kind), .order(let ids)?):
      let right = zip(kind.entries, ids).count { $0.id == $1 }
      reason = parts(right: right, of: kind.entries.count, scoring: kind.scoring)
    case (.categorising(let kind), .pairs(let pairs)?):
      let right = kind.entries.count { pairs[$0.choice.id] == $0.category }
      reason = parts(right: right, of: kind.entries.count, scoring: kind.scoring)
    case (.gapChoice(let kind), .pairs(let pairs)?):
      let right = kind.gaps.count { pairs[$0.id] == $0.key }
      reason = parts(right: right, of: kind.gaps.count, scoring: kind.scoring)
    case (.shortText(let kind), .text(let text)?):
      reason = kind.accepts(text, folding: .first) ? .all : .nothing
    case (.number(let kind), .number(let number)?):
      reason = kind.accepts(number) ? .all : .nothing
    case (.scenario(let kind), .path(let choices)?):
      reason = .way(points: kind.walk(choices)?.points ?? 0, best: kind.bestPoints)
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _),
      (.categorising, _), (.gapChoice, _), (.shortText, _), (.number, _), (.scenario, _):
      preconditionFailure("\(item.id) was given a response of another kind; an attempt refuses those")
    }
    return Mark(
      item: item.id, objective: item.objective, critical: item.critical, possible: item.points,
      earned: points(for: reason, of: item.points), reason: reason)
  }

  private func parts(right: Int, of count: Int, scoring: Scoring) -> Mark.Reason {
    switch scoring {
    case .allOrNothing: right == count ? .all : .nothing
    case .partial: .parts(right: right, of: count)
    }
  }

  private func points(for reason: Mark.Reason, of possible: Int) -> Points {
    switch reason {
    case .unanswered, .nothing: Points(0)
    case .all: Points(possible)
    case .options(let right, let wrong, let count): Points(max(0, right - wrong) * possible, over: count)
    case .parts(let right, let count): Points(right * possible, over: count)
    case .way(_, best: 0): Points(0)
    case .way(let points, let best): Points(points * possible, over: best)
    }
  }
}
