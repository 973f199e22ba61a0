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
