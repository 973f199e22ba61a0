internal import CourseXML
internal import Courseware
internal import Credentials
internal import Diagnostics

/// What stands for a course's files before anything in them is parsed: the signature over MANIFEST, and MANIFEST over
/// every file. A course needs neither; where it has one, it must hold.
struct CourseSeal {
  /// Nil when nobody signed.
  let verdict: SignatureVerdict?
  /// What does not hold, file by file.
  let faults: [Diagnostic]

  init(of files: CourseFiles, authors: AuthorKeys) {
    verdict = authors.verdict(on: files)
    faults = files.manifestFaults(sha256) + (verdict?.faults ?? [])
  }

  /// What does not hold once the course is read.
  /// - Parameter comment: what a signature over this course says besides.
  func faults(naming comment: String) -> [Diagnostic] { verdict?.faults(naming: comment) ?? [] }

  /// Who signed, when nothing speaks against it.
  var signer: String? {
    switch verdict {
    case .good(let key, _): "signed by key \(key), which is known here"
    case .unknownKey(let key, _): "signed by key \(key), which is not known here: nothing says whose it is"
    case .wrong, .noSignature, .noManifest, nil: nil
    }
  }
}

extension AuthorKeys {
  fileprivate func verdict(on files: CourseFiles) -> SignatureVerdict? {
    guard let text = files.bytes["MANIFEST.minisig"] else { return nil }
    guard let signature = try? FileSignature(reading: String(decoding: text, as: UTF8.self)) else {
      return .noSignature
    }
    guard let manifest = files.bytes["MANIFEST"] else { return .noManifest }
    let named = keys.filter(signature.isMade(by:))
    if named.isEmpty { return .unknownKey(signature.keyName, comment: signature.trustedComment) }
    guard named.contains(where: { signature.isOf(manifest, by: $0) }) else { return .wrong(key: signature.keyName) }
    return .good(key: signature.keyName, comment: signature.trustedComment)
  }
}
