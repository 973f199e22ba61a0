internal import CourseXML
internal import Glibc

extension CourseFolder.Unreadable {
  /// What could not be read and why.
  var sentence: String { "\(shown(path)) cannot be read: \(String(cString: strerror(errno)))" }

  func failure(next: String) -> Failure { Failure(sentence + ".", next: next) }
}

extension String {
  /// What to do where no course was found.
  static let nameACourse = "Name a folder that holds a course.xml."
}
