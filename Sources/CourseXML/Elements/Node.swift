import Diagnostics
import SafeXML

/// An element of a course file, with the file's text for naming places.
struct Node: Sendable {
  let element: XMLElement
  let source: SourceText

  var name: String { element.name }
  /// The element's name in its start tag: what a diagnostic about the element points at.
  var tag: SourceRange { source.range(element.nameRange) }
  var elements: [Node] { element.elements.map { Node(element: $0, source: source) } }

  func attribute(_ name: String) -> Placed<String>? {
    element.attribute(name).map { Placed(value: $0.value, range: source.range($0.valueRange)) }
  }

  /// The attribute of this name, which must be there.
  func needed(_ name: String, _ faults: inout [Diagnostic]) -> Placed<String>? {
    if let found = attribute(name) { return found }
    faults.error(.missingAttribute, "\"\(self.name)\" needs the attribute \"\(name)\"", at: tag)
    return nil
  }

  /// Every element inside, at any depth, that has this name.
  func descendants(named name: String) -> [Node] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(named: name) }
  }
}

/// The namespace of the course language, edition 1.
let courseNamespace = "urn:conduct:course:1"

extension Diagnostic.Code {
  static let missingAttribute = Self(rawValue: "missing-attribute")
}
