import Diagnostics

extension Explanation {
  static let pointsInPractice = Explanation(
    .pointsInPractice, .error,
    rule: "An item in a practice has no points",
    why: """
      A practice never counts. Points would promise a trainee something else.
      """,
    bad: """
      <practice id="first-try">
        <single-choice id="concern" objective="report" points="1">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.<feedback>This can put people at risk.</feedback></option>
          <option id="a" correct="true">Report the concern.<feedback>Yes. A concern is enough.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """,
    good: """
      <practice id="first-try">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.<feedback>This can put people at risk.</feedback></option>
          <option id="a" correct="true">Report the concern.<feedback>Yes. A concern is enough.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """)
}

extension Explanation {
  static let criticalInPractice = Explanation(
    .criticalInPractice, .error,
    rule: "An item in a practice is not critical",
    why: """
      A practice never counts, so nothing in it can fail a trainee. Ask about the duty in a bank.
      """,
    bad: """
      <practice id="first-try">
        <single-choice id="concern" objective="report" critical="true">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.<feedback>This can put people at risk.</feedback></option>
          <option id="a" correct="true">Report the concern.<feedback>Yes. A concern is enough.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """,
    good: """
      <practice id="first-try">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.<feedback>This can put people at risk.</feedback></option>
          <option id="a" correct="true">Report the concern.<feedback>Yes. A concern is enough.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """)
}

extension Explanation {
  static let missingPoints = Explanation(
    .missingPoints, .error,
    rule: "An item in a bank has points, from 1 to 10",
    why: """
      The final adds points. An item without them would count nothing, and no trainee would know.
      """,
    bad: """
      <true-false id="silence" objective="report" answer="false">
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
  static let missingSource = Explanation(
    .missingSource, .error,
    rule: "An explanation cites at least one source",
    why: """
      A trainee must be able to tell a rule of the United Nations from an opinion of the author, and an officer who
      approves the course must be able to look it up.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough.</explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}

extension Explanation {
  static let missingFeedback = Explanation(
    .missingFeedback, .error,
    rule: "In a practice every option but the right ones has a feedback",
    why: """
      A trainee learns in a practice from what follows a wrong answer. Say why the option is wrong, and what harm it
      can do.
      """,
    bad: """
      <practice id="first-try">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.</option>
          <option id="a" correct="true">Report the concern.<feedback>Yes. A concern is enough.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """,
    good: """
      <practice id="first-try">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.<feedback>This can put people at risk.</feedback></option>
          <option id="a" correct="true">Report the concern.<feedback>Yes. A concern is enough.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """)
}

extension Explanation {
  static let numberOfChoices = Explanation(
    .numberOfChoices, .error,
    rule: "An item has enough options, pairs or entries, and not too many",
    why: """
      With one option there is nothing to choose; with more than eight a screen of 24 lines is too small.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}

extension Explanation {
  static let noCorrectOption = Explanation(
    .noCorrectOption, .error,
    rule: "An item has a right option",
    why: """
      Nobody could answer it, and everybody would lose its points.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}

extension Explanation {
  static let tooManyCorrectOptions = Explanation(
    .tooManyCorrectOptions, .error,
    rule: "A single-choice has one right option, and a multiple-choice at least one wrong one",
    why: """
      A trainee can choose only one option of a single-choice. If two are right, use multiple-choice.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b" correct="true">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}

extension Explanation {
  static let equalSides = Explanation(
    .equalSides, .error,
    rule: "The texts on one side of a matching differ",
    why: """
      With two equal texts a trainee can only guess which of them is meant.
      """,
    bad: """
      <matching id="who" objective="report" points="1">
        <prompt>Who does what?</prompt>
        <pair id="a"><left>You</left><right>report</right></pair>
        <pair id="b"><left>The focal point</left><right>report</right></pair>
        <explanation>You report, others investigate. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </matching>
      """,
    good: """
      <matching id="who" objective="report" points="1">
        <prompt>Who does what?</prompt>
        <pair id="a"><left>You</left><right>report</right></pair>
        <pair id="b"><left>The focal point</left><right>receives the report</right></pair>
        <explanation>You report, others investigate. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </matching>
      """)
}
