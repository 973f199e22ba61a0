import Courseware
import Diagnostics

/// A word is explained where it stands in a text. An entry that no text refers to is never shown there.
func unusedTerms(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let glossary = folder.glossary else { return [] }
  let used = Set(folder.roots.flatMap { $0.descendants(named: "term") }.compactMap { $0.attribute("ref")?.value })
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
