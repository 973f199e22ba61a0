import Courseware
import Diagnostics

/// The elements that may stand on a page below its title.
let blockElements = ["p", "list", "callout", "table", "figure"]

extension Node {
  func block(for whom: PageReaders = .trainees, _ faults: inout [Diagnostic]) -> Block? {
    let attributes =
      switch name {
      case "callout": ["kind"] + whom.attributes
      case "figure": ["src", "alt"] + whom.attributes
      default: whom.attributes
      }
    guard let content = blockContent(attributes: attributes, &faults) else { return nil }
    return Block(content, readers: readers(&faults))
  }

  private func blockContent(attributes: [String], _ faults: inout [Diagnostic]) -> Block.Content? {
    switch name {
    case "p": return .paragraph(inline(attributes: attributes, &faults))
    case "list":
      let parts = Parts(of: self, attributes: attributes, elements: ["item"], &faults)
      return .list(parts.some("item", faults: &faults).map { $0.inline(&faults) })
    case "callout":
      let parts = Parts(of: self, attributes: attributes, elements: ["p", "list"], &faults)
      let kind = needed("kind", &faults)?
        .word(of: Callout.allCases.map(\.rawValue), as: "kind", &faults).flatMap(Callout.init(rawValue:))
      let contents = parts.some("p", "list", faults: &faults).compactMap { $0.blockContent(attributes: [], &faults) }
      return kind.map { .callout($0, contents) }
    case "table": return table(attributes: attributes, &faults)
    case "figure": return figure(attributes: attributes, &faults)
    default: return nil
    }
  }

  private func figure(attributes: [String], _ faults: inout [Diagnostic]) -> Block.Content? {
    _ = Parts(of: self, attributes: attributes, &faults)
    let source = needed("src", &faults)
    let alternative = needed("alt", &faults)
    if let alternative, alternative.value.collapsed.isEmpty {
      faults.error(.emptyText, "figure needs an alt that says in words what it shows", at: alternative.range)
    }
    guard let source, let alternative else { return nil }
    return .figure(Figure(file: source.value, alternative: alternative.value.collapsed))
  }

  private func table(attributes: [String], _ faults: inout [Diagnostic]) -> Block.Content {
    let parts = Parts(of: self, attributes: attributes, elements: ["row"], &faults)
    var header: [[Inline]]?
    var rows: [[[Inline]]] = []
    var width: Int?
    for (index, row) in parts.some("row", faults: &faults).enumerated() {
      let parts = Parts(of: row, attributes: ["header"], elements: ["cell"], &faults)
      let cells = parts.some("cell", faults: &faults).map { $0.inline(&faults) }
      if let width, cells.count != width {
        let message = "row has \(cells.count) cells; every row of this table has \(width), as the first"
        faults.error(.unevenTable, message, at: row.tag)
      }
      width = width ?? cells.count
      let mark = row.attribute("header")
      guard mark?.boolean("header", &faults) == true else {
        rows.append(cells)
        continue
      }
      header = cells
      if index > 0, let mark {
        faults.error(.unevenTable, "only the first row of a table may be its header", at: mark.range)
      }
    }
    return .table(header: header, rows: rows)
  }
}

extension Diagnostic.Code {
  static let unevenTable = Self(rawValue: "uneven-table")
}
