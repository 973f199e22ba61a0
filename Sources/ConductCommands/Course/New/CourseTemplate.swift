internal import Courseware

/// What `conduct course new` writes. The files are those of Documentation/Template; they are in the program, so that it
/// can write them wherever it is.
enum CourseTemplate {
  /// Path and text of each file, the course called as asked.
  static func files(for id: Course.ID) -> [(path: String, text: String)] {
    (teaching + banks).map { path, text in
      (path, path == "course.xml" ? text.replacing("<course id=\"new-course\"", with: "<course id=\"\(id)\"") : text)
    }
  }
}
