/// Whether a trainee may start a final now.
public enum Eligibility: Equatable, Sendable {
  case mayStart
  /// An attempt is underway: it goes on, no other begins.
  case mustResume(Attempt.ID)
  /// Milliseconds since 1970 when the wait after the last failed attempt is over.
  case mustWait(until: Int64)
  case noAttemptsLeft(used: Int)

  /// What was done before, for one course of one MAJOR version.
  public struct History: Equatable, Sendable {
    public var underway: Attempt.ID?
    public var failed: Int
    /// Milliseconds since 1970.
    public var lastFailedAt: Int64?

    public init(underway: Attempt.ID? = nil, failed: Int = 0, lastFailedAt: Int64? = nil) {
      self.underway = underway
      self.failed = failed
      self.lastFailedAt = lastFailedAt
    }
  }

  /// `now` in milliseconds since 1970.
  public init(after history: History, under rules: Assessment, now: Int64) {
    if let underway = history.underway {
      self = .mustResume(underway)
    } else if let allowed = rules.attemptsAllowed, history.failed >= allowed {
      self = .noAttemptsLeft(used: history.failed)
    } else if let wait = rules.wait, let last = history.lastFailedAt, now < last + wait.milliseconds {
      self = .mustWait(until: last + wait.milliseconds)
    } else {
      self = .mayStart
    }
  }
}
