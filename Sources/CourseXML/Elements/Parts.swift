import Diagnostics
import SafeXML

/// An element held to what the grammar lets stand in it: which attributes, which elements, and whether text.
struct Parts {
  let node: Node
  private let elements: [Node]

  /// Reports every attribute and element that is unknown here, and text where only elements may stand.
  init(
    of node: Node, attributes: [String] = [], elements known: [String] = [], in namespace: String = courseNamespace,
    text: Bool = false, _ faults: inout [Diagnostic]
  ) {
    self.node = node
    node.element.forEachAttribute { attribute in
      if attributes.contains(attribute.name) { return }
      let message = "attribute \"\(attribute.name)\" is not known in \"\(node.name)\""
      let range = node.source.range(attribute.nameRange)
      faults.unknown(.unknownAttribute, message, attribute.name, among: attributes, at: range)
    }
    let isOfNamespace = node.element.namespace == namespace
    var elements: [Node] = []
    node.element.forEachElement { element in
      let child = Node(element: element)
      let isHere =
        isOfNamespace ? element.isInNamespace(of: node.element) : element.namespace == namespace
      if isHere, known.contains(child.name) { return elements.append(child) }
      let message = "element \"\(child.name)\" is not known in \"\(node.name)\""
      faults.unknown(.unknownElement, message, child.name, among: known, at: child.tag)
    }
    self.elements = elements
    if !text, let stray = node.firstText {
      let message = "\"\(node.name)\" holds only elements, no text of its own"
      faults.error(.strayText, message, at: node.source.range(stray))
    }
  }

  /// The element of this name, which must be there once.
  func one(_ name: String, _ faults: inout [Diagnostic]) -> Node? {
    let found = optional(name, &faults)
    if found == nil {
      faults.error(.missingElement, "\"\(node.name)\" needs a \"\(name)\" element", at: node.tag)
    }
    return found
  }

  /// The element of this name, which may be there once.
  func optional(_ name: String, _ faults: inout [Diagnostic]) -> Node? {
    var found: Node?
    for element in elements where element.name == name {
      guard let first = found else {
        found = element
        continue
      }
      let message = "\"\(name)\" may stand only once in \"\(node.name)\""
      faults.error(.duplicateElement, message, at: element.tag, notes: [.init("the first is here", at: first.tag)])
    }
    return found
  }

  /// The elements of these names in the order written; there must be at least one.
  func some(_ names: String..., faults: inout [Diagnostic]) -> [Node] {
    let found = any(names)
    if found.isEmpty {
      let message = "\"\(node.name)\" needs at least one \(names.alternatives) element"
      faults.error(.missingElement, message, at: node.tag)
    }
    return found
  }

  /// The elements of these names in the order written.
  func any(_ names: [String]) -> [Node] { elements.filter { names.contains($0.name) } }
}

extension Node {
  /// Where text other than white space stands between the child elements.
  fileprivate var firstText: Range<Int>? {
    guard let text = element.firstWords else { return nil }
    let blanks = source.bytes[text.range].prefix(while: isXMLSpace).count
    let trailing = source.bytes[text.range].reversed().prefix(while: isXMLSpace).count
    return text.range.lowerBound + blanks..<text.range.upperBound - trailing
  }
}

func isXMLSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

extension Diagnostic.Code {
  static let unknownElement = Self(rawValue: "unknown-element")
  static let unknownAttribute = Self(rawValue: "unknown-attribute")
  static let missingElement = Self(rawValue: "missing-element")
  static let duplicateElement = Self(rawValue: "duplicate-element")
  static let strayText = Self(rawValue: "stray-text")
}
