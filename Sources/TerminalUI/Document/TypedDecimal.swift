internal import Courseware

/// A number in a typed line: digits of any script, a comma or a point before the fraction, its unit if somebody typed it.
enum TypedDecimal {
  private static let points: Set<Character> = [".", ",", "\u{66B}", "\u{FF0C}", "\u{FF0E}"]
  private static let minuses: Set<Character> = ["-", "\u{2212}", "\u{FF0D}"]

  static func read(_ line: String, unit: String?) -> DecimalNumber? {
    var rest = trimmed(line[...])
    if let unit, !unit.isEmpty, rest.lowercased().hasSuffix(unit.lowercased()) {
      rest = trimmed(rest.dropLast(unit.count))
    }
    var spelled = ""
    if let sign = rest.first, minuses.contains(sign) || sign == "+" {
      spelled = sign == "+" ? "" : "-"
      rest = rest.dropFirst()
    }
    if rest.first.map(points.contains) == true { spelled += "0" }
    for character in rest {
      if let digit = character.wholeNumberValue, (0...9).contains(digit) {
        spelled += String(digit)
      } else if points.contains(character) {
        spelled += "."
      } else {
        return nil
      }
    }
    return DecimalNumber(spelled)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
