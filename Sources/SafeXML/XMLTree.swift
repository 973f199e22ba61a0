import Diagnostics

/// A file's elements, attributes and texts as one flat row over its bytes, in the order written. Strings are made when
/// somebody asks for one: of a hundred thousand questions most names and texts are only looked past.
final class XMLTree: Sendable {
  let source: SourceText
  /// Each before what is in it.
  let records: [Record]
  let attributes: [Attribute]
  /// Each name of an element or attribute once, with its prefix.
  let names: [String]
  /// The same without prefixes.
  let localNames: [String]
  /// Each namespace's name once; the first stands for none.
  let namespaces: [String?]

  init(source: SourceText, growing: GrowingTree) {
    self.source = source
    records = growing.records
    attributes = growing.attributes
    names = growing.names.all
    localNames = names.map { name in
      name.utf8.firstIndex(of: UInt8(ascii: ":")).map { String(name[name.utf8.index(after: $0)...]) } ?? name
    }
    namespaces = growing.namespaces.all
  }

  /// An element or a text. A file is at most 16 MiB: 32 bits are enough for every place in it.
  struct Record {
    let kind: Kind
    /// Of an element: indexes into `names` and `namespaces`.
    var name: UInt32 = 0
    var namespace: UInt32 = 0
    var firstAttribute: UInt32 = 0
    var attributeCount: UInt32 = 0
    let start: UInt32
    var contentStart: UInt32 = 0
    var contentEnd: UInt32 = 0
    var end: UInt32
    /// Index of the first record that is not in this one.
    var next: UInt32

    enum Kind {
      case element
      /// White space as it stands in the file.
      case blank
      /// The text as it stands in the file.
      case plain
      /// A text with references, comments, CDATA sections or carriage returns in it.
      case marked
    }
  }

  struct Attribute {
    let name: UInt32
    let nameStart: UInt32
    let valueStart: UInt32
    let valueEnd: UInt32
    /// Whether the value stands in the file as it is: no references and no line breaks or tabs in it.
    let isPlain: Bool
  }
}

extension XMLTree {
  /// The outermost element. A file that libxml2 found well formed has one.
  var root: XMLElement? { records.isEmpty ? nil : XMLElement(tree: self, index: 0) }
}
