/// What came of approving.
public struct Approval: Sendable {
  public let translation: Translation
  /// Newly approved texts.
  public let approved: Int
  /// Texts that cannot be approved: nothing is translated, or it is stale.
  public let open: Int
}

extension Translation {
  /// Approves what is translated and not yet reviewed, or those of it that are named: by their own id, or by that of
  /// their page, question or file. An approval covers exactly the two texts it was given for.
  ///
  /// - Parameters:
  ///   - name: who has read both texts.
  ///   - day: ISO 8601 date.
  public func approved(by name: String, on day: String, only ids: [String] = [], _ sha256: SHA256) -> Approval {
    var approved = self
    var (count, open) = (0, 0)
    for (place, section) in sections.enumerated() {
      for (number, unit) in section.units.enumerated() {
        let isMeant = ids.isEmpty || ids.contains { unit.id == $0 || unit.owner == $0 || section.path == $0 }
        guard isMeant else { continue }
        switch unit.standing(sha256) {
        case .reviewed: break
        case .missing, .stale: open += 1
        case .unreviewed:
          approved.sections[place].units[number].approve("Approved by \(name), \(day)", sha256)
          count += 1
        }
      }
    }
    return Approval(translation: approved, approved: count, open: open)
  }

  /// Whether an id names a text, a page, a question or a file here.
  public func holds(_ id: String) -> Bool {
    sections.contains { section in
      section.path == id || section.units.contains { $0.id == id || $0.owner == id }
    }
  }
}

extension Translation.Unit {
  /// The part of the id that names the nearest element with an id of its own in the course.
  var owner: String { String(id.prefix { $0 != "/" }) }

  fileprivate mutating func approve(_ reviewer: String, _ sha256: SHA256) {
    state = "signed-off"
    seal = Translation.Seal(
      source: Original.hash(of: source, sha256), approved: approval(sha256), reviewer: reviewer, isMarked: true)
  }
}
