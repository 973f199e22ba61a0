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
