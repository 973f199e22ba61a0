import Courseware

/// The certificate as it stands in the file, where the file is, and what can be done with it next.
struct CertificatePage: CourseScreen {
  var field: Field?
  var visit: Visit
  private let paper: Paper

  init(_ visit: Visit, _ paper: Paper, in room: Surroundings) {
    self.visit = visit
    self.paper = paper
  }

  func document(in room: Surroundings) -> Document {
    let words = room.words
    return Document(
      title: visit.course.certificate.title,
      blocks: [
        .verbatim(paper.lines),
        .paragraph(words(.certificateFile, ["path": paper.path])),
        .heading(level: 1, words(.certificateNext)),
        .verbatim(paper.commands),
      ],
      hints: [room.hint(.enter, .hintCatalogue)] + room.standingHints)
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next, .back: .perform(.listCourses)
    case .previous, .help, .contacts, .language, .review, .time, .quit, .terms, .sources, .find, .bothLanguages, .pause,
      .frontEnd, .staff, .readingOrder:
      .stay
    }
  }
}
