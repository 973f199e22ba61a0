import Diagnostics

/// A rule of the United Nations can be looked up; one that cannot may be the author's own.
func rulesWithoutSource(in module: Node) -> [Diagnostic] {
  module.descendants(named: "callout").compactMap { callout in
    guard let kind = callout.attribute("kind"), kind.value == "rule", callout.descendants(named: "source").isEmpty
    else {
      return nil
    }
    let message = "rule cites no source; add <source ref=\"…\" at=\"…\"/>, or use another kind of callout"
    return Diagnostic(.warning, .ruleWithoutSource, message, at: kind.range)
  }
}

extension Diagnostic.Code {
  static let ruleWithoutSource = Self(rawValue: "rule-without-source")
}

extension Explanation {
  static let ruleWithoutSource = Explanation(
    .ruleWithoutSource, .warning,
    rule: "A callout of the kind rule cites its source",
    why: """
      A trainee must be able to tell a rule of the United Nations from an opinion of the author, and to look it up.
      """,
    bad: """
      <page id="rule">
        <title>Help</title>
        <callout kind="rule"><p>Sex with a person under 18 is prohibited.</p></callout>
      </page>
      """,
    good: """
      <page id="rule">
        <title>Help</title>
        <callout kind="rule">
          <p>Sex with a person under 18 is prohibited. <source ref="ST/SGB/2003/13" at="3.2(b)"/></p>
        </callout>
      </page>
      """)
}
