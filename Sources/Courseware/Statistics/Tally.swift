/// Everything that is counted about the attempts in one language: the sums, and the tables that say which answers people
/// of which score gave, and how long they took.
public struct Tally: Equatable, Sendable {
  public internal(set) var sums = Sums()
  /// Attempts by score band.
  public internal(set) var scores = [Int](repeating: 0, count: ScoreBand.count)
  /// By score band, how often each cell of `CountedItems` was met: what one attempt adds lies close together. A band's
  /// list is shorter while later cells are empty.
  private var cells = [[Int]](repeating: [], count: ScoreBand.count)
  /// By time band, for each question.
  private var times: [Int] = []

  public init() {}

  /// - Parameter scores: attempts by score band, `ScoreBand.count` of them. Rows and times are added.
  public init(sums: Sums, scores: [Int]) {
    precondition(scores.count == ScoreBand.count, "a score is 0 to 100 percent")
    self.sums = sums
    self.scores = scores
  }

  /// How often the cell was met, band by band.
  public func row(_ cell: Int) -> [Int] { cells.map { cell < $0.count ? $0[cell] : 0 } }

  /// How long the question took, time band by time band.
  public func times(at place: Int) -> [Int] {
    let start = place * TimeBands.count
    return start < times.count
      ? Array(times[start..<start + TimeBands.count]) : [Int](repeating: 0, count: TimeBands.count)
  }

  mutating func add(_ attempt: CountedAttempt, _ parts: UnsafeBufferPointer<ItemSums>) {
    let band = attempt.score.hundredths / 100
    scores[band] += 1
    sums.add(attempt, parts)
    cells[band].lengthen(to: attempt.reach.cells)
    cells[band].withUnsafeMutableBufferPointer { cells in
      for cell in attempt.cells { cells[Int(cell)] += 1 }
    }
    times.lengthen(to: attempt.reach.items * TimeBands.count)
    times.withUnsafeMutableBufferPointer { times in
      for answer in attempt.answers { times[Int(answer.item) * TimeBands.count + Int(answer.timeBand)] += 1 }
    }
  }

  /// - Parameter row: band by band.
  public mutating func add(_ row: [Int], toCell cell: Int) {
    for (band, count) in row.enumerated() where count != 0 {
      cells[band].lengthen(to: cell + 1)
      cells[band][cell] += count
    }
  }

  /// - Parameter counts: time band by time band.
  public mutating func add(times counts: [Int], toItem place: Int) {
    let start = place * TimeBands.count
    times.lengthen(to: start + TimeBands.count)
    for (band, count) in counts.enumerated() { times[start + band] += count }
  }

  mutating func empty(_ cell: Int) {
    for band in cells.indices where cell < cells[band].count { cells[band][cell] = 0 }
  }

  /// The same with each band counted under another.
  func rebanded(to target: [Int]) -> Tally {
    var told = self
    told.scores = [Int](repeating: 0, count: ScoreBand.count)
    told.cells = [[Int]](repeating: [], count: ScoreBand.count)
    for band in cells.indices {
      told.scores[target[band]] += scores[band]
      told.cells[target[band]].add(cells[band])
    }
    return told
  }

  public static func += (left: inout Tally, right: Tally) {
    left.sums += right.sums
    left.scores.add(right.scores)
    for band in left.cells.indices { left.cells[band].add(right.cells[band]) }
    left.times.add(right.times)
  }
}

extension [Int] {
  @inline(__always)
  fileprivate mutating func lengthen(to count: Int) {
    if self.count < count { self += [Int](repeating: 0, count: count - self.count) }
  }

  /// Number by number; what the other has more is taken over.
  fileprivate mutating func add(_ other: [Int]) {
    lengthen(to: other.count)
    for place in other.indices { self[place] += other[place] }
  }
}
