import Courseware
import Diagnostics
import Text

/// A counted phrase has just the forms that its language has for numbers: a missing one would leave a trainee with
/// "1 minutes", a foreign one would never be shown.
func incompleteForms(_ forms: [Phrase: [PluralCategory: CatalogueUnit]], in language: String) -> [Diagnostic] {
  guard !forms.isEmpty else { return [] }
  let due = Set(pluralKeywords(in: language).compactMap(PluralCategory.init(rawValue:)))
  var faults: [Diagnostic] = []
  for (phrase, found) in forms.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
    let list = PluralCategory.allCases.filter(due.contains).map(\.rawValue).alternatives
    for form in PluralCategory.allCases where !due.contains(form) {
      guard let unit = found[form] else { continue }
      let message = "form \"\(form.rawValue)\" is none of \"\(language)\", which has \(list)"
      faults.error(.pluralForms, message, at: unit.id.range)
    }
    guard let some = found.values.min(by: { $0.id.range.start < $1.id.range.start }) else { continue }
    for form in PluralCategory.allCases where due.contains(form) && found[form] == nil {
      let message = "\"\(phrase.rawValue)\" has no form \"\(form.rawValue)\"; \"\(language)\" has \(list)"
      faults.error(.pluralForms, message, at: some.id.range)
    }
  }
  return faults
}

extension Diagnostic.Code {
  static let pluralForms = Self(rawValue: "plural-forms")
}

extension Explanation {
  static let pluralForms = Explanation(
    .pluralForms, .error,
    rule: "A phrase that counts has just the plural forms of its language",
    why: """
      Arabic has six forms for numbers, Russian four, French three, Chinese one. With a form too few, the trainee reads
      "1 minutes"; one too many is never shown.
      """,
    bad: """
      <trans-unit id="course-minutes[one]">
        <source>About {minutes} minutes.</source><target>Environ {minutes} minute.</target>
      </trans-unit>
      """,
    good: """
      <trans-unit id="course-minutes[one]">
        <source>About {minutes} minutes.</source><target>Environ {minutes} minute.</target>
      </trans-unit>
      <trans-unit id="course-minutes[many]">
        <source>About {minutes} minutes.</source><target>Environ {minutes} de minutes.</target>
      </trans-unit>
      <trans-unit id="course-minutes[other]">
        <source>About {minutes} minutes.</source><target>Environ {minutes} minutes.</target>
      </trans-unit>
      """)
}
