import Diagnostics

/// An author's word that one warning is known and meant.
struct WrittenAcceptance: Sendable {
  /// The code of the warning.
  let check: Placed<String>
  let reason: String
  /// What it stands in, such as `bank "spare"`.
  let element: String
  /// The whole of the element that it stands in: warnings elsewhere are not meant.
  let scope: SourceRange
  /// In `course` it is for the whole course.
  let isForCourse: Bool
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
      return WrittenAcceptance(
        check: check.settled, reason: reason.value.collapsed,
        element: node.attribute("id").map { "\(node.name) \"\($0.value)\"" } ?? node.name, scope: node.range.settled,
        isForCourse: node.name == "course")
    }
  }
}
