extension Wording {
  /// Reads what `line` wrote. Nil when a mark is not closed, or closed twice; a `<` or `>` that is part of no mark is
  /// text, since people type it so.
  init?(line: String) {
    var runs: [Run] = []
    var text = ""
    var open: String?
    var rest = Substring(line).unicodeScalars
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, "<>\\".unicodeScalars.contains(next) {
        text.unicodeScalars.append(next)
        rest.removeFirst()
      } else if scalar == "<", let tag = Tag(String(Substring(rest.prefix(20)))) {
        rest.removeFirst(tag.length)
        switch (tag.kind, open) {
        case (.start, nil):
          if !text.isEmpty { runs.append(.text(text)) }
          open = tag.id
          text = ""
        case (.end, tag.id):
          runs.append(.marked(Mark(id: tag.id, element: nil, hint: nil), text))
          open = nil
          text = ""
        case (.point, nil):
          if !text.isEmpty { runs.append(.text(text)) }
          runs.append(.point(Mark(id: tag.id, element: nil, hint: nil)))
          text = ""
        case (.start, _), (.end, _), (.point, _): return nil
        }
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    guard open == nil else { return nil }
    if !text.isEmpty { runs.append(.text(text)) }
    self.init(runs)
  }
}

/// `<1>`, `</1>` or `<1/>`, without its first character.
private struct Tag {
  enum Kind { case start, end, point }
  let kind: Kind
  let id: String
  /// In code points.
  let length: Int

  init?(_ text: String) {
    guard let close = text.utf8.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    var inside = text[..<close].utf8
    length = inside.count + 1
    if inside.first == UInt8(ascii: "/") {
      kind = .end
      inside.removeFirst()
    } else if inside.last == UInt8(ascii: "/") {
      kind = .point
      inside.removeLast()
    } else {
      kind = .start
    }
    guard !inside.isEmpty, inside.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    id = String(Substring(inside))
  }
}
