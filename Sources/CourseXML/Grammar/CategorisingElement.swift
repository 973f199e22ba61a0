import Courseware
import Diagnostics

extension Node {
  func categorising(_ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["scoring"], elements: ["category", "entry"], &faults)
    let scoring = scoring(&faults)
    let (categoryNodes, entryNodes) = (parts.any(["category"]), parts.any(["entry"]))
    let areCategories = has(categoryNodes, of: "category", in: 2...6, &faults)
    let areEntries = has(entryNodes, of: "entry", in: 2...12, &faults)
    let categories = categoryNodes.compactMap { $0.choice(&faults) }
    var entries: [(written: WrittenChoice, category: Placed<Choice.ID>)] = []
    for node in entryNodes {
      let choice = node.choice(attributes: ["id", "in"], &faults)
      guard let category: Placed<Choice.ID> = node.needed("in", &faults)?.name(&faults), let choice else { continue }
      entries.append((choice, category))
    }
    let known = categories.map(\.choice.id)
    var areKnown = true
    for (_, category) in entries
    where areCategories && categories.count == categoryNodes.count && !known.contains(category.value) {
      let message = "category \"\(category.value)\" is not in this item"
      faults.unknown(.unknownCategory, message, category.value.text, among: known.map(\.text), at: category.range)
      areKnown = false
    }
    guard (categories + entries.map(\.written)).differ(&faults), areCategories, areEntries, areKnown,
      categories.count == categoryNodes.count, entries.count == entryNodes.count
    else { return (parts, nil) }
    let kind = Categorising(
      categories: categories.map(\.choice),
      entries: entries.map { Categorising.Entry(choice: $0.written.choice, category: $0.category.value) },
      scoring: scoring)
    return (parts, kind.map(Item.Kind.categorising))
  }
}

extension Diagnostic.Code {
  static let unknownCategory = Self(rawValue: "unknown-category")
}
