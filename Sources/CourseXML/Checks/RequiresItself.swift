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
