internal import CSodium

/// An Ed25519 key pair. The secret half stays in memory that is locked and wiped, and signs only what `Message` names.
public final class SigningKey: Sendable {
  public let publicKey: PublicKey

  /// Seed and public key, 64 bytes, between guard pages. Written in `init` and read-only ever after.
  private nonisolated(unsafe) let secret: UnsafeMutablePointer<UInt8>

  /// The same seed always gives the same key. Nil when it is not 32 bytes long.
  public init?(seed: [UInt8]) {
    guard seed.count == Int(crypto_sign_SEEDBYTES) else { return nil }
    Sodium.isReady
    guard let memory = sodium_malloc(Int(crypto_sign_SECRETKEYBYTES)) else { return nil }
    secret = memory.assumingMemoryBound(to: UInt8.self)
    var publicBytes = [UInt8](repeating: 0, count: Int(crypto_sign_PUBLICKEYBYTES))
    crypto_sign_seed_keypair(&publicBytes, secret, seed)
    sodium_mprotect_readonly(secret)
    guard let publicKey = PublicKey(bytes: publicBytes) else {
      preconditionFailure("libsodium made a key that it does not accept itself")
    }
    self.publicKey = publicKey
  }

  deinit { sodium_free(secret) }

  /// What a key may sign. There is no case for bytes of any kind: nobody can be made to sign what they do not mean.
  public enum Message: Sendable {
    case certificate(Certificate)
    case checkpoint(Checkpoint)
    case file(FileSignature.Part)
    /// An event line without its `body.sig`.
    case event(line: [UInt8])
  }

  public func sign(_ message: Message) -> Signature {
    let bytes = message.bytes(signer: publicKey.id)
    var signature = [UInt8](repeating: 0, count: Int(crypto_sign_BYTES))
    crypto_sign_detached(&signature, nil, bytes, UInt64(bytes.count), secret)
    return Signature(known: signature)
  }

  /// For the key file alone.
  var seed: [UInt8] { Array(UnsafeBufferPointer(start: secret, count: Int(crypto_sign_SEEDBYTES))) }
}

extension SigningKey.Message {
  /// Each case begins in its own way: a CBOR array, a domain, a hash or a signature, the words `conduct event`.
  func bytes(signer: KeyID) -> [UInt8] {
    switch self {
    case .certificate(let certificate): Certificate.Signed.bytesToSign(certificate, by: signer)
    case .checkpoint(let checkpoint): Array(checkpoint.text.utf8)
    case .file(let part): part.bytes
    case .event(let line): Array("conduct event 1\n".utf8) + line
    }
  }
}

/// An Ed25519 signature; whose and over what is for the reader to ask.
public struct Signature: Hashable, Sendable {
  /// Always 64.
  public let bytes: [UInt8]

  public init?(bytes: [UInt8]) {
    guard bytes.count == 64 else { return nil }
    self.bytes = bytes
  }

  init(known bytes: [UInt8]) { self.bytes = bytes }

  public func isBy(_ key: PublicKey, over message: SigningKey.Message) -> Bool {
    Sodium.isSignature(bytes, over: message.bytes(signer: key.id), by: key.bytes)
  }
}
