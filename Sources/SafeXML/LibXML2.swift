import CLibXML2

/// Everything that must happen once before libxml2 is used; no entity, DTD or URL is ever loaded after it.
private let prepared: Void = cxml_prepare()

/// Parses bytes that the walk over the markup found nothing wrong with. libxml2 decides what is well formed; it is
/// asked for nothing more: no entities, no DTD, no network, no recovery.
func parse(_ bytes: [UInt8], with tags: [Tag]) -> Result<XMLElement, XMLFault> {
  _ = prepared
  guard let context = xmlNewParserCtxt() else { return .failure(.outOfMemory) }
  defer { xmlFreeParserCtxt(context) }

  let builder = TreeBuilder(bytes: bytes, tags: tags)
  return withExtendedLifetime(builder) {
    context.pointee._private = Unmanaged.passUnretained(builder).toOpaque()
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    handlers.internalSubset = { context, _, _, _ in
      builderOf(context)?.refuse(.documentType)
      stop(context)
    }
    handlers.startElementNs = { context, name, prefix, namespace, _, _, count, _, values in
      guard let builder = builderOf(context) else { return }
      if !builder.open(name, prefix, namespace, attributes: Int(count), values) { stop(context) }
    }
    handlers.endElementNs = { context, _, _, _ in
      guard let builder = builderOf(context) else { return }
      if !builder.close() { stop(context) }
    }
    let text: charactersSAXFunc = { context, characters, count in
      guard let characters, count > 0 else { return }
      builderOf(context)?.append(UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    handlers.characters = text
    handlers.ignorableWhitespace = text
    handlers.cdataBlock = text
    handlers.serror = { context, error in
      guard let context, let error else { return }
      let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
      builderOf(context)?.hear(error.pointee, at: xmlByteConsumed(parser))
    }
    context.pointee.sax.pointee = handlers

    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    bytes.withUnsafeBytes { buffer in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      // Without a document handler there is no libxml2 tree; this frees one that should not be.
      xmlFreeDoc(xmlCtxtReadMemory(context, start, Int32(buffer.count), nil, nil, options))
    }
    return builder.result(wasWellFormed: context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1)
  }
}

private func builderOf(_ context: UnsafeMutableRawPointer?) -> TreeBuilder? {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let own = parser.pointee._private else {
    return nil
  }
  return Unmanaged<TreeBuilder>.fromOpaque(own).takeUnretainedValue()
}

private func stop(_ context: UnsafeMutableRawPointer?) {
  xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
}
