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
  // Most phrases have no placeholder, and bytes are looked through faster than characters.
  guard text.utf8.contains(UInt8(ascii: "{")) else { return text.isEmpty ? [] : [.words(text)] }
  var pieces: [PhrasePiece] = []
  var rest = text[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
    pieces.append(.placeholder(String(rest[rest.index(after: open)..<close])))
    rest = rest[rest.index(after: close)...]
  }
  if !rest.isEmpty { pieces.append(.words(String(rest))) }
  return pieces
}
