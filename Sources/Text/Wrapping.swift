/// The text in lines of at most `width` columns, broken where the language lets a line end. Spaces and line feeds at a
/// line's end are left out. A word longer than a line is cut between grapheme clusters, so that no line begins with a
/// combining mark. A text without characters is one empty line.
public func wrap(
  _ text: String, width: Int, language: String, spacingMarks: SpacingMarks = .takeAColumn
) -> [Substring] {
  precondition(width > 0, "a line has room for something")
  if text.utf8.count <= width, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
    return [trimmed(text[...])]
  }
  let breaks = LineBreaks(in: text, language: language)
  var allowed = breaks.allowed[...]
  var lines: [Substring] = []
  var start = text.startIndex
  var used = 0
  /// The last place in this line where it may end, and the columns up to it.
  var lastBreak: (index: String.Index, used: Int)?
  var offset = 0

  func end(lineAt end: String.Index) {
    lines.append(trimmed(text[start..<end]))
    start = end
    lastBreak = nil
  }

  for index in text.indices {
    let cluster = text[index..<text.index(after: index)]
    while let place = allowed.first, place < offset { allowed.removeFirst() }
    if index > start, allowed.first == offset {
      if breaks.forced.contains(offset) {
        end(lineAt: index)
        used = 0
      } else {
        lastBreak = (index, used)
      }
    }
    let columns = Text.width(of: cluster, spacingMarks: spacingMarks)
    while used + columns > width, index > start, cluster != " " {
      if let last = lastBreak {
        end(lineAt: last.index)
        used -= last.used
      } else {
        end(lineAt: index)
        used = 0
      }
    }
    used += columns
    offset += cluster.utf8.count
  }
  end(lineAt: text.endIndex)
  return lines
}

/// Without the blanks that a line does not need at its end.
private func trimmed(_ line: Substring) -> Substring {
  var line = line
  while let last = line.last, last == " " || last.isNewline { line.removeLast() }
  return line
}
