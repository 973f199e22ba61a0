/// A document that a course cites, and where in it.
public struct Citation: Equatable, Sendable {
  public let document: String
  /// Each place once, in the order in which the course names them first. Empty when only the whole document is cited.
  public let places: [String]
  /// How often the document is cited in all.
  public let count: Int
}

extension Course {
  /// What the course rests on, sorted by document.
  public var citations: [Citation] {
    (modules.flatMap(\.steps).flatMap(\.lines) + banks.flatMap(\.items).flatMap(\.lines)).citations
  }
}

extension Guide {
  /// What it rests on, sorted by document.
  public var citations: [Citation] { pages.flatMap(\.lines).citations }
}

extension [[Inline]] {
  fileprivate var citations: [Citation] {
    var found: [String: [Source]] = [:]
    for case .source(let source) in joined() { found[source.reference, default: []].append(source) }
    return found.sorted { $0.key.unicodeScalars.lexicographicallyPrecedes($1.key.unicodeScalars) }
      .map { document, sources in
        var seen: Set<String> = []
        let places = sources.compactMap(\.place).filter { seen.insert($0).inserted }
        return Citation(document: document, places: places, count: sources.count)
      }
  }
}
