internal import Courseware
internal import Encoding

extension Certificate {
  /// A certificate with a signature, as a tagged COSE_Sign1 message (RFC 9052) of exactly one spelling.
  public struct Signed: Sendable, Equatable {
    public let certificate: Certificate
    /// The key that says to have signed it.
    public let signer: KeyID
    public let signature: Signature

    /// In bytes of the message.
    public static let longest = 1024

    /// Throws for a certificate of a local issuer other than this key, and for one of more than 1 KiB.
    public init(_ certificate: Certificate, signedBy key: SigningKey) throws(Refusal) {
      try self.init(
        certificate, signer: key.publicKey.id, signature: key.sign(.certificate(certificate)))
      guard bytes.count <= Self.longest else { throw .tooLong(bytes: bytes.count) }
    }

    private init(_ certificate: Certificate, signer: KeyID, signature: Signature) throws(Refusal) {
      if case .local(let key) = certificate.issuer, key != signer { throw .localIssuerIsNotTheSigner }
      self.certificate = certificate
      self.signer = signer
      self.signature = signature
    }

    public func isSigned(by key: PublicKey) -> Bool {
      key.id == signer && signature.isBy(key, over: .certificate(certificate))
    }
  }
}

extension Certificate.Signed {
  /// The message: `d2 84 4d‖P a0 ‖ payload ‖ 58 40‖signature`.
  public var bytes: [UInt8] {
    let message: [CBOR] = [
      .bytes(Self.header(signer)), .map([:]), .bytes(certificate.payload), .bytes(signature.bytes),
    ]
    return CBOR.tag(Self.tag, .array(message)).encoded()
  }

  /// Reads a message, and no other spelling of it. The signature is not checked here: that takes a key.
  public init(bytes: [UInt8]) throws(Certificate.Refusal) {
    guard bytes.count <= Self.longest else { throw .tooLong(bytes: bytes.count) }
    let message: CBOR
    do { message = try CBOR.decode(bytes) } catch { throw .encoding(error) }
    guard case .tag(Self.tag, .array(let parts)) = message, parts.count == 4, parts[1] == .map([:]),
      let header = parts[0].bytes, let payload = parts[2].bytes,
      let signature = parts[3].bytes.flatMap(Signature.init(bytes:))
    else { throw .notASignedMessage }
    guard let signer = KeyID(bytes: Array(header.suffix(8))), Self.header(signer) == header else { throw .header }

    try self.init(Certificate(payload: payload), signer: signer, signature: signature)
    guard self.bytes == bytes else { throw .otherSpelling }
  }

  /// The Sig_structure of RFC 9052 section 4.4, without external data.
  static func bytesToSign(_ certificate: Certificate, by signer: KeyID) -> [UInt8] {
    CBOR.array([.text("Signature1"), .bytes(header(signer)), .bytes([]), .bytes(certificate.payload)]).encoded()
  }

  /// The protected header `{1: -8, 4: kid}`, 13 bytes.
  private static func header(_ signer: KeyID) -> [UInt8] {
    CBOR.map([1: .integer(-8), 4: .bytes(signer.bytes)]).encoded()
  }

  /// COSE_Sign1.
  private static let tag = 18
}

extension Certificate.Signed {
  /// What another program needs to check the signature:
  /// `openssl pkeyutl -verify -pubin -inkey pub.pem -rawin -in signed.bin -sigfile sig.bin`.
  public struct Parts: Sendable, Equatable {
    public let signedBytes: [UInt8]
    public let signature: [UInt8]
    public let publicKeyPEM: String
  }

  public func parts(with key: PublicKey) -> Parts {
    Parts(
      signedBytes: Self.bytesToSign(certificate, by: signer), signature: signature.bytes, publicKeyPEM: key.pem)
  }
}
