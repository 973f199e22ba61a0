/// An element with everything in it, and where in the file each part stands.
///
/// All ranges are byte offsets into the document's `source`, which turns them into lines and columns.
public struct XMLElement: Hashable, Sendable {
  /// Without its prefix.
  public let name: String
  /// The namespace's name, or nil when the element is in none.
  public let namespace: String?
  /// As written, without namespace declarations.
  public let attributes: [XMLAttribute]
  /// Comments are left out; the text around them is one text.
  public let children: [XMLNode]
  /// From the `<` of the start tag to behind the `>` of the end tag.
  public let range: Range<Int>
  /// The name in the start tag, with its prefix.
  public let nameRange: Range<Int>
  /// Between the start tag and the end tag; empty and behind the tag for `<p/>`.
  public let contentRange: Range<Int>
}

public enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(XMLText)
}

public struct XMLAttribute: Hashable, Sendable {
  /// With its prefix, such as `xml:lang`.
  public let name: String
  /// With references resolved and line breaks made spaces.
  public let value: String
  public let nameRange: Range<Int>
  /// Between the quotes.
  public let valueRange: Range<Int>
}

/// The text between two tags, with references resolved.
public struct XMLText: Hashable, Sendable {
  public let text: String
  /// Comments inside the text are within its range.
  public let range: Range<Int>
}

extension XMLElement {
  /// The child elements, in order.
  public var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  public func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { $0.name.utf8.elementsEqual(name.utf8) }
  }
}
