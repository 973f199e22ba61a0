import Diagnostics

/// Any tool can write `approved="yes"`. It counts when a named person approved just this source and this target.
func approvalThatDoesNotHold(_ unit: Translation.Unit, _ sha256: SHA256) -> [Diagnostic] {
  guard unit.seal.isMarked, !unit.isApproved(sha256) else { return [] }
  let isNamed = unit.seal.reviewer != nil && unit.seal.approved != nil
  let message =
    isNamed
    ? "approval of \"\(unit.id)\" is older than its text; approve it again with conduct course approve"
    : "approval of \"\(unit.id)\" names no reviewer; approve it with conduct course approve"
  let code: Diagnostic.Code = isNamed ? .approvalOutdated : .approvalWithoutName
  return [Diagnostic(.warning, code, message, at: unit.places.approved)]
}

extension Diagnostic.Code {
  static let approvalOutdated = Self(rawValue: "approval-outdated")
  static let approvalWithoutName = Self(rawValue: "approval-without-name")
}
