/// The characters that no file may hold, written as themselves or as a reference: they cannot be seen, and they let a
/// text say something else than an approver read.
func forbiddenCharacters(in bytes: [UInt8]) -> [XMLFault] {
  var faults: [XMLFault] = []
  bytes.withUnsafeBufferPointer { bytes in
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count, faults.count < XMLLimits.faults {
      let byte = bytes[at]
      guard byte < 0x20 || byte == 0x7F || beginsForbidden.contains(byte) else {
        at += 1
        continue
      }
      let (scalar, length) = scalar(in: bytes, at: at)
      if let name = forbiddenName(of: scalar) {
        faults.append(forbiddenCharacter(scalar, name, at..<at + length))
      }
      at += length
    }
  }
  return faults
}

/// Every forbidden character above U+007F begins with one of these bytes.
private let beginsForbidden: [UInt8] = [0xC2, 0xD8, 0xE2, 0xEF]

func forbiddenCharacter(_ scalar: UInt32, _ name: String, _ range: Range<Int>) -> XMLFault {
  let digits = String(scalar, radix: 16, uppercase: true)
  let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  return XMLFault(
    .forbiddenCharacter, "\(name) \(number) is not allowed: it cannot be seen in the text; remove it", range,
    preventsParsing: scalar < 0x20, replacement: "")
}

/// What kind of forbidden character this is, or nil when it is allowed. For text that comes by another way than XML.
public func invisibleName(of scalar: Unicode.Scalar) -> String? { forbiddenName(of: scalar.value) }

/// What kind of forbidden character this is, or nil when it is allowed. The joiners U+200C and U+200D are allowed:
/// words in Persian, Hindi and Sinhala need them.
func forbiddenName(of scalar: UInt32) -> String? {
  switch scalar {
  case 0x09, 0x0A, 0x0D: nil
  case 0x1B: "escape character"
  case 0x00...0x1F, 0x7F...0x9F: "control character"
  case 0xAD: "soft hyphen"
  case 0x061C, 0x200E, 0x200F: "direction mark"
  case 0x202A...0x202E, 0x2066...0x2069: "direction override"
  case 0x2028, 0x2029: "line separator"
  case 0xFEFF: "byte order mark inside the text"
  default: nil
  }
}

/// The bytes are valid UTF-8, and `at` is the first byte of a character.
private func scalar(in bytes: UnsafeBufferPointer<UInt8>, at: Int) -> (scalar: UInt32, length: Int) {
  func more(_ index: Int) -> UInt32 { UInt32(bytes[at + index] & 0x3F) }
  let first = UInt32(bytes[at])
  switch first {
  case 0..<0x80: return (first, 1)
  case 0xC0..<0xE0: return ((first & 0x1F) << 6 | more(1), 2)
  case 0xE0..<0xF0: return ((first & 0x0F) << 12 | more(1) << 6 | more(2), 3)
  default: return ((first & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
  }
}
