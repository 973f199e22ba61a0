/// Figures about fewer people than this could be figures about somebody.
public let smallestGroup = 10

extension Dictionary where Key == String {
  /// Groups under `smallestGroup` people are told together as `Counts.otherGroup`. Where those are too few as well, the
  /// smallest of the others joins them: else they could be found by taking everybody else from the whole.
  func withoutSmallGroups(people: (Value) -> Int, add: (inout Value, Value) -> Void) -> [String: Value] {
    var named = self
    var merged = named.removeValue(forKey: Counts.otherGroup)
    func bySize(_ left: Element, _ right: Element) -> Bool {
      (people(left.value), left.key) < (people(right.value), right.key)
    }
    for (name, group) in named.sorted(by: bySize) {
      guard people(group) < smallestGroup || merged.map({ people($0) < smallestGroup }) ?? false else { break }
      named[name] = nil
      if var both = merged {
        add(&both, group)
        merged = both
      } else {
        merged = group
      }
    }
    named[Counts.otherGroup] = merged
    return named
  }
}

extension Counts {
  /// The groups as they may be shown: none under ten people, unless all together are fewer.
  public func groups(by division: Division) -> [String: Sums] {
    switch division {
    case .language: languages.mapValues(\.sums).withoutSmallGroups(people: \.people) { $0 += $1 }
    case .country: countries.withoutSmallGroups(people: \.people) { $0 += $1 }
    }
  }

  public enum Division: String, CaseIterable, Sendable {
    case language, country
  }

  /// The counts as they may leave the centre; nil when they are of fewer than ten people. No group, no score and no
  /// typed answer in them is one of fewer than ten: small groups are merged, a score that few reached is told as a
  /// neighbour's, a rare answer as `Saying.other`. The sums stay what they were.
  public var anonymous: Counts? {
    guard languages.values.reduce(0, { $0 + $1.sums.people }) >= smallestGroup else { return nil }
    var told = self
    told.languages = languages.withoutSmallGroups(people: \.sums.people) { $0 += $1 }
      .mapValues { $0.withoutSmallBands.withoutRareAnswers(&told.items) }
    told.countries = countries.withoutSmallGroups(people: \.people) { $0 += $1 }
    return told
  }
}

extension Tally {
  /// From the lowest score up, bands are taken together until they hold ten attempts, and told as the band in which the
  /// middle one of them is. What is left over at the top joins the last.
  fileprivate var withoutSmallBands: Tally {
    var groups: [[Int]] = []
    var open: [Int] = []
    func size(_ bands: [Int]) -> Int { bands.reduce(0) { $0 + scores[$1] } }
    for band in scores.indices where scores[band] > 0 {
      open.append(band)
      if size(open) >= smallestGroup {
        groups.append(open)
        open = []
      }
    }
    if !open.isEmpty { groups.append((groups.popLast() ?? []) + open) }
    var target = Array(scores.indices)
    for bands in groups {
      var before = 0
      let middle = bands.first { band in
        before += scores[band]
        return before * 2 >= size(bands)
      }
      for band in bands { target[band] = middle ?? band }
    }
    return rebanded(to: target)
  }

  /// Typed answers only: an option that few chose says nothing about who they are, what they wrote may.
  fileprivate func withoutRareAnswers(_ items: inout CountedItems) -> Tally {
    var told = self
    for place in items.ids.indices where items.isOpen(at: place) {
      for (saying, cell) in items.sayings(at: place) where saying != .other {
        let row = told.row(cell)
        let count = row.reduce(0, +)
        guard count > 0, count < smallestGroup else { continue }
        told.add(row, toCell: items.cell(of: .other, at: place))
        told.empty(cell)
      }
    }
    return told
  }
}
