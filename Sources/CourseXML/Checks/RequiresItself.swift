import Courseware
import Diagnostics

/// A course that asks for itself first could never be begun.
func requiresItself(in folder: WrittenFolder) -> [Diagnostic] {
  guard let course = folder.course, let id = course.id else { return [] }
  return course.prerequisites.filter { $0.value.course == id.value }.map { requirement in
    Diagnostic(.error, .requiresItself, "course \"\(id.value)\" requires itself", at: requirement.range)
  }
}

extension Diagnostic.Code {
  static let requiresItself = Self(rawValue: "requires-itself")
}

extension Explanation {
  static let requiresItself = Explanation(
    .requiresItself, .error,
    rule: "A course does not require itself",
    why: """
      Nobody could ever begin it.
      """,
    bad: """
      <requires course="example" version="1"/>
      """,
    good: """
      <requires course="conduct-foundations" version="1"/>
      """)
}
