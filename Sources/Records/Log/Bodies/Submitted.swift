public import Courseware
internal import Encoding

extension Event {
  /// A person handed an attempt in.
  public struct Submitted: Sendable, Equatable {
    public let attempt: Attempt.ID
    /// The number of the last answer: so many were handed in, changed ones counted too.
    public let answers: Int

    public init(attempt: Attempt.ID, answers: Int) {
      self.attempt = attempt
      self.answers = answers
    }
  }
}

extension Event.Submitted {
  init?(_ body: JSON) {
    guard let attempt: Attempt.ID = body.id("attempt"), let answers = body.count("n") else { return nil }
    self.init(attempt: attempt, answers: answers)
  }

  var json: JSON { ["attempt": .string(attempt.description), "n": .integer(answers)] }
}
