/// Text that a paper prints and a screen shows, and that cannot pass for anything but itself: one line, no control,
/// bidi or invisible character, single spaces, and none at its ends.
public struct PrintedText: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  /// In UTF-8 bytes.
  public static let longest = 200

  public enum Refusal: Error, Sendable, Equatable {
    case empty
    case tooLong(bytes: Int)
    /// The offset counts Unicode scalars from 0.
    case character(Unicode.Scalar, offset: Int)
  }

  public init(_ text: String) throws(Refusal) {
    guard !text.isEmpty else { throw .empty }
    guard text.utf8.count <= Self.longest else { throw .tooLong(bytes: text.utf8.count) }
    let scalars = Array(text.unicodeScalars)
    for (offset, scalar) in scalars.enumerated() {
      let before = offset > 0 ? scalars[offset - 1] : nil
      let after = offset + 1 < scalars.count ? scalars[offset + 1] : nil
      guard Self.mayStand(scalar, between: before, and: after) else { throw .character(scalar, offset: offset) }
    }
    self.text = text
  }

  public var description: String { text }

  private static func mayStand(
    _ scalar: Unicode.Scalar, between before: Unicode.Scalar?, and after: Unicode.Scalar?
  ) -> Bool {
    switch scalar {
    case " ":
      // After a space there is no second, so it is enough to look ahead.
      return before != nil && after != nil && after != " "
    // Joiners shape Persian and Indic words; between letters they can hide nothing.
    case "\u{200C}", "\u{200D}":
      return [before, after].allSatisfy { $0.map(isOfAWord) ?? false }
    default: break
    }
    guard !scalar.properties.isDefaultIgnorableCodePoint, !scalar.properties.isNoncharacterCodePoint else {
      return false
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .spaceSeparator, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  private static func isOfAWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark:
      return !scalar.properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }
}

extension PrintedText {
  public static func == (left: PrintedText, right: PrintedText) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
