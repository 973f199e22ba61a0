extension Translation {
  /// How far the translation of one text is.
  public enum Standing: Sendable, CaseIterable {
    /// There is none, or its translator says that it is not one yet.
    case missing
    /// It was made from another source than the author's text of today.
    case stale
    case unreviewed
    /// Approved by a named person, and neither text has changed since.
    case reviewed
  }
}

extension Translation.Unit {
  /// Asked of a unit that was merged with the author's texts of today.
  func standing(_ sha256: SHA256) -> Translation.Standing {
    guard let target, !isPrefilled(target) else { return .missing }
    if let madeFrom = seal.source, madeFrom != Original.hash(of: source, sha256) { return .stale }
    if state == "needs-translation" { return .missing }
    return isApproved(sha256) ? .reviewed : .unreviewed
  }

  /// The hash of the source that the target was made from. Who has changed the target, or says that it is right, has
  /// looked at the source beside it; until then what was noted holds.
  func madeFrom(_ sha256: SHA256) -> String {
    let isUntouched = needsWork && (previous.map { $0.target.line == target?.line } ?? true)
    if isUntouched, let noted = seal.source { return noted }
    return Original.hash(of: source, sha256)
  }

  /// Whether somebody answers for exactly this source and this target.
  func isApproved(_ sha256: SHA256) -> Bool {
    seal.isMarked && seal.reviewer != nil && seal.approved != nil && seal.approved == approval(sha256)
  }

  /// What an approval vouches for.
  func approval(_ sha256: SHA256) -> String? {
    target.map { Original.hash(of: Wording(source.line + "\n" + $0.line), sha256) }
  }

  var needsWork: Bool { state?.hasPrefix("needs-") ?? false }

  /// Tools put the source where the translation will stand.
  private func isPrefilled(_ target: Wording) -> Bool { state == "new" && target.line == source.line }
}

/// How far a language is, in numbers of texts.
public struct TranslationStatus: Sendable, Equatable {
  public let texts: Int
  public let reviewed: Int
  public let unreviewed: Int
  public let stale: Int
  public let missing: Int
  /// Kept translations of texts that are no longer there.
  public let obsolete: Int

  /// Those that a trainee sees in this language.
  public var translated: Int { reviewed + unreviewed }
}

extension Translation {
  public func status(_ sha256: SHA256) -> TranslationStatus { status(sha256) { _ in true } }

  /// - Parameter isCounted: asked of the path of each file of the course.
  func status(_ sha256: SHA256, where isCounted: (String) -> Bool) -> TranslationStatus {
    let sections = sections.filter { isCounted($0.path) }
    var counts: [Standing: Int] = [:]
    for unit in sections.flatMap(\.units) { counts[unit.standing(sha256), default: 0] += 1 }
    return TranslationStatus(
      texts: counts.values.reduce(0, +), reviewed: counts[.reviewed] ?? 0, unreviewed: counts[.unreviewed] ?? 0,
      stale: counts[.stale] ?? 0, missing: counts[.missing] ?? 0,
      obsolete: sections.reduce(0) { $0 + $1.obsolete.count })
  }
}
