import Diagnostics

/// Without `<critical must="all"/>` a critical item counts as any other. A warning, since the course still works, but
/// hardly as its author meant.
func criticalWithoutRule(in folder: WrittenFolder) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment, assessment.node.elements.allSatisfy({ $0.name != "critical" }),
    let item = folder.banks.flatMap(\.items).first(where: \.critical)
  else { return [] }
  let message = "assessment has critical items but no <critical must=\"all\"/>, so they may be failed"
  let note = Diagnostic.Note("the first critical item is here", at: item.id?.range ?? item.node.tag)
  return [Diagnostic(.warning, .criticalWithoutRule, message, at: assessment.node.tag, notes: [note])]
}

extension Diagnostic.Code {
  static let criticalWithoutRule = Self(rawValue: "critical-without-rule")
}
