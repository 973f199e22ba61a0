import Courseware

extension [Inline] {
  /// A source is shown in brackets behind the words it bears out.
  var spans: [Document.Span] {
    map { run in
      switch run {
      case .text(let text): Document.Span(text)
      case .strong(let text): Document.Span(text, .strong)
      case .emphasis(let text): Document.Span(text, .emphasis)
      case .term(let id, let text): Document.Span(text, .term(id))
      case .source(let source):
        Document.Span(
          "[" + ([source.reference] + [source.place].compactMap { $0 }).joined(separator: ", ") + "]", .citation)
      }
    }
  }
}

extension Prose {
  var blocks: [Document.Block] { paragraphs.map { .paragraph($0.spans) } }
}

extension Surroundings {
  /// What is meant for this role; nil is everybody.
  func blocks(_ blocks: [Courseware.Block], for role: Role?, in course: Course) -> [Document.Block] {
    blocks.filter { $0.readers.isOpen(to: role) }.map { shown($0.content, in: course) }
  }

  private func shown(_ content: Courseware.Block.Content, in course: Course) -> Document.Block {
    switch content {
    case .paragraph(let runs): .paragraph(runs.spans)
    case .list(let items): .list(items.map(\.spans), ordered: false)
    case .callout(let kind, let inner): .callout(word: words(kind.phrase), inner.map { shown($0, in: course) })
    case .table(let header, let rows):
      .table(header: header?.map(\.spans), rows: rows.map { $0.map(\.spans) })
    case .figure(let figure): .figure(course.figures[figure.file] ?? [], inWords: figure.alternative)
    }
  }
}

extension Callout {
  fileprivate var phrase: Phrase {
    switch self {
    case .rule: .calloutRule
    case .warning: .calloutWarning
    case .remember: .calloutRemember
    case .support: .calloutSupport
    }
  }
}
