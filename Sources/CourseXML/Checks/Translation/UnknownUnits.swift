import Diagnostics

/// A unit that belongs to no text any more. It is shown to nobody; merging puts it aside.
func unknownUnits(in translation: Translation, among original: Original) -> [Diagnostic] {
  let known = original.texts.map(\.id)
  var faults: [Diagnostic] = []
  for unit in translation.sections.flatMap(\.obsolete) {
    guard let id = unit.formerID else { continue }
    var message = "unit \"\(id)\" belongs to no text of the course; conduct course translate merge puts it aside"
    if let meant = nearMiss(of: id, among: known) { message += "; did you mean \"\(meant)\"?" }
    faults.append(Diagnostic(.warning, .unknownUnit, message, at: unit.places.id))
  }
  return faults
}

extension Diagnostic.Code {
  static let unknownUnit = Self(rawValue: "unknown-unit")
}

extension Explanation {
  static let unknownUnit = Explanation(
    .unknownUnit, .warning,
    rule: "Every unit belongs to a text of the course",
    why: """
      Nobody sees it. Merging puts it aside, so that it is not lost.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-repotr/prompt">
        <source>You report a concern.</source>
        <target>Autre chose.</target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """)
}
