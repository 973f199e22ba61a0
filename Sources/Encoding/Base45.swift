/// RFC 9285 base45: bytes as characters of a QR code's alphanumeric mode. Each value has one text.
public enum Base45 {
  public enum Refusal: Error, Sendable, Equatable {
    /// Lower case is refused too.
    case notADigit(offset: Int)
    /// A length of 3n + 1 characters.
    case length(Int)
    /// Three characters above 65535, or the last two above 255.
    case groupTooLarge(offset: Int)
  }

  public static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 3 + 1) / 2)
    for start in stride(from: 0, to: bytes.count, by: 2) {
      let group = bytes[start..<min(start + 2, bytes.count)]
      var value = group.reduce(0) { $0 << 8 | Int($1) }
      for _ in 0...group.count {
        text.append(digits[value % 45])
        value /= 45
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  public static func decode(_ text: String) throws(Refusal) -> [UInt8] {
    let text = Array(text.utf8)
    guard text.count % 3 != 1 else { throw .length(text.count) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 2 / 3)
    for start in stride(from: 0, to: text.count, by: 3) {
      let group = start..<min(start + 3, text.count)
      var value = 0
      var weight = 1
      for offset in group {
        guard let digit = digits.firstIndex(of: text[offset]) else { throw .notADigit(offset: offset) }
        value += digit * weight
        weight *= 45
      }
      guard value < (group.count == 3 ? 65_536 : 256) else { throw .groupTooLarge(offset: start) }
      if group.count == 3 { bytes.append(UInt8(value >> 8)) }
      bytes.append(UInt8(value & 255))
    }
    return bytes
  }

  private static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".utf8)
}
