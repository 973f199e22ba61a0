import Courseware
import Diagnostics

/// A scenario in which nothing that the trainee does turns out well teaches that nothing helps.
func noGoodEnding(of scenario: Scenario, at node: Node) -> [Diagnostic] {
  guard !scenario.endings.contains(where: { $0.kind == .good }) else { return [] }
  let message = "no ending of this scenario is \"good\"; show what acting rightly can bring"
  return [Diagnostic(.warning, .noGoodEnding, message, at: node.attribute("id")?.range ?? node.tag)]
}

extension Diagnostic.Code {
  static let noGoodEnding = Self(rawValue: "no-good-ending")
}

extension Explanation {
  static let noGoodEnding = Explanation(
    .noGoodEnding, .warning,
    rule: "A scenario has an ending of the kind good",
    why: """
      A trainee should see what acting rightly can bring. A story in which everything fails teaches that nothing
      helps.
      """,
    bad: """
      <scenario id="patrol" objective="report" points="1" start="bar">
        <scene id="bar">
          <p>A friend from your unit leaves a bar with a girl who looks very young.</p>
          <choice to="told" points="2">Report what you saw.</choice>
          <choice to="silence">Look away.</choice>
        </scene>
        <ending id="told" kind="mixed"><p>The focal point acts on your report.</p></ending>
        <ending id="silence" kind="bad"><p>Nobody helps her.</p></ending>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </scenario>
      """,
    good: """
      <scenario id="patrol" objective="report" points="1" start="bar">
        <scene id="bar">
          <p>A friend from your unit leaves a bar with a girl who looks very young.</p>
          <choice to="told" points="2">Report what you saw.</choice>
          <choice to="silence">Look away.</choice>
        </scene>
        <ending id="told" kind="good"><p>The focal point acts on your report.</p></ending>
        <ending id="silence" kind="bad"><p>Nobody helps her.</p></ending>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </scenario>
      """)
}
