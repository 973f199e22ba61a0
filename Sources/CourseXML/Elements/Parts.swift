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
    for attribute in node.element.attributes where !attributes.contains(attribute.name) {
      let message = "attribute \"\(attribute.name)\" is not known in \"\(node.name)\""
      let range = node.source.range(attribute.nameRange)
      faults.unknown(.unknownAttribute, message, attribute.name, among: attributes, at: range)
    }
    for child in node.elements where !known.contains(child.name) || child.element.namespace != namespace {
      let message = "element \"\(child.name)\" is not known in \"\(node.name)\""
      faults.unknown(.unknownElement, message, child.name, among: known, at: child.tag)
    }
    elements = node.elements.filter { known.contains($0.name) && $0.element.namespace == namespace }
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
    let found = elements.filter { $0.name == name }
    for extra in found.dropFirst() {
      let message = "\"\(name)\" may stand only once in \"\(node.name)\""
      faults.error(.duplicateElement, message, at: extra.tag, notes: [.init("the first is here", at: found[0].tag)])
    }
    return found.first
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
    for case .text(let text) in element.children where !text.text.utf8.allSatisfy(isXMLSpace) {
      let blanks = source.bytes[text.range].prefix(while: isXMLSpace).count
      let trailing = source.bytes[text.range].reversed().prefix(while: isXMLSpace).count
      return text.range.lowerBound + blanks..<text.range.upperBound - trailing
    }
    return nil
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
