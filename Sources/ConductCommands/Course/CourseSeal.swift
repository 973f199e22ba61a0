internal import CourseXML
internal import Courseware
internal import Credentials
internal import Diagnostics

/// What stands for a course's files before anything in them is parsed: the signature over MANIFEST, and MANIFEST over
/// every file. A course needs neither; where it has one, it must hold.
struct CourseSeal {
  /// Nil when nobody signed, and when the signature is refused.
  let signer: Signer?
  /// What does not hold, file by file.
  let faults: [Diagnostic]

  enum Signer: Equatable {
    /// Checked with a key that this machine has.
    case known(String)
    /// By a key that this machine does not have: nothing could be checked.
    case unknown(String)
  }

  private let comment: String?

  init(of files: CourseFiles, authors: AuthorKeys) {
    var faults = files.manifestFaults(sha256)
    var signature: FileSignature?
    var signer: Signer?
    if let text = files.bytes["MANIFEST.minisig"] {
      do { signature = try FileSignature(reading: String(decoding: text, as: UTF8.self)) } catch {
        faults.append(
          .wrongSignature("MANIFEST.minisig is no signature of minisign's form, with the file hashed first"))
      }
    }
    if let signature {
      if let manifest = files.bytes["MANIFEST"] {
        let keys = authors.keys.filter(signature.isMade(by:))
        if keys.contains(where: { signature.isOf(manifest, by: $0) }) {
          signer = .known(signature.keyName)
        } else if keys.isEmpty {
          signer = .unknown(signature.keyName)
        } else {
          faults.append(.wrongSignature("MANIFEST is not what key \(signature.keyName) signed"))
        }
      } else {
        faults.append(.wrongSignature("MANIFEST.minisig signs a MANIFEST that is not there"))
      }
    }
    self.faults = faults
    self.signer = signer
    comment = signer == nil ? nil : signature?.trustedComment
  }

  /// The signed comment names the course and its version, so that one course cannot be given out as another.
  func fault(with course: Course) -> Diagnostic? {
    guard let comment, comment != Self.comment(for: course) else { return nil }
    return .wrongSignature("signature is for \"\(comment)\"; this course is \"\(Self.comment(for: course))\"")
  }

  static func comment(for course: Course) -> String { "conduct-course-1 id=\(course.id) version=\(course.version)" }
}

extension CourseSeal.Signer {
  var sentence: String {
    switch self {
    case .known(let key): "signed by key \(key), which is known here"
    case .unknown(let key): "signed by key \(key), which is not known here: nothing says that it is its author's"
    }
  }
}

extension Diagnostic {
  fileprivate static func wrongSignature(_ message: String) -> Diagnostic {
    Diagnostic(.error, .wrongSignature, message, at: .whole("MANIFEST.minisig"))
  }
}
