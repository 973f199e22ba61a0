/// Diagnostics as text for people: `file:line:column: severity: message [code]`, the source line, a caret under the
/// exact range, then notes and fix-its.
public struct TextRenderer: Sendable {
  private let sources: [String: [UInt8]]

  /// - Parameter sources: the bytes of the files that diagnostics may point into, by path. A file that is not there
  ///   is named without its source line.
  public init(sources: [String: [UInt8]]) {
    self.sources = sources
  }

  /// One block of lines for each diagnostic, in the order given. Empty when there are none.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    var indexed: [String: SourceText] = [:]
    var output = ""
    for diagnostic in diagnostics {
      for block in diagnostic.blocks {
        let file = block.range.file
        if indexed[file] == nil, let bytes = sources[file] { indexed[file] = SourceText(file: file, bytes: bytes) }
        output += block.headline + "\n"
        if let line = indexed[file]?.line(block.range.start.line), !line.isEmpty {
          output += excerpt(of: line, marking: block.range)
        }
        output += block.fixes.map { "  fix: " + $0 + "\n" }.joined()
      }
    }
    return output
  }

  /// Columns that are shown of a long line.
  private let widest = 160

  private func excerpt(of line: String, marking range: SourceRange) -> String {
    let isOneLine = range.start.line == range.end.line
    // A line may be the whole of a large file: nobody counts what is far behind the mark.
    let scalars = line.unicodeScalars.prefix((isOneLine ? range.end.column : range.start.column) + widest)
    let marked = range.start.column..<(isOneLine ? range.end.column : scalars.count + 1)
    let window = window(around: marked, in: scalars.count)
    var shown = window.lowerBound > 1 ? "…" : ""
    var caret = window.lowerBound > 1 ? " " : ""
    var isFirstMark = true
    for (column, scalar) in zip(window, scalars.dropFirst(window.lowerBound - 1)) {
      let character = ShownCharacter(scalar)
      shown += character.text
      guard column <= max(marked.lowerBound, marked.upperBound - 1) else { continue }
      if column < marked.lowerBound {
        caret += scalar == "\t" ? "\t" : String(repeating: " ", count: character.cells)
      } else {
        caret += (isFirstMark ? "^" : "~") + String(repeating: "~", count: max(0, character.cells - 1))
        isFirstMark = false
      }
    }
    if window.upperBound <= scalars.count { shown += "…" }
    if isFirstMark { caret += "^" }  // The place is after the last character of the line.
    return shown + "\n" + caret + "\n"
  }

  /// The columns to show of a line that may be a whole file long.
  private func window(around marked: Range<Int>, in count: Int) -> Range<Int> {
    guard count > widest else { return 1..<count + 1 }
    let first = max(1, min(marked.lowerBound - widest / 4, count - widest + 1))
    return first..<min(first + widest, count + 1)
  }
}

private struct Block {
  let range: SourceRange
  let headline: String
  let fixes: [String]
}

extension Diagnostic {
  fileprivate var blocks: [Block] {
    let own = Block(
      range: range, headline: range.shown + ": \(severity.rawValue): \(message.shownSafely) [\(code.rawValue)]",
      fixes: fixIts.map(\.shown))
    return [own]
      + notes.map { Block(range: $0.range, headline: $0.range.shown + ": note: " + $0.message.shownSafely, fixes: []) }
  }
}

extension Diagnostic.FixIt {
  fileprivate var shown: String {
    if replacement.isEmpty { return "remove it" }
    return (range.start == range.end ? "insert " : "replace it with ") + replacement.shownSafely
  }
}

extension SourceRange {
  fileprivate var shown: String { "\(file.shownSafely):\(start.line):\(start.column)" }
}
