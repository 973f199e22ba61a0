@testable import TerminalUI

extension Grid {
  /// The rows as text, each followed by a row of its styles where it has any (b bold, u underline, r reverse), and the
  /// cursor's place. Blanks at a row's end are left out.
  var snapshot: String {
    var lines: [String] = []
    for row in rows {
      lines.append(Self.trimmed(row.map(\.text).joined()))
      let styles = Self.trimmed(row.map { String(repeating: Self.sign($0.style), count: $0.width) }.joined())
      if !styles.isEmpty { lines.append("~" + styles) }
    }
    return (lines + ["cursor: row \(cursor.row + 1), column \(cursor.column + 1)"]).joined(separator: "\n")
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  private static func sign(_ style: Style) -> Character {
    switch style {
    case []: " "
    case .bold: "b"
    case .underline: "u"
    case .reverse: "r"
    default: "B"
    }
  }
}
