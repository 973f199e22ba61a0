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
      blocks: summary(in: room) + [
        .verbatim(paper.lines),
        .paragraph(words(.certificateFile, ["path": paper.path])),
        .heading(level: 1, words(.certificateNext)),
        .verbatim(paper.commands),
      ],
      hints: [room.hint(.enter, .hintCatalogue)] + room.standingHints)
  }

  /// What a trainee is asked for comes before what machines read.
  private func summary(in room: Surroundings) -> [Document.Block] {
    guard let certificate = paper.certificate else { return [] }
    let words = room.words
    return [
      .paragraph([Document.Span(words.western(.certificateNumber, ["number": certificate.number]), .strong)]),
      .list(
        [
          words(.certificateLevel),
          certificate.until.map { words(.certificateUntil, ["date": room.date($0)]) } ?? words(.certificateForGood),
          words(.certificatePrinted),
        ].map { [Document.Span($0)] }, ordered: false),
    ]
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
