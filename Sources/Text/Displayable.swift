/// Text from outside that is safe to show on one line: no control, escape or bidi character is left in it.
///
/// Line ends and tabs are spaces; everything else that could steer a terminal or hide in a name is U+FFFD.
public struct Displayable: Equatable, Sendable {
  public let text: String

  public init(_ foreign: String) {
    guard foreign.unicodeScalars.contains(where: Self.isSpecial) else {
      text = foreign
      return
    }
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in foreign.unicodeScalars {
      let endsALineThatHasEnded = previous == "\r" && scalar == "\n"
      if !endsALineThatHasEnded { scalars.append(Self.isSpecial(scalar) ? Self.replacement(of: scalar) : scalar) }
      previous = scalar
    }
    text = String(scalars)
  }

  private static func replacement(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: " "
    default: "\u{FFFD}"
    }
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0...0x1F, 0x7F...0x9F: true
    // Soft hyphen, and the marks and overrides of the bidirectional algorithm with their deprecated kin.
    case 0xAD, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    // A byte order mark inside a text, interlinear annotation, tags, and code points that are no characters.
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
  }
}
