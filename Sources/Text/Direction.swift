internal import _FoundationICU

/// Which way a line is read.
public enum Direction: Equatable, Sendable {
  case leftToRight, rightToLeft

  /// By the script that a language is written in. `tag` is a BCP 47 tag: "ur", "ar-EG".
  public init(ofLanguage tag: String) {
    self = swift_uloc_isRightToLeft(tag) != 0 ? .rightToLeft : .leftToRight
  }

  /// Of a paragraph on a page that is read in direction `page`. One that has no letter of that direction but letters of
  /// the other is foreign there, and read as its own letters are.
  public init(of text: some StringProtocol, onPage page: Direction) {
    var others = false
    for scalar in text.unicodeScalars {
      guard let own = Direction(ofLetter: scalar) else { continue }
      if own == page {
        self = page
        return
      }
      others = true
    }
    self = others ? page.opposite : page
  }

  /// Of the first letter that has one; nil where there is none, as in a row of digits.
  public init?(ofFirstLetterIn text: some StringProtocol) {
    guard let first = text.unicodeScalars.lazy.compactMap({ Direction(ofLetter: $0) }).first else { return nil }
    self = first
  }

  /// nil for digits, signs and marks, which follow what stands beside them.
  init?(ofLetter scalar: Unicode.Scalar) {
    switch swift_u_charDirection(Int32(bitPattern: scalar.value)) {
    case U_LEFT_TO_RIGHT: self = .leftToRight
    case U_RIGHT_TO_LEFT, U_RIGHT_TO_LEFT_ARABIC: self = .rightToLeft
    default: return nil
    }
  }

  private var opposite: Direction { self == .leftToRight ? .rightToLeft : .leftToRight }
}

/// Whether a terminal that orders lines itself would do something to this text.
public func hasRightToLeftLetters(_ text: some StringProtocol) -> Bool {
  text.unicodeScalars.contains { $0.value >= 0x590 && Direction(ofLetter: $0) == .rightToLeft }
}
