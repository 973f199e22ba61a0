import CLibXML2

/// libxml2's first complaint in our words. `tag` is the tag that it was reading or would have read next.
func wellFormednessFault(_ error: xmlError, at offset: Int, in tag: Tag?, of bytes: [UInt8]) -> XMLFault {
  let place = offset..<min(offset + 1, bytes.count)
  let word = error.str1.map { String(cString: $0) } ?? ""
  switch UInt32(bitPattern: error.code) {
  case XML_ERR_ATTRIBUTE_REDEFINED.rawValue:
    let twice = tag?.attributes.last {
      bytes[$0.nameRange].split(separator: UInt8(ascii: ":")).last == ArraySlice(word.utf8)
    }
    return XMLFault(.notWellFormed, "attribute \"\(word)\" is written twice in one tag", twice?.nameRange ?? place)
  case XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue:
    return XMLFault(.notWellFormed, "prefix \"\(word)\" stands for no namespace; remove it", tag?.nameRange ?? place)
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

extension XMLFault {
  static let documentType = XMLFault(
    .doctype, "a document type is not allowed: a course file declares none", 0..<0)
  static let notReadable = XMLFault(.notWellFormed, "not well-formed XML", 0..<0)
  static let outOfMemory = XMLFault(.limitExceeded, "file needs more memory than there is", 0..<0)
}
