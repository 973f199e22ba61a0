import Diagnostics

/// "All of the above" tests how options are read and not what was learned, and it is wrong as soon as options are
/// shuffled.
func optionAboutOptions(in item: CheckedItem) -> [Diagnostic] {
  guard item.isEnglish else { return [] }
  return item.choices.flatMap { group in
    group.options.indices.filter { group.options[$0].wording.speaksOfOptions }.map { index in
      Diagnostic(
        .warning, .optionAboutOptions, "option speaks of the other options, whose order changes; say what it means",
        at: group.place(of: index))
    }
  }
}

extension WordList {
  fileprivate var speaksOfOptions: Bool {
    guard (2...6).contains(words.count) else { return false }
    return Self.phrases.contains { phrase in words.starts(with: phrase) }
  }

  private static let phrases: [[UInt64]] = [
    "all of the above", "none of the above", "all of these", "none of these", "all the above", "none of them",
    "all of them", "both of the above", "both a and b", "both of these",
  ].map { $0.split(separator: " ").map { Word.hash(of: String($0)) } }
}

extension Diagnostic.Code {
  static let optionAboutOptions = Self(rawValue: "option-about-options")
}

extension Explanation {
  static let optionAboutOptions = Explanation(
    .optionAboutOptions, .warning,
    rule: "An option does not speak of the other options",
    why: """
      Options are shown in another order to each trainee, so nothing is "above". And whoever knows that two options
      are right need not read the third. Ask with multiple-choice instead. Asked of courses in English only.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <option id="c">All of the above.</option>
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
