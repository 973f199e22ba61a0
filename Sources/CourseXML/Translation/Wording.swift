/// A text as a translator works on it: words, and marks that stand for the elements inside it. What an element says
/// about itself (where a source stands, which entry a term means) is not in it: only its place is the translator's.
struct Wording: Hashable, Sendable {
  /// White space is one blank, and none at the ends, unless it is a drawing.
  let runs: [Run]

  enum Run: Hashable, Sendable {
    case text(String)
    /// Words inside a mark: XLIFF's `g`.
    case marked(Mark, String)
    /// A mark without words: XLIFF's `x`.
    case point(Mark)
  }

  /// One element inside a text, numbered from 1 in the order of the source.
  struct Mark: Hashable, Sendable {
    let id: String
    /// The element's name; nil in a translation, which only repeats the id.
    let element: String?
    /// What the mark stands for, for a translator who sees only a number.
    let hint: String?
  }

  init(_ runs: [Run]) { self.runs = runs }

  /// Words without marks.
  init(_ text: String) { runs = text.isEmpty ? [] : [.text(text)] }

  var isEmpty: Bool { plain.isEmpty && marks.isEmpty }

  /// The words alone.
  var plain: String {
    runs.map { run in
      switch run {
      case .text(let words), .marked(_, let words): words
      case .point: ""
      }
    }.joined()
  }

  var marks: [Mark] {
    runs.compactMap { run in
      switch run {
      case .text: nil
      case .marked(let mark, _), .point(let mark): mark
      }
    }
  }

  /// One line from which the same wording can be read again: `Be <1>calm</1>.<2/>`. A `<`, `>` or backslash of the
  /// text stands behind a backslash. Hashes are made of it, and tables show it.
  var line: String {
    runs.map { run in
      switch run {
      case .text(let words): words.escaped
      case .marked(let mark, let words): "<\(mark.id)>\(words.escaped)</\(mark.id)>"
      case .point(let mark): "<\(mark.id)/>"
      }
    }.joined()
  }

  /// Runs of white space as one blank, across the marks too, and none at the ends.
  var collapsed: Wording {
    var line: [Run] = []
    var endsInBlank = true
    for run in runs {
      guard case .text(let text) = run else {
        line.append(run.collapsed)
        endsInBlank = false
        continue
      }
      let opening = !endsInBlank && text.utf8.first.map(isXMLSpace) == true ? " " : ""
      let words = text.collapsed
      let closing = !words.isEmpty && text.utf8.last.map(isXMLSpace) == true ? " " : ""
      let kept = opening + words + closing
      guard !kept.isEmpty else { continue }
      line.append(.text(kept))
      endsInBlank = kept.utf8.last == UInt8(ascii: " ")
    }
    if case .text(let last)? = line.last, endsInBlank {
      line.removeLast()
      if last.utf8.count > 1 { line.append(.text(String(last.dropLast()))) }
    }
    return Wording(line)
  }
}

extension Wording.Run {
  fileprivate var collapsed: Self {
    switch self {
    case .text, .point: self
    case .marked(let mark, let words): .marked(mark, words.collapsed)
    }
  }
}

extension String {
  fileprivate var escaped: String {
    guard utf8.contains(where: isMarkByte) else { return self }
    return unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isASCII, isMarkByte(UInt8(scalar.value)) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
  }
}

private func isMarkByte(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\\")
}
