import CLibXML2

/// Makes the value tree from libxml2's events, taking every range from our own walk: the n-th start tag that libxml2
/// reports is the n-th that we saw. A class, since the C library holds its address.
final class TreeBuilder {
  private let bytes: [UInt8]
  private let tags: [Tag]
  private var next = 0
  private var open: [OpenElement] = []
  private var text: [UInt8] = []
  private var root: XMLElement?
  private var fault: XMLFault?

  private struct OpenElement {
    let tag: Tag
    let name: String
    let namespace: String?
    let attributes: [XMLAttribute]
    var children: [XMLNode] = []
  }

  init(bytes: [UInt8], tags: [Tag]) {
    self.bytes = bytes
    self.tags = tags
  }

  /// False when libxml2 and our walk do not see the same tag; the parser must stop then.
  func open(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    attributes count: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) -> Bool {
    guard next < tags.count, tags[next].kind != .end else { return disagree() }
    let tag = tags[next]
    guard qualified(prefix, name) == string(tag.nameRange) else { return disagree() }
    var attributes: [XMLAttribute] = []
    var places = tag.attributes[...]
    for index in 0..<count {
      guard let values, let attribute = attribute(values + 5 * index, at: &places) else { return disagree() }
      attributes.append(attribute)
    }
    endText(before: tag)
    next += 1
    open.append(
      OpenElement(tag: tag, name: string(name), namespace: namespace.map { string($0) }, attributes: attributes))
    return true
  }

  /// False under the same condition as `open`.
  func close() -> Bool {
    guard var element = open.last else { return disagree() }
    var end = element.tag
    if end.kind == .start {
      guard next < tags.count, tags[next].kind == .end else { return disagree() }
      end = tags[next]
      endText(before: end)
      element = open[open.count - 1]
      next += 1
    }
    open.removeLast()
    let content = element.tag.range.upperBound..<(end.kind == .end ? end.range.lowerBound : end.range.upperBound)
    let closed = XMLElement(
      name: element.name, namespace: element.namespace, attributes: element.attributes, children: element.children,
      range: element.tag.range.lowerBound..<end.range.upperBound, nameRange: element.tag.nameRange,
      contentRange: content)
    if open.isEmpty { root = closed } else { open[open.count - 1].children.append(.element(closed)) }
    return true
  }

  func append(_ characters: UnsafeBufferPointer<xmlChar>) { text.append(contentsOf: characters) }

  func hear(_ error: xmlError, at offset: Int) {
    guard fault == nil else { return }
    fault = wellFormednessFault(
      error, at: min(max(offset, 0), bytes.count), in: next < tags.count ? tags[next] : nil, of: bytes)
  }

  func refuse(_ refusal: XMLFault) { fault = fault ?? refusal }

  func result(wasWellFormed: Bool) -> Result<XMLElement, XMLFault> {
    if let fault { return .failure(fault) }
    guard wasWellFormed, let root, open.isEmpty, next == tags.count else { return .failure(.notReadable) }
    return .success(root)
  }

  private func endText(before tag: Tag) {
    defer { text.removeAll(keepingCapacity: true) }
    guard !text.isEmpty, !open.isEmpty else { return }
    let range = tags[next - 1].range.upperBound..<tag.range.lowerBound
    open[open.count - 1].children.append(.text(XMLText(text: String(decoding: text, as: UTF8.self), range: range)))
  }

  /// libxml2 gives five pointers for each attribute: name, prefix, namespace, and the value's start and end.
  /// - Parameter places: where the tag's attributes stand that were not reported yet; it reports them in this order.
  private func attribute(
    _ five: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, at places: inout ArraySlice<Tag.Attribute>
  ) -> XMLAttribute? {
    guard let start = five[3], let end = five[4] else { return nil }
    let name = qualified(five[1], five[0])
    places = places.drop { !bytes[$0.nameRange].elementsEqual(name.utf8) }
    guard let place = places.popFirst() else { return nil }
    let value = withAmpersands(UnsafeBufferPointer(start: start, count: end - start))
    return XMLAttribute(name: name, value: value, nameRange: place.nameRange, valueRange: place.valueRange)
  }

  /// While entities are not replaced, libxml2 hands over an ampersand in an attribute value as `&#38;`, however it was
  /// written, and every other reference resolved.
  private func withAmpersands(_ value: UnsafeBufferPointer<xmlChar>) -> String {
    var result: [UInt8] = []
    var rest = value[...]
    while let byte = rest.popFirst() {
      result.append(byte)
      if byte == UInt8(ascii: "&") { rest = rest.dropFirst(4) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private func disagree() -> Bool {
    refuse(.notReadable)
    return false
  }

  private func qualified(_ prefix: UnsafePointer<xmlChar>?, _ name: UnsafePointer<xmlChar>?) -> String {
    prefix.map { string($0) + ":" + string(name) } ?? string(name)
  }

  private func string(_ characters: UnsafePointer<xmlChar>?) -> String { characters.map { String(cString: $0) } ?? "" }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
