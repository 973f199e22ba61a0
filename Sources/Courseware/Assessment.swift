/// The rules of a final.
public struct Assessment: Equatable, Sendable {
  public typealias ID = Name<Assessment>

  public let id: ID
  /// 1 to 100. Decided on the exact fraction.
  public let passPercent: Int
  /// nil is no limit.
  public let attemptsAllowed: Int?
  /// What must pass between a failed attempt and the next.
  public let wait: Wait?
  /// Time on the screen in which the attempt must be handed in; nil is no limit. An outage does not count.
  public let timeLimit: Wait?
  public let shufflesItems: Bool
  public let shufflesChoices: Bool
  public let draws: [Draw]
  /// How many questions each objective gets at the least; 0 is no such rule.
  public let atLeastPerObjective: Int
  /// Whether a critical item that is not fully right fails the attempt.
  public let criticalMustBeRight: Bool
  public let feedback: Feedback

  public init(
    id: ID, passPercent: Int, attemptsAllowed: Int?, wait: Wait?, timeLimit: Wait? = nil, shufflesItems: Bool,
    shufflesChoices: Bool,
    draws: [Draw], atLeastPerObjective: Int, criticalMustBeRight: Bool, feedback: Feedback = .never
  ) {
    precondition((1...100).contains(passPercent), "a pass mark is 1 to 100 percent")
    self.id = id
    self.passPercent = passPercent
    self.attemptsAllowed = attemptsAllowed
    self.wait = wait
    self.timeLimit = timeLimit
    self.shufflesItems = shufflesItems
    self.shufflesChoices = shufflesChoices
    self.draws = draws
    self.atLeastPerObjective = atLeastPerObjective
    self.criticalMustBeRight = criticalMustBeRight
    self.feedback = feedback
  }

  /// When the trainee learns what was right, and why.
  public enum Feedback: String, CaseIterable, Sendable {
    /// Only what to study again.
    case never
    /// After each answer, which stands from then on.
    case each
  }

  /// So many questions from one bank.
  public struct Draw: Equatable, Sendable {
    public let count: Int
    public let bank: Bank.ID
    /// Whom it is drawn for; nil is everyone.
    public let audience: Set<Audience>?
    public init(count: Int, bank: Bank.ID, audience: Set<Audience>?) {
      self.count = count
      self.bank = bank
      self.audience = audience
    }
  }

  /// A span of time, as ISO 8601 writes it (`PT24H`).
  public struct Wait: Equatable, Sendable {
    public let minutes: Int
    public init(minutes: Int) { self.minutes = minutes }
    public var milliseconds: Int64 { Int64(minutes) * 60_000 }
  }
}

/// What a pass is worth.
public struct CertificateRule: Equatable, Sendable {
  public let title: String
  public let standing: Standing
  public init(title: String, standing: Standing) {
    self.title = title
    self.standing = standing
  }

  public enum Standing: Equatable, Sendable {
    /// It counts, until the period is over; nil is for good.
    case counts(validFor: Period?)
    /// It shows what a certificate looks like and never counts.
    case specimen
  }
}

/// Calendar years, months or days (`P1Y`, `P6M`, `P90D`).
public enum Period: Equatable, Sendable {
  case years(Int)
  case months(Int)
  case days(Int)
}
