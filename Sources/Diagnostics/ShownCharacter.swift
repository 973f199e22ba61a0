/// How one code point of foreign text appears on a terminal: as itself, or by its number when it would act instead of
/// being seen (control and escape characters, bidi controls, soft hyphens, invisible format characters).
struct ShownCharacter {
  let text: String
  /// Terminal cells that the text fills.
  let cells: Int

  init(_ scalar: Unicode.Scalar) {
    if scalar == "\t" {
      (text, cells) = ("\t", 1)
    } else if scalar.actsInsteadOfBeingSeen {
      text = "<U+" + scalar.hex + ">"
      cells = text.utf8.count
    } else {
      (text, cells) = (String(scalar), scalar.cells)
    }
  }
}

extension String {
  /// The text with everything that could act on a terminal shown by its code point.
  var shownSafely: String {
    unicodeScalars.reduce(into: "") { $0 += $1 == "\t" ? " " : ShownCharacter($1).text }
  }
}

extension Unicode.Scalar {
  var actsInsteadOfBeingSeen: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: true
    // The joiners shape letters in Persian, Hindi and Sinhala words and move nothing.
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }

  var hex: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

  /// Near enough to set a caret under a word: marks that sit on a letter fill no cell, East Asian characters two.
  fileprivate var cells: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
