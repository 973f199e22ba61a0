import Diagnostics

/// One warning a language: an unfinished translation must not hide what else is to be said.
func missingTranslations(
  _ units: [Translation.Unit], in translation: Translation, _ sha256: SHA256
) -> [Diagnostic] {
  let missing = units.filter { $0.standing(sha256) == .missing }
  guard let first = missing.first else { return [] }
  let message =
    "\"\(translation.language)\" lacks \(missing.count) of \(units.count) texts, the first \"\(first.id)\"; "
    + "the trainee reads the source there"
  return [Diagnostic(.warning, .missingTranslation, message, at: translation.tag)]
}

extension Diagnostic.Code {
  static let missingTranslation = Self(rawValue: "missing-translation")
}

extension Explanation {
  static let missingTranslation = Explanation(
    .missingTranslation, .warning,
    rule: "A language has every text of the course",
    why: """
      The trainee reads the source there, marked with its language. One warning stands for all that is missing.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
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
