/// Time on a question in bands that widen: breaks and interruptions are few and long, so that a mean would speak of
/// them and not of the question.
public enum TimeBands {
  /// Where each band begins, in seconds; the last has no end.
  public static let starts = [
    0, 2, 4, 6, 8, 10, 12, 15, 18, 21, 25, 30, 35, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600,
  ]
  public static let count = starts.count

  /// By whole seconds up to the last band's begin.
  static let bandOfSecond: [UInt8] = (0...600).map { second in UInt8(starts.count { $0 <= second } - 1) }

  static func band(milliseconds: Int) -> Int { Int(bandOfSecond[min(milliseconds / 1_000, 600)]) }

  /// Seconds that half of them stayed below, by a straight line through the band that the middle falls into; 600 where
  /// it falls into the last. nil when there is nothing to tell.
  public static func median(of counts: some RandomAccessCollection<Int>) -> Double? {
    let counts = Array(counts)
    let half = Double(counts.reduce(0, +)) / 2
    guard half > 0 else { return nil }
    var below = 0.0
    for (band, count) in counts.enumerated() where count > 0 {
      let inside = Double(count)
      if below + inside >= half {
        guard band + 1 < starts.count else { return Double(starts[band]) }
        let (start, end) = (Double(starts[band]), Double(starts[band + 1]))
        return start + (half - below) / inside * (end - start)
      }
      below += inside
    }
    return nil
  }
}
