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

extension Explanation {
  static let versionNotRaised = Explanation(
    .versionNotRaised, .error,
    rule: "What was changed after packing has a higher version",
    why: """
      Two editions of one version could not be told apart on a certificate.
      """,
    bad: """
      <!-- packed.txt -->
      conduct-packed-1
      course example
      version 1.0
      content 0000000000000000000000000000000000000000000000000000000000000000
      pass-percent 80
      at-least 0
      critical none
      drawn personnel 2
      drawn manager 2
      drawn commander 2
      objective protect
      objective report
      item tell-protect 1.0 {"key":false,"kind":"true-false"}
      item tell-report 1.0 {"key":true,"kind":"true-false"}
      end
      """,
    good: """
      <!-- packed.txt -->
      conduct-packed-1
      course example
      version 1.0
      content 0000000000000000000000000000000000000000000000000000000000000000
      pass-percent 80
      at-least 0
      critical none
      drawn personnel 2
      drawn manager 2
      drawn commander 2
      objective protect
      objective report
      item tell-protect 1.0 {"key":false,"kind":"true-false"}
      item tell-report 1.0 {"key":true,"kind":"true-false"}
      end
      <!-- course.xml -->
      <course id="example" version="1.1" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Example</title>
        <summary>One duty.</summary>
        <module src="modules/01-duty.xml"/>
        <bank src="banks/duty.xml"/>
        <glossary src="glossary.xml"/>
        <assessment id="final" pass-percent="80" shuffle="items options">
          <draw count="2" from="duty"/>
        </assessment>
        <certificate title="Example"/>
      </course>
      """)
}
