extension JSON {
  /// Why a value has no canonical form.
  public enum Unencodable: Error, Sendable, Equatable {
    case controlCharacter(in: String)
    /// A key is printable ASCII without `"` and `\`, so that its bytes stand in the text as they are.
    case key(String)
    case integer(Int)
    case tooDeep(limit: Int)
    case tooLong(limit: Int)
  }

  /// The one text of this value: UTF-8, no spaces, keys in byte order, no escapes but `\"` and `\\`.
  ///
  /// What it writes, `decode` reads with the same limits.
  public func canonical(limits: Limits = Limits()) throws(Unencodable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    try append(to: &bytes, depth: 0, limits: limits)
    return bytes
  }

  private func append(to bytes: inout [UInt8], depth: Int, limits: Limits) throws(Unencodable) {
    switch self {
    case .object(let object):
      guard depth < limits.depth else { throw .tooDeep(limit: limits.depth) }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        guard member.key.utf8.allSatisfy(isKeyByte) else { throw .key(member.key) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: member.key.utf8)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        try member.value.append(to: &bytes, depth: depth + 1, limits: limits)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let values):
      guard depth < limits.depth else { throw .tooDeep(limit: limits.depth) }
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        try value.append(to: &bytes, depth: depth + 1, limits: limits)
      }
      bytes.append(UInt8(ascii: "]"))
    case .string(let string):
      guard bytes.appendQuoted(string) else { throw .controlCharacter(in: string) }
    case .integer(let integer):
      guard integer.magnitude <= JSON.largestInteger else { throw .integer(integer) }
      bytes.append(contentsOf: String(integer).utf8)
    case .bool(let bool):
      bytes.append(contentsOf: (bool ? "true" : "false").utf8)
    }
    guard bytes.count <= limits.bytes else { throw .tooLong(limit: limits.bytes) }
  }
}

/// A byte that may stand in a key: printable ASCII that needs no escape.
func isKeyByte(_ byte: UInt8) -> Bool {
  byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
}

extension [UInt8] {
  /// False, with the string half written, when it holds a control character: U+0000–U+001F, U+007F–U+009F.
  fileprivate mutating func appendQuoted(_ string: String) -> Bool {
    append(UInt8(ascii: "\""))
    var previous: UInt8 = 0
    for byte in string.utf8 {
      if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return false }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { append(UInt8(ascii: "\\")) }
      append(byte)
      previous = byte
    }
    append(UInt8(ascii: "\""))
    return true
  }
}
