internal import CSodium

/// A PIN as it is kept: Argon2id, 2 passes, 19 MiB, one lane, with a salt of its own. It never leaves the store.
public struct PINHash: Sendable, Equatable {
  /// The form of `crypto_pwhash_str`.
  public let text: String

  public enum Failure: Error, Sendable, Equatable {
    /// The 19 MiB could not be had.
    case outOfMemory
  }

  /// Takes tens of milliseconds, on purpose. The salt is libsodium's own randomness.
  public init(of pin: String) throws(Failure) {
    Sodium.isReady
    let pin = pin.utf8.map(CChar.init(bitPattern:))
    var hash = [CChar](repeating: 0, count: Int(crypto_pwhash_STRBYTES))
    let status = crypto_pwhash_str_alg(
      &hash, pin, UInt64(pin.count), Self.passes, Self.memory, crypto_pwhash_ALG_ARGON2ID13)
    guard status == 0 else { throw .outOfMemory }
    text = String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Nil for a text that another cost made: a changed row must not make a sign-in take a gibibyte.
  public init?(stored text: String) {
    guard text.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"), text.utf8.count < Int(crypto_pwhash_STRBYTES) else {
      return nil
    }
    self.text = text
  }

  /// Takes as long as making the hash.
  public func matches(_ pin: String) -> Bool {
    Sodium.isReady
    let pin = pin.utf8.map(CChar.init(bitPattern:))
    return crypto_pwhash_str_verify(text, pin, UInt64(pin.count)) == 0
  }

  private static let passes: UInt64 = 2
  private static let memory = 19 * 1024 * 1024
}
