import Diagnostics

extension Explanation {
  static let unknownAttribute = Explanation(
    .unknownAttribute, .error,
    rule: "An attribute stands only where the course language has it",
    why: """
      An attribute that is not known would have no effect: a critical item that is not critical, an option that is not
      correct.
      """,
    bad: """
      <true-false id="silence" objective="report" points="1" critcal="true" answer="false">
        <prompt>You may wait with a report until you have proof.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """,
    good: """
      <true-false id="silence" objective="report" points="1" answer="false">
        <prompt>You may wait with a report until you have proof.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """)
}

extension Explanation {
  static let missingAttribute = Explanation(
    .missingAttribute, .error,
    rule: "An element has the attributes that it cannot do without",
    why: """
      Ids name things for ever, in records and translations, so the author gives them and not the program. Missing ids
      of options, entries and pairs are written in by conduct course check --fix.
      """,
    bad: """
      <true-false id="silence" points="1" answer="false">
        <prompt>You may wait with a report until you have proof.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """,
    good: """
      <true-false id="silence" objective="report" points="1" answer="false">
        <prompt>You may wait with a report until you have proof.</prompt>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </true-false>
      """)
}

extension Explanation {
  static let wrongValue = Explanation(
    .wrongValue, .error,
    rule: "An attribute's value is one that the course language knows",
    why: """
      A value that is not understood could only be guessed at: a pass mark, a waiting time, an audience.
      """,
    bad: """
      <assessment id="final" pass-percent="110" shuffle="items options">
        <draw count="2" from="duty"/>
      </assessment>
      """,
    good: """
      <assessment id="final" pass-percent="80" shuffle="items options">
        <draw count="2" from="duty"/>
      </assessment>
      """)
}
