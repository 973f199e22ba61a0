import Diagnostics
import SafeXML

/// What the texts of a file refer to in other files, each at the place of its name.
struct WrittenReferences: Sendable {
  /// `ref` of every `term`.
  let terms: [Placed<String>]
  /// `src` of every `figure`.
  let figures: [Placed<String>]
}

extension Node {
  var references: WrittenReferences {
    var terms: [Placed<String>] = []
    var figures: [Placed<String>] = []
    element.forEachDescendant { element in
      switch element.name {
      case "term": if let name = Node(element: element).attribute("ref") { terms.append(name.settled) }
      case "figure": if let name = Node(element: element).attribute("src") { figures.append(name.settled) }
      default: break
      }
    }
    return WrittenReferences(terms: terms, figures: figures)
  }
}
