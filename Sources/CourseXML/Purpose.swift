/// What a course folder is read for. A check says what is wrong and forgets the questions: there may be a hundred
/// thousand, and nobody will be shown one.
enum Purpose {
  /// To be taken: the course, when nothing is wrong with it.
  case course
  /// To tell its author what is wrong.
  case check
  /// To show what was once sound: only the grammar is asked.
  case again

  var asksChecks: Bool {
    switch self {
    case .course, .check: true
    case .again: false
    }
  }

  var keepsQuestions: Bool {
    switch self {
    case .course, .again: true
    case .check: false
    }
  }
}
