import Diagnostics

/// A file that `course.xml` does not name is never shown; perhaps it was forgotten. A warning, since a module may be
/// in the making.
func unusedFiles(in folder: WrittenFolder) -> [Diagnostic] {
  guard let course = folder.course else { return [] }
  let named = Set((course.modules + course.banks + [course.glossary, course.guide].compactMap(\.self)).map(\.value))
  let files = folder.files
  let candidates =
    files.paths(of: .module) + files.paths(of: .bank) + files.paths(of: .glossary)
    + files.paths(of: .guide)
  let unnamed = candidates.filter { !named.contains($0) }.map { path in
    Diagnostic(.warning, .unusedFile, "\"\(path)\" is not named in course.xml and is never shown", at: .whole(path))
  }
  return unnamed + listsWithoutTranslation(in: files)
}

private func listsWithoutTranslation(in files: CourseFiles) -> [Diagnostic] {
  files.paths(of: .terms).compactMap { path in
    let translation = String(path.dropLast(".terms.csv".count)) + ".xlf"
    guard !files.holds(translation) else { return nil }
    let message = "\"\(path)\" is the term list of no translation; \"\(translation)\" is not there"
    return Diagnostic(.warning, .unusedFile, message, at: .whole(path))
  }
}

extension Diagnostic.Code {
  static let unusedFile = Self(rawValue: "unused-file")
}

extension Explanation {
  static let unusedFile = Explanation(
    .unusedFile, .warning,
    rule: "Every file of the folder is named in course.xml",
    why: """
      A file that nothing names is not shown and not checked. Perhaps it was forgotten; perhaps it is still being
      written.
      """,
    bad: """
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """,
    good: """
      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """)
}
