/// Bytes as lower-case hexadecimal digits, the form of every hash and id that the program writes.
public enum Hex {
  public enum Refusal: Error, Sendable, Equatable {
    case oddLength(Int)
    /// Upper case is refused too: one value has one text.
    case notADigit(offset: Int)
  }

  public static func encode(_ bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      var at = 0
      for byte in bytes {
        text[at] = digit(byte >> 4)
        text[at + 1] = digit(byte & 15)
        at += 2
      }
      return at
    }
  }

  public static func decode(_ text: String) throws(Refusal) -> [UInt8] {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { throw .oddLength(digits.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    for at in stride(from: 0, to: digits.count, by: 2) {
      guard let high = value(digits[at]) else { throw .notADigit(offset: at) }
      guard let low = value(digits[at + 1]) else { throw .notADigit(offset: at + 1) }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
