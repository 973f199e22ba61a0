/// The characters that no file may hold, written as themselves or as a reference: they cannot be seen, and they let a
/// text say something else than an approver read.
func forbiddenCharacters(in bytes: Span<UInt8>) -> [XMLFault] {
  var faults: [XMLFault] = []
  var at = bytes.holds("\u{FEFF}", at: 0) ? 3 : 0
  while at < bytes.count, faults.count < XMLLimits.faults {
    at = firstDoubtful(in: bytes, from: at)
    guard at < bytes.count else { break }
    let (scalar, length) = scalar(in: bytes, at: at)
    if let name = forbiddenName(of: scalar) {
      faults.append(forbiddenCharacter(scalar, name, at..<at + length))
    }
    at += length
  }
  return faults
}

/// The first byte that may begin a forbidden character. Eight are looked at together; those with a line end, a tab or
/// anything beyond ASCII among them are looked at one by one.
private func firstDoubtful(in bytes: Span<UInt8>, from start: Int) -> Int {
  var at = start
  while at < bytes.count {
    if at + 8 <= bytes.count, isPlain(bytes.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self)) {
      at += 8
      continue
    }
    let end = min(at + 8, bytes.count)
    while at < end {
      if bytes[at].isDoubtful { return at }
      at += 1
    }
  }
  return at
}

/// Whether all eight bytes are U+0020 to U+007E.
private func isPlain(_ eight: UInt64) -> Bool {
  let (ones, tops): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
  // A top bit says: below 0x20 (borrowed), 0x7F (carried), or set from the start.
  return (eight | (eight &- ones &* 0x20) | (eight &+ ones)) & tops == 0
}

extension UInt8 {
  fileprivate var isDoubtful: Bool {
    if self < 0x20 { return !isSpace }
    // Every forbidden character above U+007F begins with one of these bytes.
    return self == 0x7F || self == 0xC2 || self == 0xD8 || self == 0xE2 || self == 0xEF
  }
}

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
private func scalar(in bytes: Span<UInt8>, at: Int) -> (scalar: UInt32, length: Int) {
  func more(_ index: Int) -> UInt32 { UInt32(bytes[at + index] & 0x3F) }
  let first = UInt32(bytes[at])
  switch first {
  case 0..<0x80: return (first, 1)
  case 0xC0..<0xE0: return ((first & 0x1F) << 6 | more(1), 2)
  case 0xE0..<0xF0: return ((first & 0x0F) << 12 | more(1) << 6 | more(2), 3)
  default: return ((first & 0x07) << 18 | more(1) << 12 | more(2) << 6 | more(3), 4)
  }
}
