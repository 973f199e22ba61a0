public import Courseware

/// A course in the catalogue, and how far this trainee is with it.
public struct Offer: Equatable, Sendable {
  public let course: Course.ID
  public let title: String
  public let summary: String
  public let minutes: Int?
  /// BCP 47 tag of the text that the trainee would read.
  public let language: String
  public let state: TextState
  public let standing: Standing
  /// Where this trainee goes on; nil but for what was worked on last.
  public let goOn: GoOn?

  public init(
    course: Course.ID, title: String, summary: String, minutes: Int?, language: String, state: TextState = .source,
    standing: Standing, goOn: GoOn? = nil
  ) {
    self.course = course
    self.title = title
    self.summary = summary
    self.minutes = minutes
    self.language = language
    self.state = state
    self.standing = standing
    self.goOn = goOn
  }

  public enum GoOn: Equatable, Sendable {
    /// At step `number` of `total`, from 1.
    case reading(number: Int, total: Int)
    case final(answered: Int, total: Int)
  }
}
