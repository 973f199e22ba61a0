public import Courseware
internal import Encoding

extension Event {
  /// What a handed-in attempt came to. Anybody who holds the answers and the edition finds the same.
  public struct Completed: Sendable, Equatable {
    public let attempt: Attempt.ID
    public let course: Course.ID
    public let version: Course.Version
    /// SHA-256 of the manifest of the edition.
    public let edition: SHA256
    public let person: Person.ID
    public let grader: Grader
    public let score: Score
    /// 1 to 100.
    public let passPercent: Int
    /// Critical items that were not fully right although the course says that they must be.
    public let failedDuties: [Item.ID]
    public let result: Result

    public enum Result: String, CaseIterable, Sendable {
      case passed, failed
    }

    /// `edition` is that of the start.
    init(_ outcome: Outcome, of start: Attempt.Start, edition: SHA256) {
      attempt = start.attempt
      course = start.course
      version = start.version
      self.edition = edition
      person = start.person
      grader = start.grader
      score = outcome.score
      passPercent = outcome.passPercent
      failedDuties = outcome.failedDuties
      result = outcome.passed ? .passed : .failed
    }
  }
}

extension Event.Completed {
  init?(_ body: JSON) {
    guard let attempt: Attempt.ID = body.id("attempt"), let course: Course.ID = body.name("course"),
      let version = body.text("version").flatMap({ Course.Version($0) }), let edition = body.sha256("edition"),
      let person: Person.ID = body.id("person"),
      let grader = body["grader"]?.integer.flatMap({ Grader(rawValue: $0) }),
      let earned = body.count("earned"), let possible = body.count("possible"),
      let score = Score(earned: earned, possible: possible),
      let percent = body.number("pass_percent"), percent <= 100, let duties: [Item.ID] = body.names("duties"),
      let result = body.text("result").flatMap({ Result(rawValue: $0) })
    else { return nil }
    self.attempt = attempt
    self.course = course
    self.version = version
    self.edition = edition
    self.person = person
    self.grader = grader
    self.score = score
    passPercent = percent
    failedDuties = duties
    self.result = result
  }

  var json: JSON {
    [
      "attempt": .string(attempt.description), "course": .string(course.text), "duties": .names(failedDuties),
      "earned": .integer(score.earned), "edition": .string(edition.hex), "grader": .integer(grader.rawValue),
      "pass_percent": .integer(passPercent), "person": .string(person.description),
      "possible": .integer(score.possible), "result": .string(result.rawValue),
      "version": .string(version.description),
    ]
  }
}
