import Diagnostics

/// The right option repeats words of the question that no other option has: whoever cannot answer looks for the echo.
func echoedPrompt(in item: CheckedItem) -> [Diagnostic] {
  guard item.isEnglish, item.prompt.words.count >= 4 else { return [] }
  return item.choices.compactMap { group in
    guard group.options.count > 2, group.keys.count == 1, let key = group.options.firstIndex(where: \.isRight) else {
      return nil
    }
    let echoes = group.options[key].wording.echoes(of: item.prompt)
    guard echoes.count >= 3 else { return nil }
    let others = group.options.indices.filter { $0 != key }.map { group.options[$0].wording.echoes(of: item.prompt) }
    guard others.allSatisfy(\.isEmpty) else { return nil }
    return Diagnostic(
      .warning, .echoedPrompt,
      "right option repeats \(echoes.count) words of the question, the others none; use other words",
      at: group.place(of: key))
  }
}

extension WordList {
  /// The words that also stand in the other text and mean something.
  fileprivate func echoes(of other: WordList) -> Set<UInt64> {
    Set(words.filter { other.words.contains($0) && !smallWords.contains($0) })
  }
}

/// Words that say nothing about the matter.
private let smallWords = WordSet(
  "a", "about", "after", "all", "an", "and", "any", "are", "as", "at", "be", "because", "been", "before", "but",
  "by", "can", "do", "does", "for", "from", "has", "have", "he", "her", "him", "his", "if", "in", "is", "it", "its",
  "may", "must", "no", "not", "of", "on", "one", "or", "she", "should", "so", "that", "the", "their", "them", "then",
  "there", "they", "this", "to", "was", "what", "when", "which", "who", "will", "with", "would", "you", "your")

extension Diagnostic.Code {
  static let echoedPrompt = Self(rawValue: "echoed-prompt")
}

extension Explanation {
  static let echoedPrompt = Explanation(
    .echoedPrompt, .warning,
    rule: "The right option does not repeat words of the question that no other option has",
    why: """
      Whoever cannot answer looks for the echo, and finds the right option by it. Asked of courses in English only.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>A driver left the market with a girl. What do you do?</prompt>
        <option id="a" correct="true">Report that the driver left the market with a girl.</option>
        <option id="b">Look for the proof.</option>
        <option id="c">Wait for a second sign.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>A driver left the market with a girl. What do you do?</prompt>
        <option id="a" correct="true">Report what you saw.</option>
        <option id="b">Look for the proof.</option>
        <option id="c">Wait for a second sign.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}
