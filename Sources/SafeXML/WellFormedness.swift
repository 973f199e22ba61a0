import CLibXML2

/// libxml2's first complaint in our words. `element` is the one whose tag it was reading or would have read next.
func wellFormednessFault(
  _ error: xmlError, at offset: Int, in element: XMLTree.Record?, of bytes: [UInt8]
) -> XMLFault {
  let place = offset..<min(offset + 1, bytes.count)
  let word = error.str1.map { String(cString: $0) } ?? ""
  switch UInt32(bitPattern: error.code) {
  case XML_ERR_ATTRIBUTE_REDEFINED.rawValue:
    let twice = element.map { attributeNames(inTagAt: Int($0.start), of: bytes) }?.last {
      bytes[$0].split(separator: UInt8(ascii: ":")).last == ArraySlice(word.utf8)
    }
    return XMLFault(.notWellFormed, "attribute \"\(word)\" is written twice in one tag", twice ?? place)
  case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
    let name = element.map { nameRange(inTagAt: Int($0.start), of: bytes) }
    return XMLFault(.notWellFormed, "prefix \"\(word)\" stands for no namespace; remove it", name ?? place)
  case XML_ERR_DOCUMENT_EMPTY.rawValue:
    return XMLFault(.notWellFormed, "file holds no element; it must begin with one", place)
  case XML_ERR_DOCUMENT_END.rawValue:
    return XMLFault(.notWellFormed, "only comments may follow the end of the outermost element", place)
  case XML_ERR_SPACE_REQUIRED.rawValue:
    return XMLFault(.notWellFormed, "a space is missing between two attributes", place)
  case XML_ERR_HYPHEN_IN_COMMENT.rawValue:
    return XMLFault(.notWellFormed, "a comment cannot hold \"--\"", place)
  case XML_ERR_NO_MEMORY.rawValue:
    return .outOfMemory
  default:
    let message = error.message.map { String(cString: $0) } ?? "code \(error.code)"
    let line = message.utf8.prefix { $0 != UInt8(ascii: "\n") }
    return XMLFault(.notWellFormed, "not well-formed XML: " + String(decoding: line, as: UTF8.self), place)
  }
}

private func nameRange(inTagAt start: Int, of bytes: [UInt8]) -> Range<Int> {
  start + 1..<(bytes[(start + 1)...].firstIndex(where: \.endsName) ?? bytes.count)
}

/// Where each attribute's name stands in a tag that the walk over the markup has read, namespace declarations among
/// them.
private func attributeNames(inTagAt start: Int, of bytes: [UInt8]) -> [Range<Int>] {
  var names: [Range<Int>] = []
  var rest = bytes[nameRange(inTagAt: start, of: bytes).upperBound...]
  while true {
    rest = rest.drop(while: \.isSpace)
    let name = rest.prefix { !$0.endsName }
    guard !name.isEmpty, let open = rest.firstIndex(where: \.isQuote),
      let close = rest[(open + 1)...].firstIndex(of: bytes[open])
    else { return names }
    names.append(name.indices)
    rest = rest[(close + 1)...]
  }
}

extension XMLFault {
  static let documentType = XMLFault(
    .doctype, "a document type is not allowed: a course file declares none", 0..<0)
  static let notReadable = XMLFault(.notWellFormed, "not well-formed XML", 0..<0)
  static let outOfMemory = XMLFault(.limitExceeded, "file needs more memory than there is", 0..<0)
}
