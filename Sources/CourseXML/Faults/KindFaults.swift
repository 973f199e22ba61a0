import Diagnostics

extension Explanation {
  static let unknownCategory = Explanation(
    .unknownCategory, .error,
    rule: "Every entry of a categorising belongs into a category of its item",
    why: """
      An entry without its category could never be put right.
      """,
    bad: """
      <categorising id="tasks" objective="report" points="1">
        <prompt>Whose task is it?</prompt>
        <category id="you">Yours</category>
        <category id="others">The investigators'</category>
        <entry id="a" in="you">To report</entry>
        <entry id="b" in="other">To look for proof</entry>
        <explanation>Others investigate. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </categorising>
      """,
    good: """
      <categorising id="tasks" objective="report" points="1">
        <prompt>Whose task is it?</prompt>
        <category id="you">Yours</category>
        <category id="others">The investigators'</category>
        <entry id="a" in="you">To report</entry>
        <entry id="b" in="others">To look for proof</entry>
        <explanation>Others investigate. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </categorising>
      """)
}

extension Explanation {
  static let unanswerable = Explanation(
    .unanswerable, .error,
    rule: "An answer of a short-text can be typed: it has a letter or a digit, and at most 200 characters",
    why: """
      Punctuation does not count when answers are compared, so an answer of nothing else would equal nothing.
      """,
    bad: """
      <short-text id="who" objective="report" points="1">
        <prompt>To whom do you report?</prompt>
        <answer>?!</answer>
        <explanation>To the focal point. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </short-text>
      """,
    good: """
      <short-text id="who" objective="report" points="1">
        <prompt>To whom do you report?</prompt>
        <answer>the focal point</answer>
        <answer>focal point</answer>
        <explanation>To the focal point. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </short-text>
      """)
}

extension Explanation {
  static let unknownScene = Explanation(
    .unknownScene, .error,
    rule: "Every choice of a scenario leads to one of its scenes or endings, and its start is one of its scenes",
    why: """
      A choice that leads nowhere would leave the trainee standing in the middle of the story.
      """,
    bad: """
      <scenario id="patrol" objective="report" points="1" start="bar">
        <scene id="bar">
          <p>A friend from your unit leaves a bar with a girl who looks very young.</p>
          <choice to="told" points="2">Report what you saw.</choice>
          <choice to="silent">Look away.</choice>
        </scene>
        <ending id="told" kind="good"><p>The focal point acts on your report.</p></ending>
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

extension Explanation {
  static let scenarioCircle = Explanation(
    .scenarioCircle, .error,
    rule: "A way through a scenario never comes back to where it has been",
    why: """
      A circle could be walked for ever, and points could be earned each time. Write the scene that follows as one of
      its own, even if it looks like an earlier one.
      """,
    bad: """
      <scenario id="patrol" objective="report" points="1" start="bar">
        <scene id="bar">
          <p>A friend from your unit leaves a bar with a girl who looks very young.</p>
          <choice to="told" points="2">Report what you saw.</choice>
          <choice to="bar">Look away.</choice>
        </scene>
        <ending id="told" kind="good"><p>The focal point acts on your report.</p></ending>
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

extension Explanation {
  static let worthlessScenario = Explanation(
    .worthlessScenario, .error,
    rule: "A scenario in a bank has a way that earns points",
    why: """
      A scenario in the final is worth what its best way earns. With no points anywhere, every trainee would lose
      them.
      """,
    bad: """
      <scenario id="patrol" objective="report" points="1" start="bar">
        <scene id="bar">
          <p>A friend from your unit leaves a bar with a girl who looks very young.</p>
          <choice to="told">Report what you saw.</choice>
          <choice to="silence">Look away.</choice>
        </scene>
        <ending id="told" kind="good"><p>The focal point acts on your report.</p></ending>
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
