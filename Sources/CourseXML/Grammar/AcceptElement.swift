import Diagnostics

/// An author's word that one warning is known and meant.
struct WrittenAcceptance: Sendable {
  /// The code of the warning.
  let check: Placed<String>
  let reason: String
  /// The element that it stands in: warnings elsewhere are not meant. In `course` it is for the whole course.
  let scope: Node
}

extension Parts {
  /// What the author accepts in this element.
  func acceptances(_ faults: inout [Diagnostic]) -> [WrittenAcceptance] {
    any(["accept"]).compactMap { accept in
      _ = Parts(of: accept, attributes: ["check", "reason"], &faults)
      let check = accept.needed("check", &faults)
      let reason = accept.needed("reason", &faults)
      if let reason, reason.value.collapsed.isEmpty {
        faults.error(.emptyText, "accept needs a reason in words", at: reason.range)
      }
      guard let check, let reason else { return nil }
      return WrittenAcceptance(check: check, reason: reason.value.collapsed, scope: node)
    }
  }
}
