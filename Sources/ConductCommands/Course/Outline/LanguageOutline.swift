internal import CourseXML
internal import Courseware

/// A language in which the course can be read.
struct LanguageOutline {
  let tag: String
  let state: State

  enum State {
    case source
  }

  static func all(of authored: AuthoredCourse) -> [LanguageOutline] {
    [LanguageOutline(tag: authored.course.language, state: .source)]
  }

  var words: String {
    switch state {
    case .source: "as it was written"
    }
  }
}
