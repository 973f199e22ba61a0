internal import CSodium

/// libsodium in our words. No other file of this room calls a hash or a signature by its C name.
enum Sodium {
  /// Every function below goes through this: libsodium must be started once before its first use.
  static let isReady: Void = {
    precondition(sodium_init() >= 0, "libsodium cannot start: the system has no randomness for it")
  }()

  static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    isReady
    var hash = [UInt8](repeating: 0, count: Int(crypto_hash_sha256_BYTES))
    crypto_hash_sha256(&hash, bytes, UInt64(bytes.count))
    return hash
  }

  /// BLAKE2b with 64 bytes of output and no key.
  static func blake2b512(_ bytes: [UInt8]) -> [UInt8] {
    isReady
    var hash = [UInt8](repeating: 0, count: 64)
    crypto_generichash(&hash, hash.count, bytes, UInt64(bytes.count), nil, 0)
    return hash
  }

  /// On the curve, in its canonical encoding, in the main subgroup, and not the identity or of small order.
  static func isValidPoint(_ bytes: [UInt8]) -> Bool {
    isReady
    return bytes.count == Int(crypto_core_ed25519_BYTES) && crypto_core_ed25519_is_valid_point(bytes) == 1
  }

  /// False too for an S that is not reduced: libsodium takes one signature for a message and a nonce, never a second.
  static func isSignature(_ signature: [UInt8], over message: [UInt8], by publicKey: [UInt8]) -> Bool {
    isReady
    precondition(signature.count == Int(crypto_sign_BYTES) && publicKey.count == Int(crypto_sign_PUBLICKEYBYTES))
    return crypto_sign_verify_detached(signature, message, UInt64(message.count), publicKey) == 0
  }
}
