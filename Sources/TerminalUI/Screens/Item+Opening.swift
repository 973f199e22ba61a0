import Courseware

extension Item {
  /// Enough of it to know it again: at most 50 characters of its prompt; of a scenario without one its title, or what
  /// its first scene says.
  var opening: String {
    var text = prompt.paragraphs.first?.plain ?? ""
    if text.isEmpty, case .scenario(let scenario) = kind { text = scenario.title ?? scenario.firstWords }
    return text.count <= 50 ? text : text.prefix(49) + "..."
  }
}

extension Scenario {
  fileprivate var firstWords: String {
    let first = scenes.first { $0.id == start }
    return first?.blocks.lazy.compactMap(\.content.firstWords).first ?? ""
  }
}

extension Block.Content {
  fileprivate var firstWords: String? {
    switch self {
    case .paragraph(let runs): runs.plain
    case .list(let items): items.first?.plain
    case .callout(_, let inner): inner.lazy.compactMap(\.firstWords).first
    case .table(let header, let rows): (header ?? rows.first)?.first?.plain
    case .figure(let figure): figure.alternative
    }
  }
}
