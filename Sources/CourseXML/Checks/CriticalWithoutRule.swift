import Diagnostics

/// Without `<critical must="all"/>` a critical item counts as any other. A warning, since the course still works, but
/// hardly as its author meant.
func criticalWithoutRule(in folder: WrittenFolder) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment, assessment.node.elements.allSatisfy({ $0.name != "critical" }),
    let item = folder.bankItems.first(where: \.critical)
  else { return [] }
  let message = "assessment has critical items but no <critical must=\"all\"/>, so they may be failed"
  let note = Diagnostic.Note("the first critical item is here", at: item.range)
  return [Diagnostic(.warning, .criticalWithoutRule, message, at: assessment.node.tag, notes: [note])]
}

extension Diagnostic.Code {
  static let criticalWithoutRule = Self(rawValue: "critical-without-rule")
}

extension Explanation {
  static let criticalWithoutRule = Explanation(
    .criticalWithoutRule, .warning,
    rule: "A final with critical items says `<critical must=\"all\"/>`",
    why: """
      Without the rule a critical item counts as any other: a trainee could fail the duty that matters most and still
      pass.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1" critical="true">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Look for the proof.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1" critical="true">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Look for the proof.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
        <critical must="all"/>
      </assessment>
      """)
}
