import Diagnostics

/// A file that `course.xml` does not name is never shown; perhaps it was forgotten. A warning, since a module may be
/// in the making.
func unusedFiles(in folder: WrittenFolder) -> [Diagnostic] {
  guard let course = folder.course else { return [] }
  let named = Set((course.modules + course.banks + [course.glossary].compactMap(\.self)).map(\.value))
  let files = folder.files
  let candidates = files.paths(of: .module) + files.paths(of: .bank) + files.paths(of: .glossary)
  return candidates.filter { !named.contains($0) }.map { path in
    Diagnostic(.warning, .unusedFile, "\"\(path)\" is not named in course.xml and is never shown", at: .whole(path))
  }
}

extension Diagnostic.Code {
  static let unusedFile = Self(rawValue: "unused-file")
}
