internal import Diagnostics

extension CourseFiles {
  /// The terms of a translation, from the list beside it; nil where there is none.
  /// - Parameter language: as the name of its file says it.
  public func termList(of language: String) -> Reading<TermList>? {
    let path = "locales/\(language).terms.csv"
    return bytes[path].map { TermList.read($0, file: path) }
  }
}

extension Translation {
  /// How a language follows its term list.
  public struct TermStatus: Sendable, Equatable {
    /// In the list.
    public let terms: Int
    /// Texts that say a term in other words.
    public let textsNotFollowing: Int
  }

  /// Asked of a translation that was merged with the author's texts of today.
  public func status(of list: TermList, _ sha256: SHA256) -> TermStatus {
    TermStatus(terms: list.entries.count, textsNotFollowing: notFollowing(list, sha256).count)
  }

  /// The texts that say a term in other words, with these terms. What is missing or stale is not asked about: it is
  /// not read.
  func notFollowing(_ list: TermList, _ sha256: SHA256) -> [(unit: Unit, terms: [TermList.Entry])] {
    // Placeholders and commands stand in the program's own words only.
    let isInterface = sections.contains { $0.path == Original.interfacePath }
    return sections.flatMap(\.units).compactMap { unit in
      guard let target = unit.target else { return nil }
      let source = isInterface ? unit.source.plain.withoutTypedWords : unit.source.plain
      let terms = list.notFollowed(in: source, said: target.plain)
      guard !terms.isEmpty else { return nil }
      switch unit.standing(sha256) {
      case .missing, .stale: return nil
      case .reviewed, .unreviewed: return (unit, terms)
      }
    }
  }
}
