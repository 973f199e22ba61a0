/// Whom a course is given to: one course, three variants of pages, draws and finals.
public enum Audience: String, CaseIterable, Sendable {
  case personnel, manager, commander
}

/// What somebody does in the mission, as the course names it.
public struct Job: Equatable, Sendable {
  public typealias ID = Name<Job>
  public let id: ID
  public let title: String
  public init(id: ID, title: String) {
    self.id = id
    self.title = title
  }
}

/// As whom a trainee takes a course.
public struct Role: Hashable, Sendable {
  public let audience: Audience
  /// nil when the trainee has not said: then the texts for every job are shown.
  public let job: Job.ID?
  public init(_ audience: Audience, job: Job.ID? = nil) {
    self.audience = audience
    self.job = job
  }
}

/// Whom a text is meant for.
public struct Readership: Equatable, Sendable {
  /// nil is every audience.
  public let audiences: Set<Audience>?
  /// nil is every job.
  public let jobs: Set<Job.ID>?

  public static let everyone = Readership(audiences: nil, jobs: nil)

  public init(audiences: Set<Audience>?, jobs: Set<Job.ID>?) {
    self.audiences = audiences
    self.jobs = jobs
  }

  public func includes(_ role: Role) -> Bool {
    (audiences?.contains(role.audience) ?? true) && (role.job.map { jobs?.contains($0) ?? true } ?? true)
  }
}
