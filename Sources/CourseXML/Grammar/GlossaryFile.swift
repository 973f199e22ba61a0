import Courseware
import Diagnostics

extension Node {
  /// The terms in the order written, each at the place of its id.
  func glossary(_ faults: inout [Diagnostic]) -> [Placed<Term>] {
    let parts = Parts(of: self, attributes: ["xml:lang"], elements: ["entry"], &faults)
    return parts.some("entry", faults: &faults).compactMap { entry in
      let parts = Parts(of: entry, attributes: ["id"], elements: ["term", "meaning"], &faults)
      let id: Placed<Term.ID>? = entry.needed("id", &faults)?.name(&faults)
      let word = parts.one("term", &faults)?.plainText(&faults)
      let meaning = parts.one("meaning", &faults)?.plainText(&faults)
      guard let id, let word, let meaning else { return nil }
      return id.map { Term(id: $0, word: word, meaning: meaning) }
    }
  }
}
