import Courseware

extension [Inline] {
  /// A source is shown in brackets behind the words it bears out.
  var spans: [Document.Span] {
    map { run in
      switch run {
      case .text(let text): Document.Span(text)
      case .strong(let text): Document.Span(text, .strong)
      case .emphasis(let text): Document.Span(text, .emphasis)
      case .term(_, let text): Document.Span(text, .term)
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
  /// nil for what is not meant for this audience.
  func block(_ block: Courseware.Block, for audience: Audience) -> Document.Block? {
    guard block.readers.includes(Role(audience)) else { return nil }
    return page(block.content)
  }

  private func page(_ content: Courseware.Block.Content) -> Document.Block {
    switch content {
    case .paragraph(let runs): .paragraph(runs.spans)
    case .list(let items): .list(items.map(\.spans), ordered: false)
    case .callout(let kind, let inner): .callout(word: words(kind.phrase), inner.map(page))
    case .table(let header, let rows):
      .table(header: header?.map(\.spans), rows: rows.map { $0.map(\.spans) })
    case .figure(let figure): .paragraph([Document.Span(figure.alternative)])
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
