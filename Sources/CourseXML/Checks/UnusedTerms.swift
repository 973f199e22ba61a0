import Courseware
import Diagnostics

/// A word is explained where it stands in a text. An entry that no text refers to is never shown there.
func unusedTerms(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let glossary = folder.glossary else { return [] }
  let used = Set(folder.references.flatMap(\.terms).map(\.value))
  // A reference to a word that is not there may be meant for one that is.
  guard used.isSubset(of: glossary.map(\.value.id.text)) else { return [] }
  return glossary.filter { !used.contains($0.value.id.text) }.map { term in
    let message =
      "glossary entry \"\(term.value.id)\" is never used; write <term ref=\"\(term.value.id)\">…</term> where the word "
      + "stands, or take the entry away"
    return Diagnostic(.warning, .unusedTerm, message, at: term.range)
  }
}

extension Diagnostic.Code {
  static let unusedTerm = Self(rawValue: "unused-term")
}

extension Explanation {
  static let unusedTerm = Explanation(
    .unusedTerm, .warning,
    rule: "Every entry of the glossary is used by a `<term>`",
    why: """
      A word is explained where it stands in a text. What no text refers to is not found there.
      """,
    bad: """
      <entry id="focal-point"><term>focal point</term><meaning>The person in your unit who receives reports.</meaning></entry>
      """,
    good: """
      <entry id="focal-point"><term>focal point</term><meaning>The person in your unit who receives reports.</meaning></entry>
      <page id="report">
        <title>Help</title>
        <p>Tell the <term ref="focal-point">focal point</term>.</p>
      </page>
      """)
}
