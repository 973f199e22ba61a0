import Diagnostics

/// Two options of which one only denies the other: one of them must be right, so the rest need not be read.
func negatedOption(in item: CheckedItem) -> [Diagnostic] {
  guard item.isEnglish else { return [] }
  return item.choices.flatMap { group -> [Diagnostic] in
    guard group.options.count > 2, group.options.contains(where: { $0.wording.contains(any: denials) }) else {
      return []
    }
    var first: [[UInt64]: Int] = [:]
    return group.options.indices.compactMap { index in
      let words = group.options[index].wording.words.filter { !denials.contains($0) }
      guard words.count > 1, let other = first.updateValue(index, forKey: words) else { return nil }
      // Equal options are an error of their own.
      guard group.options[other].wording != group.options[index].wording else { return nil }
      return Diagnostic(
        .warning, .negatedOption, "option only denies another; one of the two is right, so the rest need not be read",
        at: group.place(of: index), notes: [.init("the other is here", at: group.place(of: other))])
    }
  }
}

private let denials = WordSet("not", "no", "never", "do", "does", "did", "don't", "doesn't")

extension Diagnostic.Code {
  static let negatedOption = Self(rawValue: "negated-option")
}

extension Explanation {
  static let negatedOption = Explanation(
    .negatedOption, .warning,
    rule: "No option only denies another",
    why: """
      One of the two must be right, so the others need not be read: an item of four options has become one of two.
      Asked of courses in English only.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Do not report the concern.</option>
        <option id="c">Look for the proof.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Ask a friend what to think of it.</option>
        <option id="c">Look for the proof.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}
