extension MarkupScan {
  /// Reads a reference from its `&`. Only the five entities of XML and numbers are known; there is no way to declare
  /// others. A reference to a forbidden character is refused like the character.
  mutating func scanReference() {
    let start = at
    at += 1
    let body = bytes[at...].prefix(32).prefix { $0.isReferenceByte }
    guard at + body.count < bytes.count, bytes[at + body.count] == UInt8(ascii: ";"), !body.isEmpty else {
      return report(
        XMLFault(
          .notWellFormed, "a lone \"&\" begins a reference; write &amp; for the sign", start..<start + 1,
          replacement: "&amp;"))
    }
    at += body.count + 1
    let name = String(decoding: body, as: UTF8.self)
    if body.first != UInt8(ascii: "#") {
      guard !["amp", "lt", "gt", "quot", "apos"].contains(name) else { return }
      let message = "entity \"&\(name);\" is not known; write the character itself"
      return report(XMLFault(.unknownEntity, message, start..<at))
    }
    guard let value = characterNumber(name) else {
      return report(XMLFault(.notWellFormed, "reference \"&\(name);\" names no character", start..<at))
    }
    if let forbidden = forbiddenName(of: value) {
      report(forbiddenCharacter(value, forbidden, start..<at))
    }
  }

  /// The code point of `#65` or `#x41`, or nil when there is none that XML may hold.
  private func characterNumber(_ name: String) -> UInt32? {
    let digits = name.dropFirst()
    guard digits.first != "+" else { return nil }
    let value = digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let value, Unicode.Scalar(value) != nil, value != 0xFFFE, value != 0xFFFF else { return nil }
    return value
  }
}

extension UInt8 {
  fileprivate var isReferenceByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == UInt8(ascii: "#") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == 0x5F
  }
}
