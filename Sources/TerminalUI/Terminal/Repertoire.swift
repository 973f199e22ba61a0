internal import Text

/// Which letters a terminal can show.
public enum Repertoire: Equatable, Sendable {
  case everything
  /// A console's font has room for a few hundred letters: Latin, Greek and Cyrillic.
  case european
  /// The locale's character set is another one than UTF-8.
  case ascii

  /// - Parameter term: The environment's TERM.
  public init(_ charset: Charset, term: String?) {
    switch charset {
    case .other: self = .ascii
    case .utf8: self = TermName(term) == .console ? .european : .everything
    }
  }

  /// Whether a text can be read, if need be without its accents.
  func shows(_ text: String) -> Bool {
    switch self {
    case .everything: true
    case .european: text.unicodeScalars.allSatisfy(Self.isEuropean)
    case .ascii: !PlainLetters.spell(text).contains("?")
    }
  }

  /// The blocks from Basic Latin to Cyrillic Supplement, their later additions, and general punctuation.
  private static func isEuropean(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x52F, 0x1E00...0x1FFF, 0x2000...0x206F: true
    default: false
    }
  }
}

/// Any text in ASCII: letters without their accents, signs by their likes, and `?` for what has no like.
enum PlainLetters {
  static func spell(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.reduce(into: "") { $0 += spell($1) }
  }

  static func spell(_ cluster: Character) -> String {
    if cluster.isASCII { return String(cluster) }
    var spelt = ""
    for scalar in compatiblyDecomposed(String(cluster)).unicodeScalars {
      if scalar.isASCII {
        spelt.unicodeScalars.append(scalar)
      } else if let like = like(scalar) {
        spelt += like
      } else {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format: break
        default: spelt += "?"
        }
      }
    }
    return spelt.isEmpty ? "?" : spelt
  }

  private static func like(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}", "─", "━", "·", "•": "-"
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2B9}", "\u{2BC}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "«", "»": "\""
    case "│", "┃": "|"
    case "✓", "×": "x"
    case "→": "->"
    case "←": "<-"
    case "ß": "ss"
    case "æ": "ae"
    case "Æ": "AE"
    case "œ": "oe"
    case "Œ": "OE"
    case "ø": "o"
    case "Ø": "O"
    case "ł": "l"
    case "Ł": "L"
    case "đ", "ð": "d"
    case "Đ", "Ð": "D"
    case "þ": "th"
    case "ı": "i"
    default: nil
    }
  }
}
