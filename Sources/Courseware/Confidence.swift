/// How sure a trainee says to be of an answer in a practice, and what that comes to. Shown to the trainee, never kept.
///
/// Certainty-based marking as in Gardner-Medwin, "Confidence-Based Marking" (2006): being sure pays when right and
/// costs more when wrong, so that saying the truth about one's knowledge pays best.
public enum Confidence: Int, CaseIterable, Sendable {
  case low = 1
  case middle = 2
  case high = 3

  public func mark(isRight: Bool) -> Int {
    guard !isRight else { return rawValue }
    return switch self {
    case .low: 0
    case .middle: -2
    case .high: -6
    }
  }
}
