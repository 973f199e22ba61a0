public import Courseware
public import Diagnostics

/// What came of trying the signature over a MANIFEST. Signatures are tried where keys are known; here is what it means.
public enum SignatureVerdict: Equatable, Sendable {
  /// By a key that this machine has.
  case good(key: String, comment: String)
  /// By a key that this machine does not have: nothing could be tried.
  case unknownKey(String, comment: String)
  /// It says that it is by a key that this machine has, and it is not, or not over this MANIFEST.
  case wrong(key: String)
  case noSignature
  case noManifest
}

extension SignatureVerdict {
  /// What is wrong before anything is parsed.
  public var faults: [Diagnostic] {
    switch self {
    case .good, .unknownKey: []
    case .wrong(let key): [.wrongSignature("signature is not key \(key)'s over this MANIFEST")]
    case .noSignature: [.wrongSignature("MANIFEST.minisig is no signature as minisign writes it, over a hashed file")]
    case .noManifest: [.wrongSignature("MANIFEST.minisig signs a MANIFEST that is not there")]
    }
  }

  /// What is wrong once the course is read: the signed comment names the course and its version, so that one cannot be
  /// given out as another.
  /// - Parameter due: the comment of a signature over this course.
  public func faults(naming due: String) -> [Diagnostic] {
    switch self {
    case .good(_, let comment) where comment != due, .unknownKey(_, let comment) where comment != due:
      [.wrongSignature("signature is over \"\(comment)\"; this course is \"\(due)\"")]
    case .good, .unknownKey, .wrong, .noSignature, .noManifest: []
    }
  }
}

extension Course {
  /// What the signature over its MANIFEST says besides: type, id and version (Documentation/Records.md, "Editions").
  public var signedComment: String { Self.signedComment(id, version) }

  static func signedComment(_ id: ID, _ version: Version) -> String { "conduct-course-1 id=\(id) version=\(version)" }
}

extension Diagnostic {
  fileprivate static func wrongSignature(_ message: String) -> Diagnostic {
    Diagnostic(.error, .wrongSignature, message, at: .whole("MANIFEST.minisig"))
  }
}

extension Diagnostic.Code {
  static let wrongSignature = Self(rawValue: "wrong-signature")
}

extension Explanation {
  static let wrongSignature = Explanation(
    .wrongSignature, .error,
    rule: "A signature is its key's, over this MANIFEST, and names this course and its version",
    why: """
      Who signs a course answers for every word in it. When it was changed afterwards, nobody does: pack and sign it
      again, or put it back as it was signed.
      """,
    bad: """
      <!-- MANIFEST.minisig -->
      Signed: the author
      """,
    good: """
      <!-- MANIFEST.minisig only as conduct course sign writes it -->
      """)
}
