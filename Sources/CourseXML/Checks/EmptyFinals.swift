import Courseware
import Diagnostics

/// Everyone who may take the course is asked something in its final.
func emptyFinals(in folder: WrittenFolder) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment, !assessment.draws.isEmpty else { return [] }
  return Audience.allCases.filter { audience in !assessment.draws.contains { $0.reaches(audience) } }.map { audience in
    let message = "final for \"\(audience.rawValue)\" is empty: no draw is for them"
    return Diagnostic(.error, .emptyFinal, message, at: assessment.node.tag)
  }
}

extension Diagnostic.Code {
  static let emptyFinal = Self(rawValue: "empty-final")
}

extension Explanation {
  static let emptyFinal = Explanation(
    .emptyFinal, .error,
    rule: "Some draw is for each audience",
    why: """
      A final without a question would be passed by everybody.
      """,
    bad: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty" audience="manager commander"/>
      </assessment>
      """,
    good: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
      </assessment>
      """)
}
