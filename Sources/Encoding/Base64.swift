/// RFC 4648 base64. Each value has one text: padding where the form has it, unused bits zero, no white space.
public enum Base64 {
  public enum Form: Sendable {
    /// `+` and `/`, padded: signed notes and minisign.
    case standard
    /// `-` and `_`, no padding: certificates that are pasted or typed.
    case url
  }

  public enum Refusal: Error, Sendable, Equatable {
    case notADigit(offset: Int)
    /// No bytes have a text of this length.
    case length(Int)
    /// The last digit carries bits that belong to no byte.
    case unusedBits
  }

  public static func encode(_ bytes: [UInt8], _ form: Form) -> String {
    let digits = form.digits
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0...group.count { text.append(digits[Int(bits >> UInt32(18 - 6 * place)) & 63]) }
      if form == .standard { text += repeatElement(padding, count: 3 - group.count) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  public static func decode(_ text: String, _ form: Form) throws(Refusal) -> [UInt8] {
    var digits = Array(text.utf8)
    if form == .standard {
      guard digits.count.isMultiple(of: 4) else { throw .length(digits.count) }
      for _ in 0..<2 where digits.last == padding { digits.removeLast() }
    }
    guard digits.count % 4 != 1 else { throw .length(digits.count) }

    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count * 3 / 4)
    var bits: UInt32 = 0
    for (offset, digit) in digits.enumerated() {
      guard let value = form.value(of: digit) else { throw .notADigit(offset: offset) }
      bits = bits << 6 | value
      if offset % 4 != 0 { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(6 - 2 * (offset % 4)))) }
    }
    // The last digit of a group of two has four bits over, of a group of three two.
    let unused = UInt32([0, 0, 4, 2][digits.count % 4])
    guard bits & ((1 << unused) - 1) == 0 else { throw .unusedBits }
    return bytes
  }

  private static let padding = UInt8(ascii: "=")
}

extension Base64.Form {
  fileprivate var digits: [UInt8] {
    Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
      + (self == .standard ? [UInt8(ascii: "+"), UInt8(ascii: "/")] : [UInt8(ascii: "-"), UInt8(ascii: "_")])
  }

  fileprivate func value(of digit: UInt8) -> UInt32? {
    switch (digit, self) {
    case (UInt8(ascii: "A")...UInt8(ascii: "Z"), _): UInt32(digit - UInt8(ascii: "A"))
    case (UInt8(ascii: "a")...UInt8(ascii: "z"), _): UInt32(digit - UInt8(ascii: "a") + 26)
    case (UInt8(ascii: "0")...UInt8(ascii: "9"), _): UInt32(digit - UInt8(ascii: "0") + 52)
    case (UInt8(ascii: "+"), .standard), (UInt8(ascii: "-"), .url): 62
    case (UInt8(ascii: "/"), .standard), (UInt8(ascii: "_"), .url): 63
    default: nil
    }
  }
}
