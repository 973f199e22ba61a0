import Diagnostics
import SafeXML

/// An element of a course file.
struct Node: Sendable {
  let element: XMLElement

  /// The file's text, for naming places.
  var source: SourceText { element.source }
  var name: String { element.name }
  /// The element's name in its start tag: what a diagnostic about the element points at.
  var tag: SourceRange { source.range(element.nameRange) }
  /// From its start tag to behind its end tag.
  var range: SourceRange { source.range(element.range) }
  var elements: [Node] {
    var nodes: [Node] = []
    element.forEachElement { nodes.append(Node(element: $0)) }
    return nodes
  }

  func attribute(_ name: String) -> Placed<String>? {
    element.attribute(name).map { Placed(value: $0.value, range: source.range($0.valueRange)) }
  }

  /// The attribute of this name, which must be there.
  func needed(_ name: String, _ faults: inout [Diagnostic]) -> Placed<String>? {
    if let found = attribute(name) { return found }
    faults.error(.missingAttribute, "\"\(self.name)\" needs the attribute \"\(name)\"", at: tag)
    return nil
  }

  func hasElement(named name: String) -> Bool {
    var isThere = false
    element.forEachElement { isThere = isThere || $0.name == name }
    return isThere
  }

  /// Every element inside, at any depth, that has this name.
  func descendants(named name: String) -> [Node] {
    var found: [Node] = []
    element.forEachDescendant { if $0.name == name { found.append(Node(element: $0)) } }
    return found
  }
}

/// The namespace of the course language, edition 1.
let courseNamespace = "urn:conduct:course:1"

extension Diagnostic.Code {
  static let missingAttribute = Self(rawValue: "missing-attribute")
}
