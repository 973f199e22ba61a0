import Diagnostics

/// Any tool can write `approved="yes"`. It counts when a named person approved just this source and this target.
func approvalThatDoesNotHold(_ unit: Translation.Unit, _ sha256: SHA256) -> [Diagnostic] {
  guard unit.seal.isMarked, !unit.isApproved(sha256) else { return [] }
  let isNamed = unit.seal.reviewer != nil && unit.seal.approved != nil
  let message =
    isNamed
    ? "approval of \"\(unit.id)\" is older than its text; approve it again with conduct course approve"
    : "approval of \"\(unit.id)\" names no reviewer; approve it with conduct course approve"
  let code: Diagnostic.Code = isNamed ? .approvalOutdated : .approvalWithoutName
  return [Diagnostic(.warning, code, message, at: unit.places.approved)]
}

extension Diagnostic.Code {
  static let approvalOutdated = Self(rawValue: "approval-outdated")
  static let approvalWithoutName = Self(rawValue: "approval-without-name")
}

extension Explanation {
  static let approvalOutdated = Explanation(
    .approvalOutdated, .warning,
    rule: "An approval covers exactly the two texts it was given for",
    why: """
      A reviewer answers for what was read, not for what was written later. Until it is approved again, the text counts as not
      reviewed.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt" approved="yes"
        extradata="approved=0000000000000000000000000000000000000000000000000000000000000000">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
        <note from="conduct" annotates="target">Approved by Amina Diallo, 2026-11-22</note>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """)
}

extension Explanation {
  static let approvalWithoutName = Explanation(
    .approvalWithoutName, .warning,
    rule: "An approval names its reviewer",
    why: """
      Many tools write `approved` for every text that they save. A text counts as reviewed when a named person has said so:
      `conduct course approve`.
      """,
    bad: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt" approved="yes">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """,
    good: """
      <!-- locales/fr.xlf -->
      <trans-unit id="try-report/prompt">
        <source>You report a concern.</source>
        <target>Vous signalez un doute.</target>
      </trans-unit>
      """)
}
