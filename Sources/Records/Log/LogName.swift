internal import Encoding

/// A log's name: the first half of the SHA-256 of the public key that opened it.
public struct LogName: Hashable, Sendable, CustomStringConvertible {
  /// 32 lower-case hexadecimal digits.
  public let text: String

  /// `key`: a raw Ed25519 public key.
  public init(key: [UInt8]) { text = Hex.encode(SHA256(of: key).bytes.prefix(16)) }

  public init?(_ text: String) {
    guard let bytes = try? Hex.decode(text), bytes.count == 16 else { return nil }
    self.text = text
  }

  public var description: String { text }
}

/// A key's short name: the first 8 bytes of the SHA-256 of the raw public key.
public struct KeyName: Hashable, Sendable, CustomStringConvertible {
  /// 16 lower-case hexadecimal digits.
  public let text: String

  /// `key`: a raw Ed25519 public key.
  public init(of key: [UInt8]) { text = Hex.encode(SHA256(of: key).bytes.prefix(8)) }

  public init?(_ text: String) {
    guard let bytes = try? Hex.decode(text), bytes.count == 8 else { return nil }
    self.text = text
  }

  public var description: String { text }
}

/// An event as others point at it: its log, its place there, and its hash.
public struct LogPoint: Hashable, Sendable {
  public let log: LogName
  /// From 1.
  public let seq: Int
  public let hash: SHA256

  public init(log: LogName, seq: Int, hash: SHA256) {
    self.log = log
    self.seq = seq
    self.hash = hash
  }
}
