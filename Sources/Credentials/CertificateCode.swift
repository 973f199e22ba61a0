internal import Encoding

extension Certificate.Signed {
  /// For a QR code in alphanumeric mode: `TC1:` and base45.
  public var qrText: String { Self.qrPrefix + Base45.encode(bytes) }

  /// For files and for pasting: `TC1.` and base64url, cut into lines of 64 characters, each with a line feed.
  public var fileText: String {
    let text = Array((Self.filePrefix + Base64.encode(bytes, .url)).utf8)
    return stride(from: 0, to: text.count, by: Self.lineLength).map { start in
      String(decoding: text[start..<min(start + Self.lineLength, text.count)], as: UTF8.self) + "\n"
    }.joined()
  }

  /// Reads either form, the second on one line.
  public init(code: String) throws(Certificate.Refusal) {
    let bytes: [UInt8]
    if code.hasPrefix(Self.qrPrefix) {
      do { bytes = try Base45.decode(String(code.dropFirst(4))) } catch { throw .text(.base45(error)) }
    } else if code.hasPrefix(Self.filePrefix) {
      do { bytes = try Base64.decode(String(code.dropFirst(4)), .url) } catch { throw .text(.base64(error)) }
    } else {
      throw .text(.noPrefix)
    }
    try self.init(bytes: bytes)
  }

  static let qrPrefix = "TC1:"
  static let filePrefix = "TC1."
  static let lineLength = 64
}
