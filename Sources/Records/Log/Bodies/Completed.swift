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
    /// What was earned on each objective that was asked about: it stays when the answers are deleted by policy. nil in
    /// a line from before it was written.
    public let objectives: [Objective.ID: Score]?

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
      objectives = Dictionary(grouping: outcome.marks, by: \.objective).mapValues(\.score)
    }

    /// The same as a program wrote it that did not yet tell of the objectives.
    var withoutObjectives: Completed { Completed(self, objectives: nil) }

    private init(_ other: Completed, objectives: [Objective.ID: Score]?) {
      attempt = other.attempt
      course = other.course
      version = other.version
      edition = other.edition
      person = other.person
      grader = other.grader
      score = other.score
      passPercent = other.passPercent
      failedDuties = other.failedDuties
      result = other.result
      self.objectives = objectives
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
    guard let scores = body["objectives"] else {
      objectives = nil
      return
    }
    guard let scores = scores.objectiveScores else { return nil }
    objectives = scores
  }

  var json: JSON {
    var body: JSON.Object = [
      "attempt": .string(attempt.description), "course": .string(course.text), "duties": .names(failedDuties),
      "earned": .integer(score.earned), "edition": .string(edition.hex), "grader": .integer(grader.rawValue),
      "pass_percent": .integer(passPercent), "person": .string(person.description),
      "possible": .integer(score.possible), "result": .string(result.rawValue),
      "version": .string(version.description),
    ]
    body["objectives"] = objectives.map { .objectiveScores($0) }
    return .object(body)
  }
}

extension JSON {
  /// `[["suspicion",1,2],…]`, sorted by the objective: earned, possible.
  fileprivate static func objectiveScores(_ scores: [Objective.ID: Score]) -> JSON {
    .array(
      scores.sorted { $0.key < $1.key }.map { objective, score in
        [.string(objective.text), .integer(score.earned), .integer(score.possible)]
      })
  }

  fileprivate var objectiveScores: [Objective.ID: Score]? {
    guard let rows = array else { return nil }
    var scores: [Objective.ID: Score] = [:]
    for row in rows {
      guard let fields = row.array, fields.count == 3, let objective = fields[0].string.flatMap({ Objective.ID($0) }),
        let earned = fields[1].integer, let possible = fields[2].integer,
        let score = Score(earned: earned, possible: possible), scores.updateValue(score, forKey: objective) == nil
      else { return nil }
    }
    return scores
  }
}
