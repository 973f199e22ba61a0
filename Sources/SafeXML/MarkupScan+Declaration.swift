extension MarkupScan {
  /// Reads `<?xml version="1.0" encoding="UTF-8"?>`. Any other encoding is refused, even when the bytes happen to be
  /// UTF-8: the file says one thing and is another.
  mutating func scanDeclaration(_ bytes: Span<UInt8>) {
    let start = at
    let limit = min(start + 200, bytes.count)
    while at < limit, !bytes.holds("?>", at: at) { at += 1 }
    guard at < limit else {
      at = start
      return end(with: XMLFault(.xmlDeclaration, "XML declaration is not closed; end it with ?>", start..<start + 5))
    }
    let inside = start + 5..<at
    at += 2
    if let version = pseudoAttribute("version", in: inside, bytes), bytes.text(version) != "1.0" {
      let message = "XML version \"\(bytes.text(version))\" is not read; write version=\"1.0\""
      report(XMLFault(.xmlDeclaration, message, version, replacement: "1.0"))
    }
    if let encoding = pseudoAttribute("encoding", in: inside, bytes), bytes.text(encoding).uppercased() != "UTF-8" {
      let message =
        "encoding \"\(bytes.text(encoding))\" is not read; save the file as UTF-8 and say encoding=\"UTF-8\""
      report(XMLFault(.notUTF8, message, encoding))
    }
  }

  private func pseudoAttribute(_ name: StaticString, in range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int>? {
    guard
      let found = range.first(where: { bytes.holds(name, at: $0) && bytes[$0 - 1].isSpace }),
      let open = (found + name.utf8CodeUnitCount..<range.upperBound).first(where: { bytes[$0].isQuote }),
      let close = (open + 1..<range.upperBound).first(where: { bytes[$0] == bytes[open] })
    else { return nil }
    return open + 1..<close
  }
}
