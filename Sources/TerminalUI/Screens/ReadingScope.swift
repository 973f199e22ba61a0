public import Courseware

/// What of a refresher is read beside one session: the same in every language.
public struct ReadingScope: Equatable, Sendable {
  /// What the session asks about.
  public let objectives: Set<Objective.ID>
  /// The versions that were passed: later changes are told.
  public let passed: [Course.ID: Course.Version]

  public init(objectives: Set<Objective.ID>, passed: [Course.ID: Course.Version]) {
    self.objectives = objectives
    self.passed = passed
  }
}

extension CourseText {
  func narrowed(to scope: ReadingScope) -> CourseText {
    CourseText(
      course.narrowed(to: scope.objectives, passed: scope.passed), state, untranslated: untranslated,
      source: source?.narrowed(to: scope.objectives, passed: scope.passed))
  }
}
