public import Courseware
internal import Encoding

extension Event {
  /// A person answered, or changed an answer. What was answered stands beside the log.
  public struct Answered: Sendable, Equatable {
    /// Commitment of the response.
    public let answer: SHA256
    public let attempt: Attempt.ID
    /// Milliseconds that the question was on the screen.
    public let elapsedMilliseconds: Int
    public let item: Item.ID
    /// Counts the attempt's answers from 1 without a gap.
    public let number: Int

    public init(answer: SHA256, attempt: Attempt.ID, elapsedMilliseconds: Int, item: Item.ID, number: Int) {
      self.answer = answer
      self.attempt = attempt
      self.elapsedMilliseconds = elapsedMilliseconds
      self.item = item
      self.number = number
    }
  }
}

extension Event.Answered {
  init?(_ body: JSON) {
    guard let answer = body.sha256("answer"), let attempt: Attempt.ID = body.id("attempt"),
      let elapsed = body.count("elapsed_ms"), let item: Item.ID = body.name("item"), let number = body.number("n")
    else { return nil }
    self.init(answer: answer, attempt: attempt, elapsedMilliseconds: elapsed, item: item, number: number)
  }

  var json: JSON {
    [
      "answer": .string(answer.hex), "attempt": .string(attempt.description),
      "elapsed_ms": .integer(elapsedMilliseconds), "item": .string(item.text), "n": .integer(number),
    ]
  }
}
