internal import Encoding
internal import CSodium

/// A SHA-256 value.
public struct SHA256: Hashable, Sendable {
  /// Always 32.
  public let bytes: [UInt8]

  /// The hash of the parts, one after the other.
  public init(of parts: [UInt8]...) {
    var bytes = [UInt8](repeating: 0, count: 32)
    var message: [UInt8] = []
    message.reserveCapacity(parts.reduce(0) { $0 + $1.count })
    for part in parts { message += part }
    crypto_hash_sha256(&bytes, message, UInt64(message.count))
    self.bytes = bytes
  }

  /// Reads 64 lower-case digits and nothing else.
  public init?(hex: String) {
    guard let bytes = try? Hex.decode(hex), bytes.count == 32 else { return nil }
    self.bytes = bytes
  }

  private init(zeros: Void) { bytes = [UInt8](repeating: 0, count: 32) }

  /// What the first event of a log names as its predecessor.
  public static let zero = SHA256(zeros: ())

  public var hex: String { Hex.encode(bytes) }
}
