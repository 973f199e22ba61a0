import Diagnostics

extension Explanation {
  static let unknownElement = Explanation(
    .unknownElement, .error,
    rule: "An element stands only where the course language has it",
    why: """
      An element that is not known would have to be left out, and a trainee would miss what stands in it. The course
      language is in Documentation/CourseLanguage.md.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <list><itme>You may pause at any time.</itme></list>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <list><item>You may pause at any time.</item></list>
      </page>
      """)
}

extension Explanation {
  static let missingElement = Explanation(
    .missingElement, .error,
    rule: "An element holds what it cannot do without",
    why: """
      A page without a title cannot be found again; a question without a prompt asks nothing.
      """,
    bad: """
      <page id="help">
        <p>You may pause at any time.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      """)
}

extension Explanation {
  static let duplicateElement = Explanation(
    .duplicateElement, .error,
    rule: "An element that may stand once stands once",
    why: """
      Of two titles only one could be shown, and nobody could say which.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <title>Support</title>
        <p>You may pause at any time.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      """)
}

extension Explanation {
  static let strayText = Explanation(
    .strayText, .error,
    rule: "Words stand in an element that holds text, such as `<p>`",
    why: """
      Words between the elements have no place on the screen: they would be lost.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        You may pause at any time.
        <p>Your centre has a list of people who can help.</p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
        <p>Your centre has a list of people who can help.</p>
      </page>
      """)
}

extension Explanation {
  static let emptyText = Explanation(
    .emptyText, .error,
    rule: "An element that holds text has words in it",
    why: """
      An empty line on the screen looks like a fault of the program, and a screen reader says nothing.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <p> </p>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <p>You may pause at any time.</p>
      </page>
      """)
}

extension Explanation {
  static let unevenTable = Explanation(
    .unevenTable, .error,
    rule: "Every row of a table has as many cells as the first, and only the first may be its header",
    why: """
      A cell that is missing moves all others under the wrong heading.
      """,
    bad: """
      <page id="help">
        <title>Help</title>
        <table>
          <row header="true"><cell>Who</cell><cell>What</cell></row>
          <row><cell>You</cell></row>
        </table>
      </page>
      """,
    good: """
      <page id="help">
        <title>Help</title>
        <table>
          <row header="true"><cell>Who</cell><cell>What</cell></row>
          <row><cell>You</cell><cell>report what you see</cell></row>
        </table>
      </page>
      """)
}
