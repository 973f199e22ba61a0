import Courseware

/// The words on a page that the course explains: one at once, several by a menu.
struct Glossary: CourseScreen {
  var field: Field?
  var visit: Visit
  private let ids: [Term.ID]
  private var shown: Term.ID?

  init(_ visit: Visit, _ ids: [Term.ID], in room: Surroundings) {
    self.visit = visit
    self.ids = ids
    shown = ids.count == 1 ? ids.first : nil
    ask(in: room)
  }

  private mutating func ask(in room: Surroundings) {
    guard ids.count > 1 else { return }
    let place = shown.flatMap { id in terms.firstIndex { $0.id == id } }
    field = .menu(room.words(.termsField), terms.map(\.word), focus: place ?? 0)
  }

  private var terms: [Term] { ids.compactMap { id in visit.course.glossary.first { $0.id == id } } }

  func document(in room: Surroundings) -> Document {
    let meaning = terms.first { $0.id == shown }.map { term in
      Document.Block.paragraph([Document.Span(term.word, .term(term.id)), Document.Span(": " + term.meaning)])
    }
    return Document(
      key: "terms/\(shown?.text ?? "")", title: room.words(.readerTerms), blocks: [meaning].compactMap { $0 },
      hints: [
        room.hint(.enter, field == nil ? .hintGoOn : .hintChoose), room.hint(.command(.back), .hintGoOn),
      ] + room.standingHints)
  }

  mutating func answered(_ answer: FieldAnswer, in room: Surroundings) -> Turn {
    guard case .choice(let place) = answer else { return .stay }
    shown = terms[place].id
    ask(in: room)
    return .stay
  }

  mutating func commanded(_ command: Command, in room: Surroundings) -> Turn {
    switch command {
    case .next, .back, .terms: .back
    case .previous, .help, .contacts, .language, .review, .time, .quit, .sources, .find, .bothLanguages, .pause,
      .frontEnd,
      .staff, .readingOrder:
      .stay
    }
  }

  mutating func reworded(in room: Surroundings) { ask(in: room) }
}
