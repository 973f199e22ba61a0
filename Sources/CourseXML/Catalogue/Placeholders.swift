/// The names between `{` and `}`, as a phrasebook puts values in their place.
func placeholders(in text: String) -> Set<String> {
  Set(pieces(of: text).compactMap { if case .placeholder(let name) = $0 { name } else { nil } })
}

/// A stretch of a phrase.
enum PhrasePiece: Equatable {
  case words(String)
  /// Without its braces.
  case placeholder(String)
}

func pieces(of text: String) -> [PhrasePiece] {
  // Bytes are looked through faster than characters, and most phrases have no placeholder.
  guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [.words(text)] }
  var pieces: [PhrasePiece] = []
  var rest = text[...]
  while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
    let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
  {
    if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
    pieces.append(.placeholder(String(rest[rest.utf8.index(after: open)..<close])))
    rest = rest[rest.utf8.index(after: close)...]
  }
  if !rest.isEmpty { pieces.append(.words(String(rest))) }
  return pieces
}
