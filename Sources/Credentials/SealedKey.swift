internal import CSodium
internal import Encoding

/// A signing key that only a passphrase opens: its seed in a libsodium secretbox, under a key that Argon2id makes of the
/// passphrase. For a machine that several people use as one user, where a file's mode keeps nobody out.
///
/// ```
/// conduct-sealed-key 1
/// public d75a98…
/// salt 000102…
/// box 5f3a91…        the nonce, then the box
/// ```
public struct SealedKey: Sendable, Equatable {
  public let publicKey: PublicKey
  private let salt: [UInt8]
  private let nonce: [UInt8]
  private let box: [UInt8]

  public enum Failure: Error, Sendable, Equatable {
    /// The 64 MiB could not be had.
    case outOfMemory
  }

  /// `chance` gives so many bytes that nobody can guess.
  public init(
    sealing key: SigningKey, with passphrase: String, chance: (_ count: Int) -> [UInt8]
  ) throws(Failure) {
    publicKey = key.publicKey
    salt = chance(Int(crypto_pwhash_SALTBYTES))
    nonce = chance(Int(crypto_secretbox_NONCEBYTES))
    let secret = try Self.secret(of: passphrase, salt: salt)
    let seed = key.seed
    var box = [UInt8](repeating: 0, count: seed.count + Int(crypto_secretbox_MACBYTES))
    crypto_secretbox_easy(&box, seed, UInt64(seed.count), nonce, secret)
    self.box = box
  }

  /// Takes some tenths of a second, on purpose; nil for a wrong passphrase, and for a box that was changed.
  public func opened(with passphrase: String) throws(Failure) -> SigningKey? {
    let secret = try Self.secret(of: passphrase, salt: salt)
    var seed = [UInt8](repeating: 0, count: box.count - Int(crypto_secretbox_MACBYTES))
    defer { sodium_memzero(&seed, seed.count) }
    guard crypto_secretbox_open_easy(&seed, box, UInt64(box.count), nonce, secret) == 0,
      let key = SigningKey(seed: seed), key.publicKey == publicKey
    else { return nil }
    return key
  }

  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    func bytes(_ line: Int, _ label: String) -> [UInt8]? {
      guard line < lines.count, lines[line].hasPrefix(label + " ") else { return nil }
      return try? Hex.decode(String(lines[line].dropFirst(label.utf8.count + 1)))
    }
    guard let key = bytes(1, "public").flatMap({ PublicKey(bytes: $0) }), let salt = bytes(2, "salt"),
      let sealed = bytes(3, "box"), salt.count == Int(crypto_pwhash_SALTBYTES), sealed.count == Self.sealedLength
    else { return nil }
    publicKey = key
    self.salt = salt
    nonce = Array(sealed.prefix(Int(crypto_secretbox_NONCEBYTES)))
    box = Array(sealed.dropFirst(Int(crypto_secretbox_NONCEBYTES)))
    guard text.utf8.elementsEqual(self.text.utf8) else { return nil }
  }

  public var text: String {
    """
    conduct-sealed-key 1
    public \(publicKey.hex)
    salt \(Hex.encode(salt))
    box \(Hex.encode(nonce + box))

    """
  }

  private static let sealedLength =
    Int(crypto_secretbox_NONCEBYTES) + Int(crypto_sign_SEEDBYTES) + Int(crypto_secretbox_MACBYTES)

  /// Argon2id, 3 passes over 64 MiB. Who has copied the file tries passphrases on a machine of their own, so it costs
  /// more than a PIN, which is looked at only here.
  private static func secret(of passphrase: String, salt: [UInt8]) throws(Failure) -> [UInt8] {
    Sodium.isReady
    let passphrase = passphrase.utf8.map(CChar.init(bitPattern:))
    var secret = [UInt8](repeating: 0, count: Int(crypto_secretbox_KEYBYTES))
    let status = crypto_pwhash(
      &secret, UInt64(secret.count), passphrase, UInt64(passphrase.count), salt, 3, 64 * 1024 * 1024,
      crypto_pwhash_ALG_ARGON2ID13)
    guard status == 0 else { throw .outOfMemory }
    return secret
  }
}
