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
