/// What the sequences mean that terminals send for keys (ECMA-48, and xterm's and VT220's function keys).
/// Ctrl, Alt and Shift with such a key make no difference here.
enum ControlSequence {
  /// `ESC [`, parameters, final byte. Nil for what is no key: late answers to questions about the terminal.
  static func key(parameters: [UInt8], final: UInt8) -> Key? {
    let numbers = String(decoding: parameters, as: UTF8.self).split(separator: ";", omittingEmptySubsequences: false)
    switch final {
    case UInt8(ascii: "Z"): return .backTab
    case UInt8(ascii: "~"): return numbers.first.flatMap { Int($0) }.map(tilde) ?? .unknown
    case UInt8(ascii: "P"), UInt8(ascii: "Q"), UInt8(ascii: "S"): return .function(Int(final) - 0x4F)
    // Cursor position, device attributes, mode and keyboard reports, status, focus, window reports.
    case UInt8(ascii: "R"), UInt8(ascii: "c"), UInt8(ascii: "y"), UInt8(ascii: "u"), UInt8(ascii: "n"),
      UInt8(ascii: "I"), UInt8(ascii: "O"), UInt8(ascii: "t"):
      return nil
    default: return cursorKey(final) ?? .unknown
    }
  }

  /// `ESC O` and a byte: cursor keys, F1 to F4 and the number pad.
  static func key(ofSingleShift byte: UInt8) -> Key {
    switch byte {
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(byte) - 0x4F)
    case UInt8(ascii: "M"): .enter
    case UInt8(ascii: "p")...UInt8(ascii: "y"): .character(Character(Unicode.Scalar(byte - 0x40)))
    default: cursorKey(byte) ?? .unknown
    }
  }

  private static func cursorKey(_ byte: UInt8) -> Key? {
    switch byte {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    default: nil
    }
  }

  private static func tilde(_ number: Int) -> Key {
    switch number {
    case 1, 7: .home
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23, 24: .function(number - 12)
    default: .unknown
    }
  }
}
