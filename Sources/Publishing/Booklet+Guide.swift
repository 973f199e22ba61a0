import Courseware

/// The facilitator's guide on paper: for the table of who leads a session, and apart from what trainees may meet.
extension Booklet {
  /// The file, in UTF-8; nil when the course has no guide.
  public var guideHTML: String? {
    guard let guide = course.guide else { return nil }
    let pages = guide.pages.enumerated().map { page($1, isFirst: $0 == 0) }
    let back = [wordsExplained(in: guide), sources(guide.citations, of: "guide")].compactMap(\.self)
    return document(titled: guide.title, [titlePage(of: guide)] + pages + back)
  }

  private func titlePage(of guide: Guide) -> HTML {
    var facts: [(String, HTML)] = [
      ("For the course", .text("\(course.title) \(course.version)")), ("Language", .text(course.language)),
      ("Edition", .element("span", class: "edition", .text(edition))),
    ]
    if let date { facts.append(("Date", .text(date))) }
    facts.append(("This booklet", label("For whoever leads a session. Trainees are not shown it.")))
    facts.append(("Standing", label("It is not issued, approved or endorsed by the United Nations.")))
    var parts: [HTML] = [.element("h1", .text(guide.title)), factsTable(facts)]
    if let notice { parts.append(callout("Language", [.element("p", label(notice))])) }
    parts.append(.element("h3", label("Pages")))
    parts.append(.element("ol", guide.pages.map { .element("li", .text($0.title)) }))
    return .element("section", parts)
  }

  private func page(_ page: Page, isFirst: Bool) -> HTML {
    .element(
      "section", [.element("h2", class: isFirst ? "chapter" : nil, .text(page.title))] + page.blocks.map(block))
  }

  /// Only the words that the guide marks: it is read without the course beside it.
  private func wordsExplained(in guide: Guide) -> HTML? {
    var used: Set<Term.ID> = []
    for case .term(let id, _) in guide.pages.flatMap(\.lines).joined() { used.insert(id) }
    return words(course.glossary.filter { used.contains($0.id) }, startsPage: false)
  }
}
