import Courseware

/// What a page refers to: the sources that its rules rest on, and the words that the course explains.
struct PageNotes {
  /// The page, where each citation is a short mark: `[1]`.
  let blocks: [Document.Block]
  /// What the marks stand for, from 1: document and place.
  let sources: [String]
  /// In the order in which they are met, each once.
  let terms: [Term.ID]

  init(_ blocks: [Document.Block]) {
    var sources: [String] = []
    var terms: [Term.ID] = []
    self.blocks = blocks.map { block in
      block.mapped { span in
        switch span.style {
        case .plain, .strong, .emphasis: return span
        case .term(let id):
          if !terms.contains(id) { terms.append(id) }
          return span
        case .citation:
          let source = String(span.text.drop { $0 == "[" }.reversed().drop { $0 == "]" }.reversed())
          if !sources.contains(source) { sources.append(source) }
          let number = sources.firstIndex(of: source).map { $0 + 1 } ?? sources.count
          return Document.Span("[\(number)]", .citation)
        }
      }
    }
    self.sources = sources
    self.terms = terms
  }
}

extension Document.Block {
  /// With every run of its text changed, in reading order.
  fileprivate func mapped(_ change: (Document.Span) -> Document.Span) -> Document.Block {
    switch self {
    case .heading(let level, let spans): .heading(level: level, spans.map(change))
    case .paragraph(let spans): .paragraph(spans.map(change))
    case .list(let items, let ordered): .list(items.map { $0.map(change) }, ordered: ordered)
    case .callout(let word, let blocks): .callout(word: word, blocks.map { $0.mapped(change) })
    case .table(let header, let rows):
      .table(header: header?.map { $0.map(change) }, rows: rows.map { $0.map { $0.map(change) } })
    case .foreign(let language, let blocks): .foreign(language: language, blocks.map { $0.mapped(change) })
    case .verbatim, .figure, .bars: self
    }
  }
}
