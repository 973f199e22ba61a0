extension MarkupScan {
  /// Reads a reference from its `&`. Only the five entities of XML and numbers are known; there is no way to declare
  /// others. A reference to a forbidden character is refused like the character.
  mutating func scanReference(_ bytes: Span<UInt8>) {
    let start = at
    at += 1
    var behind = at
    while behind < min(at + 32, bytes.count), bytes[behind].isReferenceByte { behind += 1 }
    guard behind < bytes.count, bytes[behind] == UInt8(ascii: ";"), behind > at else {
      return report(
        XMLFault(
          .notWellFormed, "a lone \"&\" begins a reference; write &amp; for the sign", start..<start + 1,
          replacement: "&amp;"))
    }
    let name = bytes.text(at..<behind)
    at = behind + 1
    if name.utf8.first != UInt8(ascii: "#") {
      guard !["amp", "lt", "gt", "quot", "apos"].contains(name) else { return }
      let message = "entity \"&\(name);\" is not known; write the character itself"
      return report(XMLFault(.unknownEntity, message, start..<at))
    }
    guard let character = referredCharacter(name) else {
      return report(XMLFault(.notWellFormed, "reference \"&\(name);\" names no character", start..<at))
    }
    if let forbidden = forbiddenName(of: character.value) {
      report(forbiddenCharacter(character.value, forbidden, start..<at))
    }
  }
}

extension UInt8 {
  fileprivate var isReferenceByte: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == UInt8(ascii: "#") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".") || self == 0x5F
  }
}
