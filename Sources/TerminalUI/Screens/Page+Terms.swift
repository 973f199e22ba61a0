import Courseware

extension Page {
  /// The terms that the page uses, with their meanings.
  func terms(of course: Course, _ words: Phrasebook) -> [Document.Block] {
    let used = Set(blocks.flatMap { $0.content.runs }.compactMap(\.term))
    let terms = course.glossary.filter { used.contains($0.id) }
    guard !terms.isEmpty else { return [] }
    return [
      .heading(level: 2, words(.readerTerms)),
      .list(terms.map { [Document.Span($0.word, .term), Document.Span(": " + $0.meaning)] }, ordered: false),
    ]
  }
}

extension Inline {
  fileprivate var term: Term.ID? { if case .term(let id, _) = self { id } else { nil } }
}

extension Block.Content {
  fileprivate var runs: [Inline] {
    switch self {
    case .paragraph(let runs): runs
    case .list(let items): Array(items.joined())
    case .callout(_, let inner): inner.flatMap(\.runs)
    case .table(let header, let rows): Array((header ?? []).joined()) + rows.flatMap { $0.joined() }
    case .figure: []
    }
  }
}
