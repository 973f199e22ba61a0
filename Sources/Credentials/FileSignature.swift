internal import Encoding

/// A minisign signature of a file, in the hashed form "ED" only: Ed25519 over BLAKE2b-512, and a second signature that
/// binds the trusted comment to the first.
public struct FileSignature: Sendable, Equatable {
  /// Anybody may have written it; it is not signed.
  public let untrustedComment: String
  /// Which key to try: the `FileKey`'s number.
  let keyNumber: [UInt8]
  let signature: Signature
  /// Signed: it says what the file is, so that one file cannot be given out as another.
  public let trustedComment: String
  let commentSignature: Signature

  /// A piece that is signed. Only this type makes one, so that a key is never asked to sign loose bytes.
  public struct Part: Sendable {
    let bytes: [UInt8]

    fileprivate static func contents(_ file: [UInt8]) -> Part { Part(bytes: Sodium.blake2b512(file)) }

    fileprivate static func comment(_ comment: String, under signature: Signature) -> Part {
      Part(bytes: signature.bytes + comment.utf8)
    }
  }

  /// The comment is one line without control characters but tabs; anything else is the caller's mistake.
  public init(of file: [UInt8], trustedComment: String, signedBy key: SigningKey) {
    precondition(Self.isComment(trustedComment), "a trusted comment is one line of at most 1 KiB")
    signature = key.sign(.file(.contents(file)))
    commentSignature = key.sign(.file(.comment(trustedComment, under: signature)))
    keyNumber = key.publicKey.id.bytes
    untrustedComment = "signature from conduct key \(key.publicKey.id)"
    self.trustedComment = trustedComment
  }

  /// Both signatures are this key's, the first over this file.
  public func isOf(_ file: [UInt8], by key: FileKey) -> Bool {
    keyNumber == key.number && signature.isBy(key.publicKey, over: .file(.contents(file)))
      && commentSignature.isBy(key.publicKey, over: .file(.comment(trustedComment, under: signature)))
  }

  /// The number of the key that it says it is by, as 16 digits; for a key of ours the key id.
  public var keyName: String { Hex.encode(keyNumber) }

  /// Whether it says that it is by this key. Nothing is checked: ask `isOf`.
  public func isMade(by key: FileKey) -> Bool { keyNumber == key.number }

  /// The whole `.minisig` file.
  public var text: String {
    """
    untrusted comment: \(untrustedComment)
    \(Base64.encode(Self.algorithm + keyNumber + signature.bytes, .standard))
    trusted comment: \(trustedComment)
    \(Base64.encode(commentSignature.bytes, .standard))

    """
  }

  fileprivate static let algorithm = Array("ED".utf8)

  fileprivate static func isComment(_ text: String) -> Bool {
    text.utf8.count <= 1024 && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }
  }
}

extension FileSignature {
  public enum Refusal: Error, Sendable, Equatable {
    /// Counted from 1; the line that is wrong, missing or too many.
    case line(Int)
    /// Made without hashing the file first ("Ed"), as old programs do.
    case notHashed
  }

  /// Reads a `.minisig` file. The signatures are not checked here: that takes a key.
  public init(reading text: String) throws(Refusal) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard lines.count > 0, let untrustedComment = Self.comment(lines[0], "untrusted comment: ") else { throw .line(1) }
    guard lines.count > 1, let first = try? Base64.decode(lines[1], .standard), first.count == 74 else {
      throw .line(2)
    }
    guard !first.starts(with: "Ed".utf8) else { throw .notHashed }
    guard first.starts(with: Self.algorithm) else { throw .line(2) }
    guard lines.count > 2, let trustedComment = Self.comment(lines[2], "trusted comment: ") else { throw .line(3) }
    guard lines.count > 3, let second = try? Base64.decode(lines[3], .standard),
      let commentSignature = Signature(bytes: second)
    else { throw .line(4) }
    guard lines.count == 5, lines[4].isEmpty else { throw .line(5) }

    self.untrustedComment = untrustedComment
    keyNumber = Array(first[2..<10])
    signature = Signature(known: Array(first[10...]))
    self.trustedComment = trustedComment
    self.commentSignature = commentSignature
  }

  private static func comment(_ line: String, _ label: String) -> String? {
    guard line.utf8.starts(with: label.utf8) else { return nil }
    let comment = String(decoding: line.utf8.dropFirst(label.utf8.count), as: UTF8.self)
    return isComment(comment) ? comment : nil
  }
}

/// A public key for file signatures, in minisign's form: it has a number of its own beside its bytes.
public struct FileKey: Sendable, Hashable {
  /// Always 8. minisign draws it by chance; for a key of ours it is the key id.
  public let number: [UInt8]
  public let publicKey: PublicKey

  public init(_ publicKey: PublicKey) {
    number = publicKey.id.bytes
    self.publicKey = publicKey
  }

  /// Reads the 56 characters that minisign prints, the second line of its `.pub` file.
  public init?(_ text: String) {
    guard let bytes = try? Base64.decode(text, .standard), bytes.count == 42, bytes.starts(with: Self.algorithm),
      let key = PublicKey(bytes: Array(bytes[10...]))
    else { return nil }
    number = Array(bytes[2..<10])
    publicKey = key
  }

  /// 56 characters.
  public var text: String { Base64.encode(Self.algorithm + number + publicKey.bytes, .standard) }

  private static let algorithm = Array("Ed".utf8)
}
