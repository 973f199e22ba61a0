import Courseware
import Diagnostics

/// Whatever is changed after packing is another edition, and says so by a higher version. Where it must be a new MAJOR,
/// that is said instead.
func versionNotRaised(in folder: WrittenFolder) -> [Diagnostic] {
  guard let last = folder.lastPacked, !last.isUnchanged, let course = folder.course, let version = course.version,
    let written = course.node.attribute("version"), course.id?.value == last.edition.course,
    version <= last.edition.version, needsNewMajor(in: folder).isEmpty
  else { return [] }
  let next = last.edition.version.nextMinor
  let message =
    version == last.edition.version
    ? "version \(version) was packed, and the course has changed since; did you mean \(next)?"
    : "version \(version) is below \(last.edition.version), which was packed; did you mean \(next)?"
  let fix = Diagnostic.FixIt(replace: written.range, with: next.description)
  return [Diagnostic(.error, .versionNotRaised, message, at: written.range, fixIts: [fix])]
}

extension Course.Version {
  fileprivate var nextMinor: Self { Self("\(major).\(minor + 1)") ?? nextMajor }

  /// With as many editions as a version can number, the last stays the last.
  var nextMajor: Self { Self("\(major + 1).0") ?? self }
}

extension Diagnostic.Code {
  static let versionNotRaised = Self(rawValue: "version-not-raised")
}
