public import Diagnostics

/// An element with everything in it, and where in the file each part stands.
///
/// All ranges are byte offsets into `source`, which turns them into lines and columns. Copying an element copies
/// nothing of the file.
public struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  private var record: XMLTree.Record { tree.records[index] }

  public var source: SourceText { tree.source }

  /// Without its prefix.
  public var name: String { tree.localNames[Int(record.name)] }

  /// The namespace's name, or nil when the element is in none.
  public var namespace: String? { tree.namespaces[Int(record.namespace)] }

  /// As written, without namespace declarations.
  public var attributes: [XMLAttribute] { attributeIndexes.map { XMLAttribute(tree: tree, index: $0) } }

  /// Comments are left out; the text around them is one text.
  public var children: [XMLNode] {
    var children: [XMLNode] = []
    forEachChild { children.append($0) }
    return children
  }

  /// The child elements, in order.
  public var elements: [XMLElement] {
    var elements: [XMLElement] = []
    forEachElement { elements.append($0) }
    return elements
  }

  /// From the `<` of the start tag to behind the `>` of the end tag.
  public var range: Range<Int> { Int(record.start)..<Int(record.end) }

  /// The name in the start tag, with its prefix.
  public var nameRange: Range<Int> {
    let start = Int(record.start) + 1
    return start..<start + tree.names[Int(record.name)].utf8.count
  }

  /// Between the start tag and the end tag; empty and behind the tag for `<p/>`.
  public var contentRange: Range<Int> { Int(record.contentStart)..<Int(record.contentEnd) }

  public func attribute(_ name: String) -> XMLAttribute? {
    attributeIndexes.first { tree.names[Int(tree.attributes[$0].name)] == name }
      .map { XMLAttribute(tree: tree, index: $0) }
  }

  private var attributeIndexes: Range<Int> {
    let first = Int(record.firstAttribute)
    return first..<first + Int(record.attributeCount)
  }
}

/// The same without making lists: a reader that looks at every element of a large file has no time for them.
extension XMLElement {
  public func forEachAttribute(_ visit: (XMLAttribute) -> Void) {
    for index in attributeIndexes { visit(XMLAttribute(tree: tree, index: index)) }
  }

  public func forEachChild(_ visit: (XMLNode) -> Void) {
    forEachChildIndex { child in
      switch tree.records[child].kind {
      case .element: visit(.element(XMLElement(tree: tree, index: child)))
      case .blank, .plain, .marked: visit(.text(XMLText(tree: tree, index: child)))
      }
      return true
    }
  }

  public func forEachElement(_ visit: (XMLElement) -> Void) {
    forEachChildIndex { child in
      if tree.records[child].kind == .element { visit(XMLElement(tree: tree, index: child)) }
      return true
    }
  }

  /// Visits every element inside, at any depth, in the order written.
  public func forEachDescendant(_ visit: (XMLElement) -> Void) {
    for index in index + 1..<Int(record.next) where tree.records[index].kind == .element {
      visit(XMLElement(tree: tree, index: index))
    }
  }

  /// The first text between the child elements that is more than white space.
  public var firstWords: XMLText? {
    var found: XMLText?
    forEachChildIndex { child in
      if tree.records[child].kind == .element || tree.records[child].kind == .blank { return true }
      let text = XMLText(tree: tree, index: child)
      if !text.isBlank { found = text }
      return found == nil
    }
    return found
  }

  public func isInNamespace(of other: XMLElement) -> Bool {
    tree === other.tree ? record.namespace == other.record.namespace : namespace == other.namespace
  }

  /// Goes on while the visit says so.
  private func forEachChildIndex(_ visit: (Int) -> Bool) {
    let end = Int(record.next)
    var child = index + 1
    while child < end, visit(child) { child = Int(tree.records[child].next) }
  }
}

public enum XMLNode: Sendable {
  case element(XMLElement)
  case text(XMLText)
}

public struct XMLAttribute: Sendable {
  let tree: XMLTree
  let index: Int

  private var record: XMLTree.Attribute { tree.attributes[index] }

  /// With its prefix, such as `xml:lang`.
  public var name: String { tree.names[Int(record.name)] }

  /// With references resolved and line breaks made spaces.
  public var value: String {
    let bytes = tree.source.bytes
    return record.isPlain ? bytes.span.text(valueRange) : Decoding.value(valueRange, in: bytes.span)
  }

  public var nameRange: Range<Int> { Int(record.nameStart)..<Int(record.nameStart) + name.utf8.count }

  /// Between the quotes.
  public var valueRange: Range<Int> { Int(record.valueStart)..<Int(record.valueEnd) }
}

/// The text between two tags, with references resolved.
public struct XMLText: Sendable {
  let tree: XMLTree
  let index: Int

  private var record: XMLTree.Record { tree.records[index] }

  public var text: String {
    let bytes = tree.source.bytes
    switch record.kind {
    case .element: preconditionFailure("an element is no text")
    case .blank, .plain: return bytes.span.text(range)
    case .marked: return Decoding.text(range, in: bytes.span)
    }
  }

  /// Whether there is only white space in it.
  public var isBlank: Bool {
    switch record.kind {
    case .element, .plain: false
    case .blank: true
    case .marked: text.utf8.allSatisfy(\.isSpace)
    }
  }

  /// Comments inside the text are within its range.
  public var range: Range<Int> { Int(record.start)..<Int(record.end) }
}
