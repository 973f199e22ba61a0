import Courseware
import Diagnostics

/// A category into which nothing belongs. It can be meant as a trap, and then the author says so.
func emptyCategory(in item: CheckedItem) -> [Diagnostic] {
  guard case .categorising(let kind) = item.item.kind else { return [] }
  let used = Set(kind.entries.map(\.category))
  let nodes = item.written.node.elements.filter { $0.name == "category" }
  return zip(kind.categories, nodes).filter { !used.contains($0.0.id) }.map { category, node in
    Diagnostic(
      .warning, .emptyCategory, "category \"\(category.id)\" has no entry; give it one, or take it away", at: node.tag)
  }
}

extension Diagnostic.Code {
  static let emptyCategory = Self(rawValue: "empty-category")
}

extension Explanation {
  static let emptyCategory = Explanation(
    .emptyCategory, .warning,
    rule: "Every category has an entry",
    why: """
      A trainee looks for what belongs there, and loses time or points. If it is meant as a trap, accept the warning
      and say so.
      """,
    bad: """
      <categorising id="tasks" objective="report" points="1">
        <prompt>Whose task is it?</prompt>
        <category id="you">Yours</category>
        <category id="others">The investigators'</category>
        <entry id="a" in="you">To report</entry>
        <entry id="b" in="you">To look for proof</entry>
        <explanation>Others investigate. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </categorising>
      """,
    good: """
      <categorising id="tasks" objective="report" points="1">
        <prompt>Whose task is it?</prompt>
        <category id="you">Yours</category>
        <category id="others">The investigators'</category>
        <entry id="a" in="you">To report</entry>
        <entry id="b" in="others">To look for proof</entry>
        <explanation>Others investigate. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </categorising>
      """)
}
