/// Everything that is counted about the attempts in one language: the sums, and the tables that say which answers people
/// of which score gave, and how long they took.
public struct Tally: Equatable, Sendable {
  public internal(set) var sums = Sums()
  /// Attempts by score band.
  public internal(set) var scores = [Int](repeating: 0, count: ScoreBand.count)
  /// By score band, for each cell of `CountedItems`; shorter while later cells are empty.
  private(set) var rows: [Int] = []
  /// By time band, for each question.
  private(set) var times: [Int] = []

  public init() {}

  /// - Parameter scores: attempts by score band, `ScoreBand.count` of them. Rows and times are added.
  public init(sums: Sums, scores: [Int]) {
    precondition(scores.count == ScoreBand.count, "a score is 0 to 100 percent")
    self.sums = sums
    self.scores = scores
  }

  /// How often the cell was met, band by band.
  public func row(_ cell: Int) -> ArraySlice<Int> {
    let start = cell * ScoreBand.count
    return start < rows.count ? rows[start..<start + ScoreBand.count] : Self.emptyRow
  }

  /// How long the question took, time band by time band.
  public func times(at place: Int) -> ArraySlice<Int> {
    let start = place * TimeBands.count
    return start < times.count ? times[start..<start + TimeBands.count] : Self.emptyRow.prefix(TimeBands.count)
  }

  private static let emptyRow = [Int](repeating: 0, count: ScoreBand.count)[...]

  mutating func add(_ attempt: CountedAttempt, _ score: AttemptScore, rests: UnsafeBufferPointer<Double>) {
    let band = score.hundredths / 100
    scores[band] += 1
    sums.add(attempt, score, rests: rests)
    rows.withUnsafeMutableBufferPointer { rows in
      times.withUnsafeMutableBufferPointer { times in
        for answer in attempt.answers {
          let asked = answer.firstCell * ScoreBand.count + band
          rows[asked] += 1
          if answer.earned == answer.possible { rows[asked + ScoreBand.count] += 1 }
          for cell in answer.cells { rows[attempt.cells[cell] * ScoreBand.count + band] += 1 }
          times[answer.item * TimeBands.count + TimeBands.band(milliseconds: answer.milliseconds)] += 1
        }
      }
    }
  }

  mutating func makeRoom(for items: CountedItems) {
    sums.makeRoom(for: items.ids.count)
    rows.lengthen(to: items.cells.count * ScoreBand.count)
    times.lengthen(to: items.ids.count * TimeBands.count)
  }

  public mutating func add(_ row: ArraySlice<Int>, toCell cell: Int) {
    let start = cell * ScoreBand.count
    guard start < rows.count || row.contains(where: { $0 != 0 }) else { return }
    rows.lengthen(to: start + ScoreBand.count)
    for (band, count) in row.enumerated() { rows[start + band] += count }
  }

  public mutating func add(times counts: ArraySlice<Int>, toItem place: Int) {
    let start = place * TimeBands.count
    guard start < times.count || counts.contains(where: { $0 != 0 }) else { return }
    times.lengthen(to: start + TimeBands.count)
    for (band, count) in counts.enumerated() { times[start + band] += count }
  }

  mutating func empty(_ cell: Int) {
    for band in 0..<ScoreBand.count { rows[cell * ScoreBand.count + band] = 0 }
  }

  /// The same with each band counted under another.
  func rebanded(to target: [Int]) -> Tally {
    func moved(_ row: ArraySlice<Int>) -> [Int] {
      var moved = [Int](repeating: 0, count: ScoreBand.count)
      for (band, count) in row.enumerated() { moved[target[band]] += count }
      return moved
    }
    var told = self
    told.scores = moved(scores[...])
    told.rows = (0..<rows.count / ScoreBand.count).flatMap { moved(row($0)) }
    return told
  }

  public static func += (left: inout Tally, right: Tally) {
    left.sums += right.sums
    left.scores.add(right.scores)
    left.rows.add(right.rows)
    left.times.add(right.times)
  }
}

extension [Int] {
  fileprivate mutating func lengthen(to count: Int) {
    if self.count < count { self += [Int](repeating: 0, count: count - self.count) }
  }

  /// Number by number; what the other has more is taken over.
  fileprivate mutating func add(_ other: [Int]) {
    lengthen(to: other.count)
    for place in other.indices { self[place] += other[place] }
  }
}
