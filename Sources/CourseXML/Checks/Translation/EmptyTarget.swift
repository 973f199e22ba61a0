import Diagnostics

/// A tool says that the text is translated, and there is nothing.
func emptyTarget(_ unit: Translation.Unit) -> [Diagnostic] {
  guard unit.target == nil, let state = unit.state, ["translated", "signed-off", "final"].contains(state) else {
    return []
  }
  let message = "target of \"\(unit.id)\" is empty, though its state is \"\(state)\"; the trainee reads the source"
  return [Diagnostic(.warning, .emptyTarget, message, at: unit.places.target)]
}

extension Diagnostic.Code {
  static let emptyTarget = Self(rawValue: "empty-target")
}

extension Explanation {
  static let emptyTarget = Explanation(
    .emptyTarget, .warning,
    rule: "A target that is said to be translated has words",
    why: """
      A tool counts it as done, and the trainee reads the source.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target state="translated"></target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target state="translated">Vous signalez un doute.</target>
      </trans-unit>
      """)
}
