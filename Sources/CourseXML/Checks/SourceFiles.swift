import Diagnostics

/// Every file that `course.xml` names is in the folder, is of the right kind, and is named once.
func sourceFiles(in folder: WrittenFolder) -> [Diagnostic] {
  guard let course = folder.course else { return [] }
  var faults: [Diagnostic] = []
  var first: [String: SourceRange] = [:]
  let named =
    course.modules.map { ($0, CoursePath.module, "modules/NAME.xml") }
    + course.banks.map { ($0, .bank, "banks/NAME.xml") }
    + [course.glossary].compactMap(\.self).map { ($0, .glossary, "glossary.xml") }
    + [course.guide].compactMap(\.self).map { ($0, .guide, "guide.xml") }
  for (source, kind, shape) in named {
    let path = source.value
    if CoursePath(path) != kind {
      faults.error(.wrongValue, "\"\(path)\" cannot be named here; this src must be \(shape)", at: source.range)
    } else if let other = first[path] {
      let message = "\"\(path)\" is named twice; a file is taught once"
      faults.error(.duplicateFile, message, at: source.range, notes: [.init("the first is here", at: other)])
    } else if !folder.files.holds(path) {
      let message = "\"\(path)\" is not in the course folder"
      faults.unknown(.missingFile, message, path, among: folder.files.paths(of: kind), at: source.range)
    }
    first[path] = first[path] ?? source.range
  }
  return faults
}

extension Diagnostic.Code {
  static let duplicateFile = Self(rawValue: "duplicate-file")
}

extension Explanation {
  static let duplicateFile = Explanation(
    .duplicateFile, .error,
    rule: "A file is named once in course.xml",
    why: """
      A module that is named twice would be taught twice, with the same ids.
      """,
    bad: """
      <module src="modules/02-help.xml"/>
      <module src="modules/02-help.xml"/>
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
