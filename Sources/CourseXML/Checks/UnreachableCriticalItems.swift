import Courseware
import Diagnostics

/// A duty that may not be failed can be asked about: some draw reaches the item, for someone whom it is for.
func unreachableCriticalItems(in folder: WrittenFolder) -> [Diagnostic] {
  guard folder.isWhole, let assessment = folder.course?.assessment else { return [] }
  var faults: [Diagnostic] = []
  for bank in folder.banks {
    let draws = assessment.draws.filter { $0.bank?.value == bank.id?.value }
    for item in bank.items where item.critical {
      let isReached = draws.contains { draw in Audience.allCases.contains { draw.reaches($0) && item.isFor($0) } }
      if isReached { continue }
      let name = item.id?.value.text ?? item.element
      let message = "critical item \"\(name)\" is never asked: no draw reaches it"
      faults.error(.unreachableCriticalItem, message, at: item.range)
    }
  }
  return faults
}

extension Diagnostic.Code {
  static let unreachableCriticalItem = Self(rawValue: "unreachable-critical-item")
}

extension Explanation {
  static let unreachableCriticalItem = Explanation(
    .unreachableCriticalItem, .error,
    rule: "A critical item can be drawn for somebody whom it is for",
    why: """
      A duty that may not be failed is worth nothing if nobody can be asked about it.
      """,
    bad: """
      <bank src="banks/command.xml"/>
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
        <draw count="1" from="command" audience="manager"/>
        <critical must="all"/>
      </assessment>
      <!-- banks/command.xml -->
      <bank id="command" xmlns="urn:conduct:course:1" xml:lang="en">
        <true-false id="act" objective="report" points="1" answer="true" critical="true" audience="commander">
          <prompt>A commander who hears of a case must act.</prompt>
          <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="4.1"/></explanation>
        </true-false>
        <true-false id="know" objective="report" points="1" answer="true">
          <prompt>A manager is expected to know the rules.</prompt>
          <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="4.1"/></explanation>
        </true-false>
      </bank>
      """,
    good: """
      <bank src="banks/command.xml"/>
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
        <draw count="1" from="command" audience="commander"/>
        <critical must="all"/>
      </assessment>
      <!-- banks/command.xml -->
      <bank id="command" xmlns="urn:conduct:course:1" xml:lang="en">
        <true-false id="act" objective="report" points="1" answer="true" critical="true" audience="commander">
          <prompt>A commander who hears of a case must act.</prompt>
          <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="4.1"/></explanation>
        </true-false>
      </bank>
      """)
}
