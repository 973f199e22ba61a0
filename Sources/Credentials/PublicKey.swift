internal import Encoding

/// An Ed25519 public key that libsodium accepts as a point: nothing signs for the identity or a point of small order.
public struct PublicKey: Hashable, Sendable {
  /// Always 32.
  public let bytes: [UInt8]

  public init?(bytes: [UInt8]) {
    guard Sodium.isValidPoint(bytes) else { return nil }
    self.bytes = bytes
  }

  /// 64 lower-case digits.
  public init?(hex: String) {
    guard let bytes = try? Hex.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  public var hex: String { Hex.encode(bytes) }

  public var id: KeyID { KeyID(of: self) }

  /// SubjectPublicKeyInfo (RFC 8410) between the PEM lines that openssl reads.
  public var pem: String {
    let algorithm: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
    return """
      -----BEGIN PUBLIC KEY-----
      \(Base64.encode(algorithm + bytes, .standard))
      -----END PUBLIC KEY-----

      """
  }
}

/// A key's short name, the `kid` of COSE: the first 8 bytes of SHA-256 over the public key.
public struct KeyID: Hashable, Sendable, CustomStringConvertible {
  /// Always 8.
  public let bytes: [UInt8]

  init(of key: PublicKey) { bytes = Array(Sodium.sha256(key.bytes).prefix(8)) }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 8 else { return nil }
    self.bytes = bytes
  }

  /// 16 lower-case digits.
  public init?(hex: String) {
    guard let bytes = try? Hex.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// 16 lower-case digits.
  public var description: String { Hex.encode(bytes) }
}

/// The name of one store's log: the first 16 bytes of SHA-256 over the public key that its genesis event carries.
public struct LogID: Hashable, Sendable, CustomStringConvertible {
  /// Always 16.
  public let bytes: [UInt8]

  public init(genesis key: PublicKey) { bytes = Array(Sodium.sha256(key.bytes).prefix(16)) }

  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// 32 lower-case digits.
  public init?(hex: String) {
    guard let bytes = try? Hex.decode(hex) else { return nil }
    self.init(bytes: bytes)
  }

  /// 32 lower-case digits.
  public var description: String { Hex.encode(bytes) }
}
