public import Courseware
internal import Encoding

extension Event {
  /// A person handed an attempt in.
  public struct Submitted: Sendable, Equatable {
    public let attempt: Attempt.ID
    /// The number of the last answer: so many were handed in, changed ones counted too.
    public let answers: Int
    /// Where the time limit ended it: milliseconds on the screen since the last answer. nil: the person handed it in.
    public let elapsedMilliseconds: Int?

    public init(attempt: Attempt.ID, answers: Int, elapsedMilliseconds: Int? = nil) {
      self.attempt = attempt
      self.answers = answers
      self.elapsedMilliseconds = elapsedMilliseconds
    }

    /// What it does to the attempt.
    var event: Attempt.Event { elapsedMilliseconds.map { .ranOut(after: $0) } ?? .submitted }
  }
}

extension Event.Submitted {
  init?(_ body: JSON) {
    guard let attempt: Attempt.ID = body.id("attempt"), let answers = body.count("n") else { return nil }
    self.init(attempt: attempt, answers: answers, elapsedMilliseconds: body.count("elapsed_ms"))
  }

  var json: JSON {
    var body: JSON.Object = ["attempt": .string(attempt.description), "n": .integer(answers)]
    body["elapsed_ms"] = elapsedMilliseconds.map { .integer($0) }
    return .object(body)
  }
}
