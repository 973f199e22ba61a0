import Diagnostics

/// Of two equal texts a trainee could only guess which is meant.
func equalOptions(in item: CheckedItem) -> [Diagnostic] {
  item.groups.flatMap { group -> [Diagnostic] in
    group.options.indices.compactMap { index in
      let wording = group.options[index].wording
      guard !wording.words.isEmpty, let other = (0..<index).first(where: { group.options[$0].wording == wording })
      else { return nil }
      return Diagnostic(
        .error, .equalOptions, "text of this choice stands twice; what there is to choose from must differ",
        at: group.place(of: index), notes: [.init("the first is here", at: group.place(of: other))])
    }
  }
}

extension Diagnostic.Code {
  static let equalOptions = Self(rawValue: "equal-options")
}

extension Explanation {
  static let equalOptions = Explanation(
    .equalOptions, .error,
    rule: "The options of an item differ in their words",
    why: """
      Of two equal texts a trainee can only guess which is meant, and one of them may be marked as wrong.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <option id="c">Look for the proof!</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <option id="c">Wait for a second sign.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}
