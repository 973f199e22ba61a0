internal import Courseware

/// The figures of a course, with the words of its questions beside them.
struct StatisticsReport {
  let counts: Counts
  let figures: Figures
  /// Questions whose words are known here.
  let items: [Item.ID: Item]

  init(_ counted: CountedCourse) {
    counts = counted.counts
    figures = Figures(of: counted.counts)
    items = counted.items
  }

  func figures(of item: String) throws -> ItemFigures {
    if let found = figures.items.first(where: { $0.id.text == item }) { return found }
    guard Item.ID(item).flatMap({ items[$0] }) == nil else {
      throw Failure(
        "Nobody was asked \"\(item)\" yet.", next: "See what was asked: conduct course stats \(counts.course)")
    }
    throw Failure(
      "\"\(shown(item))\" is no question of this final.",
      next: "See what is: conduct course stats \(counts.course)")
  }

  /// The groups in the order they are shown: by size, those told together last.
  func groups(by division: Counts.Division) -> [(name: String, sums: Sums)] {
    counts.groups(by: division).map { (name: $0.key, sums: $0.value) }.sorted { left, right in
      func rank(_ group: (name: String, sums: Sums)) -> (Int, Int, String) {
        (group.name == Counts.otherGroup ? 1 : 0, -group.sums.attempts, group.name)
      }
      return rank(left) < rank(right)
    }
  }

  /// A question's sums within a group; nil where fewer than ten of the group were asked it.
  func sums(of item: ItemFigures, in group: Sums) -> ItemSums? {
    guard let place = counts.items.place(of: item.id), place < group.items.count,
      group.items[place].asked >= Double(smallestGroup)
    else { return nil }
    return group.items[place]
  }
}
