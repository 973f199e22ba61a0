public import Courseware

/// A course as it is read in one language.
public struct CourseText: Equatable, Sendable {
  public let course: Course
  public let state: TextState
  /// Texts that stand in the source language, marked with it.
  public let untranslated: Int
  /// What a translation was made from; nil where the course is read in the language that it was written in.
  public let source: Course?
  public init(_ course: Course, _ state: TextState = .source, untranslated: Int = 0, source: Course? = nil) {
    self.course = course
    self.state = state
    self.untranslated = untranslated
    self.source = source
  }
}
