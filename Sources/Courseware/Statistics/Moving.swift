/// Where the questions and cells of other counts stand in these. Every centre numbers them as they turn up.
struct NewPlaces {
  /// By the old place of a question.
  let items: [Int]
  /// By the old number of a cell.
  let cells: [Int]
}

extension CountedItems {
  /// Takes over what is not known yet.
  mutating func admit(_ others: CountedItems) -> NewPlaces {
    let items = others.ids.enumerated().map { register($1, isOpen: others.isOpen(at: $0)) }
    let cells = others.cells.map { cell in
      let place = items[cell.item]
      return switch cell.meaning {
      case .asked: firstCell(at: place)
      case .fullMarks: firstCell(at: place) + 1
      case .saying(let saying): self.cell(of: saying, at: place)
      }
    }
    return NewPlaces(items: items, cells: cells)
  }
}

extension Sums {
  func moved(to places: NewPlaces) -> Sums {
    var moved = self
    moved.items = []
    for (old, sums) in items.enumerated() {
      moved.makeRoom(for: places.items[old] + 1)
      moved.items[places.items[old]] += sums
    }
    return moved
  }
}

extension Tally {
  func moved(to places: NewPlaces) -> Tally {
    var moved = Tally()
    moved.sums = sums.moved(to: places)
    moved.scores = scores
    for (old, new) in places.cells.enumerated() { moved.add(row(old), toCell: new) }
    for (old, new) in places.items.enumerated() { moved.add(times: times(at: old), toItem: new) }
    return moved
  }
}
