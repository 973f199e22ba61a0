/// Whether a trainee may start a final now.
public enum Eligibility: Equatable, Sendable {
  case mayStart
  /// An attempt is underway: it goes on, no other begins.
  case mustResume(Attempt.ID)
  /// Milliseconds since 1970 when the wait after the last failed attempt is over.
  case mustWait(until: Int64)
  case noAttemptsLeft(used: Int)
  /// Another course must be passed first.
  case mustPass(Prerequisite)

  /// What was done before, for one course of one MAJOR version.
  public struct History: Equatable, Sendable {
    public var underway: Attempt.ID?
    public var failed: Int
    public var lastFailed: Attempt.ID?
    /// Milliseconds since 1970.
    public var lastFailedAt: Int64?
    /// Attempts that staff allowed beyond the rules.
    public var attemptsAdded: Int
    /// Staff ended the wait after the last failed attempt.
    public var isWaitLifted: Bool
    /// Minutes that staff allowed for the next attempt.
    public var minutesAdded: Int

    public init(
      underway: Attempt.ID? = nil, failed: Int = 0, lastFailed: Attempt.ID? = nil, lastFailedAt: Int64? = nil,
      attemptsAdded: Int = 0, isWaitLifted: Bool = false, minutesAdded: Int = 0
    ) {
      self.underway = underway
      self.failed = failed
      self.lastFailed = lastFailed
      self.lastFailedAt = lastFailedAt
      self.attemptsAdded = attemptsAdded
      self.isWaitLifted = isWaitLifted
      self.minutesAdded = minutesAdded
    }

    /// Attempts that are allowed in all; nil is no limit.
    public func attemptsAllowed(under rules: Assessment) -> Int? { rules.attemptsAllowed.map { $0 + attemptsAdded } }

    /// Attempts that are left; nil is no limit.
    public func attemptsLeft(under rules: Assessment) -> Int? {
      attemptsAllowed(under: rules).map { max(0, $0 - failed) }
    }
  }

  /// A completion that counts; a specimen leaves none.
  public struct Pass: Equatable, Sendable {
    public let course: Course.ID
    /// The MAJOR version that was passed.
    public let major: Int
    /// Milliseconds since 1970 at which it ends; nil is never.
    public let until: Int64?

    public init(course: Course.ID, major: Int, until: Int64?) {
      self.course = course
      self.major = major
      self.until = until
    }

    func satisfies(_ prerequisite: Prerequisite, now: Int64) -> Bool {
      course == prerequisite.course && major >= prerequisite.major && until.map { now <= $0 } ?? true
    }
  }

  /// `now` in milliseconds since 1970. What is underway goes on, whatever has come to an end meanwhile.
  public init(
    after history: History, under rules: Assessment, requiring prerequisites: [Prerequisite] = [],
    having passes: [Pass] = [], now: Int64
  ) {
    if let underway = history.underway {
      self = .mustResume(underway)
    } else if let missing = prerequisites.first(where: { needed in
      !passes.contains { $0.satisfies(needed, now: now) }
    }) {
      self = .mustPass(missing)
    } else if history.attemptsLeft(under: rules) == 0 {
      self = .noAttemptsLeft(used: history.failed)
    } else if let wait = rules.wait, let last = history.lastFailedAt, now < last + wait.milliseconds,
      !history.isWaitLifted
    {
      self = .mustWait(until: last + wait.milliseconds)
    } else {
      self = .mayStart
    }
  }
}
