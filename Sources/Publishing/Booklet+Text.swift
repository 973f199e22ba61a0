import Courseware

extension Booklet {
  func block(_ block: Block) -> HTML {
    let tags = tags(block.readers)
    let content = content(block.content)
    return tags == .group([]) ? content : .group([.element("p", class: "about", tags), content])
  }

  func content(_ content: Block.Content) -> HTML {
    switch content {
    case .paragraph(let line): .element("p", inline(line))
    case .list(let items): .element("ul", items.map { .element("li", inline($0)) })
    case .callout(let kind, let contents): callout(kind.heading, contents.map(self.content))
    case .table(let header, let rows): table(header: header?.map(inline), rows: rows.map { $0.map(inline) })
    case .figure(let figure):
      .element(
        "figure", .element("pre", .drawing(course.figures[figure.file] ?? [])),
        .element("figcaption", .text(figure.alternative)))
    }
  }

  func callout(_ heading: String, _ contents: [HTML]) -> HTML {
    .element("div", class: "callout", [.element("p", class: "mark", label(heading))] + contents)
  }

  func table(header: [[HTML]]?, rows: [[[HTML]]]) -> HTML {
    var parts: [HTML] = []
    if let header { parts.append(.element("thead", .element("tr", header.map { .element("th", $0) }))) }
    parts.append(.element("tbody", rows.map { row in .element("tr", row.map { .element("td", $0) }) }))
    return .element("table", parts)
  }

  func inline(_ line: [Inline]) -> [HTML] {
    line.map { run in
      switch run {
      case .text(let text): .text(text)
      case .strong(let text): .element("strong", .text(text))
      case .emphasis(let text): .element("em", .text(text))
      case .term(_, let text): .element("span", class: "term", .text(text))
      case .source(let source): .element("cite", .text("[\(source.words)]"))
      }
    }
  }

  func paragraphs(_ prose: Prose?, class style: String? = nil) -> [HTML] {
    (prose?.paragraphs ?? []).map { .element("p", class: style, inline($0)) }
  }

  /// Whom a text is for, when it is not for everyone.
  func tags(_ readers: Readership) -> HTML {
    let jobs = course.jobs.filter { readers.jobs?.contains($0.id) ?? false }.map(\.title)
    return tags(readers.audiences, jobs: jobs)
  }

  func tags(_ audiences: Set<Audience>?, jobs: [String] = []) -> HTML {
    let words = Audience.allCases.filter { audiences?.contains($0) ?? false }.map { label($0.rawValue) }
    return .group((words + jobs.map(HTML.text)).flatMap { [" ", .element("span", class: "tag", $0)] })
  }
}

extension Callout {
  fileprivate var heading: String {
    switch self {
    case .rule: "Rule"
    case .warning: "Warning"
    case .remember: "Remember"
    case .support: "Support"
    }
  }
}

extension Source {
  /// `ST/SGB/2003/13, 3.2(b)`.
  var words: String { place.map { "\(reference), \($0)" } ?? reference }
}
