/// The tree while the walk over the markup goes on. It grows by what the walk meets; only when libxml2 has found the
/// file well formed may anybody look at it.
struct GrowingTree {
  private(set) var records: [XMLTree.Record] = []
  private(set) var attributes: [XMLTree.Attribute] = []
  private(set) var elementCount = 0
  var names = NameTable()
  private(set) var namespaces = NamespaceScopes()
  /// Indexes into `records` of the elements that are open.
  private var open: [Int] = []
  private var pendingAttributes = 0

  var depth: Int { open.count }
  /// The innermost element that is open.
  var innermost: XMLTree.Record? { open.last.map { records[$0] } }

  mutating func expect(bytes: Int) {
    // Course files hold an element or a text about every thirty bytes: room made too small is made again, twice as large.
    records.reserveCapacity(bytes / 24)
    attributes.reserveCapacity(bytes / 64)
  }

  /// Adds an attribute of the tag that is being read.
  mutating func addAttribute(_ attribute: Tag.Attribute, id: UInt32) {
    attributes.append(
      XMLTree.Attribute(
        name: id, nameStart: UInt32(attribute.name.lowerBound), valueStart: UInt32(attribute.value.lowerBound),
        valueEnd: UInt32(attribute.value.upperBound), isPlain: attribute.isPlain))
    pendingAttributes += 1
  }

  mutating func declare(_ prefix: String, as namespace: String) {
    namespaces.declare(prefix, as: namespace, depth: open.count)
  }

  /// Adds the element of the tag that was read.
  mutating func addElement(id: UInt32, prefix: String?, tag: Range<Int>, isEmpty: Bool) {
    let index = records.count
    records.append(
      XMLTree.Record(
        kind: .element, name: id, namespace: namespaces.namespace(of: prefix),
        firstAttribute: UInt32(attributes.count - pendingAttributes), attributeCount: UInt32(pendingAttributes),
        start: UInt32(tag.lowerBound), contentStart: UInt32(tag.upperBound), contentEnd: UInt32(tag.upperBound),
        end: UInt32(tag.upperBound), next: UInt32(index + 1)))
    pendingAttributes = 0
    elementCount += 1
    if isEmpty { namespaces.leave(depth: open.count) } else { open.append(index) }
  }

  /// Closes the innermost element.
  mutating func close(with tag: Range<Int>) {
    let index = open.removeLast()
    records[index].contentEnd = UInt32(tag.lowerBound)
    records[index].end = UInt32(tag.upperBound)
    records[index].next = UInt32(records.count)
    namespaces.leave(depth: open.count)
  }

  /// Adds a text to the innermost element; what stands outside of all is none.
  mutating func addText(_ range: Range<Int>, _ kind: XMLTree.Record.Kind) {
    guard !open.isEmpty else { return }
    records.append(
      XMLTree.Record(
        kind: kind, start: UInt32(range.lowerBound), end: UInt32(range.upperBound), next: UInt32(records.count + 1)))
  }
}

extension GrowingTree {
  /// The name in the element's start tag, with its prefix.
  func nameRange(of element: XMLTree.Record) -> Range<Int> {
    let start = Int(element.start) + 1
    return start..<start + names.all[Int(element.name)].utf8.count
  }
}
