public import Diagnostics

extension Translation {
  /// What is to be said about a translation that was merged with the author's texts: errors keep it from being shown.
  public func check(against original: Original, _ sha256: SHA256) -> [Diagnostic] {
    var faults: [Diagnostic] = []
    let units = sections.flatMap(\.units)
    for unit in units {
      faults += emptyTarget(unit)
      guard let target = unit.target else { continue }
      faults += differingMarks(target, in: unit)
      faults += differingPlaceholders(target, in: unit, of: original)
      faults += approvalThatDoesNotHold(unit, sha256)
      switch unit.standing(sha256) {
      case .stale: faults += staleTranslation(unit)
      case .unreviewed: faults += targetLikeSource(target, in: unit)
      case .missing, .reviewed: break
      }
    }
    faults += equalTranslations(units, sha256)
    faults += unknownUnits(in: self, among: original)
    faults += missingTranslations(units, in: self, sha256)
    return faults
  }
}
