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
