import Courseware
import Diagnostics

/// Ids name things for ever: in records, statistics and translations. So each is declared once in a course, also
/// across practices and banks, which share no item.
func duplicateIDs(in folder: WrittenFolder) -> [Diagnostic] {
  let modules = folder.modules
  return repeated(modules.compactMap(\.id), "module")
    + repeated(modules.flatMap(\.objectives).map { $0.map(\.id) }, "objective")
    + repeated(modules.flatMap(\.pages) + (folder.guide?.pages ?? []), "page")
    + repeated(modules.flatMap(\.practices).compactMap(\.id), "practice")
    + repeated(folder.banks.compactMap(\.id), "bank")
    + repeated(folder.itemIDs, "item")
    + repeated((folder.glossary ?? []).map { $0.map(\.id) }, "glossary entry")
}

private func repeated<Kind>(_ ids: [Placed<Name<Kind>>], _ what: String) -> [Diagnostic] {
  var first: [Name<Kind>: Int] = [:]
  var faults: [Diagnostic] = []
  for (index, id) in ids.enumerated() {
    if let other = first[id.value].map({ ids[$0].range }) {
      let message = "\(what) id \"\(id.value)\" is already taken in this course"
      faults.error(.duplicateID, message, at: id.range, notes: [.init("the first is here", at: other)])
    } else {
      first[id.value] = index
    }
  }
  return faults
}

extension Explanation {
  static let duplicateID = Explanation(
    .duplicateID, .error,
    rule: "An id is given once",
    why: """
      Records, statistics and translations name a question by its id for years. If two had the same id, an answer to
      one would be counted for the other.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      <page id="help">
        <title>Your contacts</title>
        <p>Your centre has a list of people who can help.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      <page id="contacts">
        <title>Your contacts</title>
        <p>Your centre has a list of people who can help.</p>
      </page>
      """)
}
