import Diagnostics

/// The author has changed a text since it was translated. The trainee reads the source, marked, until somebody has
/// looked at the translation again.
func staleTranslation(_ unit: Translation.Unit) -> [Diagnostic] {
  let message =
    "translation of \"\(unit.id)\" was made from another source; the trainee reads the source until it is mended"
  return [Diagnostic(.warning, .staleTranslation, message, at: unit.places.target)]
}

extension Diagnostic.Code {
  static let staleTranslation = Self(rawValue: "stale-translation")
}

extension Explanation {
  static let staleTranslation = Explanation(
    .staleTranslation, .warning,
    rule: "A translation is made from the text of today",
    why: """
      A rule that was mended would stay wrong in the other language. The trainee reads the source, marked, until somebody has
      looked at the translation again.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report.</source>
        <target>Vous signalez un doute.</target>
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
