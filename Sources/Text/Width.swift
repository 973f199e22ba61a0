internal import _FoundationICU

/// Columns that a terminal gives to the text: the SUM over its scalars, as measured on nine terminals. The common rule
/// "a cluster is as wide as its widest scalar" is wrong for Thai, Bengali, Hindi and Khmer on seven of them.
public func width(of text: some StringProtocol, spacingMarks: SpacingMarks = .takeAColumn) -> Int {
  var width = 0
  for scalar in text.unicodeScalars { width += Text.width(of: scalar, spacingMarks: spacingMarks) }
  return width
}

/// Whether a terminal gives a column to marks that stand beside their letter (General_Category Mc), as most vowel signs
/// of Indic scripts do. Seven of nine did; a terminal can be asked.
public enum SpacingMarks: Equatable, Sendable {
  case takeAColumn, takeNone
}

/// 0 for marks that sit on another letter, for format characters, for controls and for the later parts of a Hangul
/// syllable; 2 for wide and full-width characters; 1 for everything else, spacing marks as the terminal does.
public func width(of scalar: Unicode.Scalar, spacingMarks: SpacingMarks = .takeAColumn) -> Int {
  if (0x20...0x7E).contains(scalar.value) { return 1 }
  let code = Int32(bitPattern: scalar.value)
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
  case .spacingMark where spacingMarks == .takeNone: return 0
  case .otherLetter where isTrailingJamo(code): return 0
  default: return isWide(code) ? 2 : 1
  }
}

private func isTrailingJamo(_ code: Int32) -> Bool {
  let kind = swift_u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE)
  return kind == Int32(U_HST_VOWEL_JAMO.rawValue) || kind == Int32(U_HST_TRAILING_JAMO.rawValue)
}

private func isWide(_ code: Int32) -> Bool {
  let width = swift_u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH)
  return width == Int32(U_EA_WIDE.rawValue) || width == Int32(U_EA_FULLWIDTH.rawValue)
}

extension Unicode.Scalar {
  /// Whether terminals disagree on the width of a text with this scalar in it: spacing marks take a column on most of
  /// them and none on some, joiners and everything above the basic plane vary too.
  public var hasUncertainWidth: Bool {
    guard value >= 0x300 else { return false }
    return properties.generalCategory == .spacingMark || value == 0x200C || value == 0x200D || value >= 0x1_0000
  }
}
