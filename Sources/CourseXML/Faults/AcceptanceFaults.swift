import Diagnostics

extension Explanation {
  static let acceptedError = Explanation(
    .acceptedError, .error,
    rule: "Only a warning can be accepted",
    why: """
      With an error the course cannot be given at all, so there is nothing to accept. Mend it.
      """,
    bad: """
      <accept check="missing-source" reason="There is no source yet."/>
      """,
    good: """
      <accept check="missing-practice" reason="The final is the practice."/>

      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """)
}

extension Explanation {
  static let unknownCheck = Explanation(
    .unknownCheck, .error,
    rule: "An acceptance names the code of a warning",
    why: """
      A code that does not exist would silence nothing, and its author would not know.
      """,
    bad: """
      <accept check="missing-practise" reason="The final is the practice."/>
      """,
    good: """
      <accept check="missing-practice" reason="The final is the practice."/>

      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """)
}

extension Explanation {
  static let unusedAcceptance = Explanation(
    .unusedAcceptance, .warning,
    rule: "An acceptance silences a warning that is given where it stands",
    why: """
      When the text was mended the acceptance would stay behind, and hide the next warning of its kind.
      """,
    bad: """
      <accept check="missing-practice" reason="The final is the practice."/>
      """,
    good: """
      <accept check="missing-practice" reason="The final is the practice."/>

      <module src="modules/02-help.xml"/>
      <!-- modules/02-help.xml -->
      <module id="help" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Help</title>
        <objective id="pause">Take a pause when you need one.</objective>
        <page id="take-a-pause"><title>Pause</title><p>You may pause at any time.</p></page>
      </module>
      """)
}
