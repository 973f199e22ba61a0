import Diagnostics

/// A bank that no draw names is never asked. A warning, since it may be in the making.
func undrawnBanks(in folder: WrittenFolder) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment else { return [] }
  let drawn = assessment.draws.compactMap(\.bank?.value)
  return folder.banks.compactMap(\.id).filter { !drawn.contains($0.value) }.map { id in
    Diagnostic(.warning, .undrawnBank, "bank \"\(id.value)\" is never drawn from", at: id.range)
  }
}

extension Diagnostic.Code {
  static let undrawnBank = Self(rawValue: "undrawn-bank")
}
