/// A statement that is true or false.
public struct TrueFalse: Equatable, Sendable {
  public let key: Bool
  public let feedbackForTrue: Prose?
  public let feedbackForFalse: Prose?

  public init(key: Bool, feedbackForTrue: Prose?, feedbackForFalse: Prose?) {
    self.key = key
    self.feedbackForTrue = feedbackForTrue
    self.feedbackForFalse = feedbackForFalse
  }
}
