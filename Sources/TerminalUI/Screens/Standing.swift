public import Courseware

/// How far a trainee is with a course.
public enum Standing: Equatable, Sendable {
  case notBegun
  /// Step `number` of `total`, from 1.
  case reading(number: Int, total: Int)
  case finalUnderway(answered: Int, total: Int)
  case failed(Again)
  /// `until` in milliseconds since 1970; nil is for good.
  case passed(until: Int64?)
  /// Passed, and it ends soon: in so many days, at least 1.
  case expiring(until: Int64, days: Int)
  /// Passed once, and due again. `since` in milliseconds since 1970.
  case expired(since: Int64)
  /// The files of the course cannot be used; its author has to mend them.
  case broken

  /// When a final that was not passed can be tried again.
  public enum Again: Equatable, Sendable {
    case now
    /// Milliseconds since 1970.
    case from(Int64)
    case never
  }

  /// A pass that counts until `end`; both in milliseconds since 1970, nil is for good.
  public init(passedUntil end: Int64?, now: Int64) {
    guard let end else {
      self = .passed(until: nil)
      return
    }
    let day: Int64 = 86_400_000
    let days = Int((end - now + day - 1) / day)
    if now > end {
      self = .expired(since: end)
    } else if days <= Self.warningDays {
      self = .expiring(until: end, days: max(1, days))
    } else {
      self = .passed(until: end)
    }
  }

  /// Days before its end from which on a pass is called due: time enough to find a seat in a training room between two
  /// patrols, and short enough that nobody learns to overlook it.
  public static let warningDays = 60

  /// A failed final, by what the rules allow next.
  public init(failedWith eligibility: Eligibility) {
    switch eligibility {
    case .mayStart, .mustResume, .mustPass: self = .failed(.now)
    case .mustWait(let until): self = .failed(.from(until))
    case .noAttemptsLeft: self = .failed(.never)
    }
  }

  /// Whether there is a pass to show, in force or not.
  var hasPass: Bool {
    switch self {
    case .passed, .expiring, .expired: true
    case .notBegun, .reading, .finalUnderway, .failed, .broken: false
    }
  }
}
