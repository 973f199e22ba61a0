extension MarkupScan {
  /// Reads `<?xml version="1.0" encoding="UTF-8"?>`. Any other encoding is refused, even when the bytes happen to be
  /// UTF-8: the file says one thing and is another.
  mutating func scanDeclaration() {
    let start = at
    let limit = min(start + 200, bytes.count)
    while at < limit, !isAt("?>") { at += 1 }
    guard at < limit else {
      at = start
      return end(with: XMLFault(.xmlDeclaration, "XML declaration is not closed; end it with ?>", start..<start + 5))
    }
    let inside = start + 5..<at
    at += 2
    if let version = pseudoAttribute("version", in: inside), text(version) != "1.0" {
      let message = "XML version \"\(text(version))\" is not read; write version=\"1.0\""
      report(XMLFault(.xmlDeclaration, message, version, replacement: "1.0"))
    }
    if let encoding = pseudoAttribute("encoding", in: inside), text(encoding).uppercased() != "UTF-8" {
      let message = "encoding \"\(text(encoding))\" is not read; save the file as UTF-8 and say encoding=\"UTF-8\""
      report(XMLFault(.notUTF8, message, encoding))
    }
  }

  private func pseudoAttribute(_ name: String, in range: Range<Int>) -> Range<Int>? {
    let inside = bytes[range]
    let word = Array(name.utf8)
    guard
      let found = inside.indices.first(where: {
        inside[$0...].starts(with: word) && inside[$0 - 1 < range.lowerBound ? $0 : $0 - 1].isSpace
      }),
      let open = inside[(found + word.count)...].firstIndex(where: \.isQuote),
      let close = inside[(open + 1)...].firstIndex(of: inside[open])
    else { return nil }
    return open + 1..<close
  }
}
