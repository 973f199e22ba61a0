import CLibXML2

/// Everything that must happen once before libxml2 is used; no entity, DTD or URL is ever loaded after it.
private let prepared: Void = cxml_prepare()

/// What libxml2 says against bytes that the walk over the markup found nothing wrong with; nil when they are well formed
/// and it sees the tags that the walk saw. libxml2 is asked for nothing more: no tree, no entities, no DTD, no
/// network, no recovery.
func wellFormednessFault(in bytes: [UInt8], agreeingWith tree: XMLTree) -> XMLFault? {
  _ = prepared
  guard let context = xmlNewParserCtxt() else { return .outOfMemory }
  defer { xmlFreeParserCtxt(context) }

  let judge = Judge(bytes: bytes, tree: tree)
  return withExtendedLifetime(judge) {
    context.pointee._private = Unmanaged.passUnretained(judge).toOpaque()
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.internalSubset = { context, _, _, _ in
      judgeOf(context)?.refuse(.documentType)
      stop(context)
    }
    handlers.startElementNs = { context, name, prefix, _, _, _, count, _, _ in
      guard let judge = judgeOf(context) else { return }
      if !judge.meet(name, prefix, attributes: Int(count)) { stop(context) }
    }
    handlers.serror = { context, error in
      guard let context, let error else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      judgeOf(context)?.hear(error.pointee, at: xmlByteConsumed(parser))
    }
    context.pointee.sax.pointee = handlers

    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // Without a document handler there is no libxml2 tree; this frees one that should not be.
      xmlFreeDoc(xmlCtxtReadMemory(context, start, Int32(buffer.count), nil, nil, options))
    }
    return judge.verdict(wasWellFormed: context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1)
  }
}

private func judgeOf(_ context: UnsafeMutableRawPointer?) -> Judge? {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let own = parser.pointee._private else {
    return nil
  }
  return Unmanaged<Judge>.fromOpaque(own).takeUnretainedValue()
}

private func stop(_ context: UnsafeMutableRawPointer?) {
  xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
}
