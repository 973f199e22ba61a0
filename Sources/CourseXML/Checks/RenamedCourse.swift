import Courseware
import Diagnostics

/// A packed course keeps its id: records and certificates name it.
func renamedCourse(in folder: WrittenFolder) -> [Diagnostic] {
  guard let packed = folder.lastPacked?.edition, let id = folder.course?.id, id.value != packed.course else {
    return []
  }
  let message =
    "id \"\(id.value)\" is another course than \"\(packed.course)\", which was packed here; keep the id, or remove "
    + "packed.txt to begin a new course"
  let fix = Diagnostic.FixIt(replace: id.range, with: packed.course.text)
  return [Diagnostic(.error, .renamedCourse, message, at: id.range, fixIts: [fix])]
}

extension Diagnostic.Code {
  static let renamedCourse = Self(rawValue: "renamed-course")
}

extension Explanation {
  static let renamedCourse = Explanation(
    .renamedCourse, .error,
    rule: "A course that was packed keeps its id",
    why: """
      Certificates and records name the course by its id. Under another id nobody would find them again. To begin a new
      course from a copy of this one, remove packed.txt and MANIFEST.
      """,
    bad: """
      <!-- packed.txt -->
      conduct-packed-1
      course sample
      version 1.0
      content 0101010101010101010101010101010101010101010101010101010101010101
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
      content 0101010101010101010101010101010101010101010101010101010101010101
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
      """)
}
