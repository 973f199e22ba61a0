internal import Encoding

/// A SHA-256 hash.
public struct Digest: Hashable, Sendable {
  /// Always 32.
  public let bytes: [UInt8]

  public init(of content: [UInt8]) { bytes = Sodium.sha256(content) }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  /// 64 lower-case digits.
  public init?(hex: String) {
    guard let bytes = try? Hex.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  public var hex: String { Hex.encode(bytes) }
}
