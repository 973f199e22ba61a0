import Diagnostics

/// A whole sentence that is the same in both languages was probably only copied. A name or one word may be the same.
func targetLikeSource(_ target: Wording, in unit: Translation.Unit) -> [Diagnostic] {
  let blanks = target.plain.utf8.count { $0 == UInt8(ascii: " ") }
  guard blanks >= 3, !unit.isDrawing, target.line == unit.source.line else { return [] }
  let message = "target of \"\(unit.id)\" is the same as its source; translate it, or leave the target out"
  return [Diagnostic(.warning, .targetLikeSource, message, at: unit.places.target)]
}

extension Diagnostic.Code {
  static let targetLikeSource = Self(rawValue: "target-like-source")
}

extension Explanation {
  static let targetLikeSource = Explanation(
    .targetLikeSource, .warning,
    rule: "A target is not a copy of its source",
    why: """
      A sentence that was only copied passes for a translation: nobody looks at it again, and nobody marks it for the
      trainee.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>You report a concern.</target>
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
