import Courseware
import Diagnostics

/// Every term that a text refers to is in the glossary.
func unknownTerms(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole else { return [] }
  let known = Set((folder.glossary ?? []).map(\.value.id.text))
  var faults: [Diagnostic] = []
  for reference in folder.references.flatMap(\.terms) {
    guard Term.ID(reference.value) != nil, !known.contains(reference.value) else { continue }
    let message =
      folder.glossary == nil
      ? "term \"\(reference.value)\" needs a glossary; the course names none"
      : "term \"\(reference.value)\" is not in the glossary"
    faults.unknown(.unknownTerm, message, reference.value, among: known, at: reference.range)
  }
  return faults
}

extension Diagnostic.Code {
  static let unknownTerm = Self(rawValue: "unknown-term")
}

extension Explanation {
  static let unknownTerm = Explanation(
    .unknownTerm, .error,
    rule: "Every `<term>` has its entry in the glossary",
    why: """
      The trainee can ask what a marked word means. There must be an answer.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p>A <term ref="chlid">child</term> is any person under 18.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>A <term ref="child">child</term> is any person under 18.</p>
      </page>
      """)
}
