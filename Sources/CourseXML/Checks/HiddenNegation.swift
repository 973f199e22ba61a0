import Courseware
import Diagnostics

/// A trainee who reads fast, or in a second language, passes over a "not". Where a question turns on it, it is marked.
func hiddenNegation(in item: CheckedItem) -> [Diagnostic] {
  guard item.isEnglish, !item.choices.isEmpty, item.prompt.contains(any: denials),
    item.item.prompt.asksWithHiddenNegation,
    let prompt = item.written.node.elements.first(where: { $0.name == "prompt" })
  else { return [] }
  let message = "question turns on a word such as \"not\" or \"except\"; mark it with <strong>, or ask the other way"
  return [Diagnostic(.warning, .hiddenNegation, message, at: prompt.tag)]
}

extension Prose {
  /// Whether the last sentence is a question that begins with which or what and holds an unmarked denial.
  fileprivate var asksWithHiddenNegation: Bool {
    guard plain.utf8.last(where: { $0 > 0x20 }) == UInt8(ascii: "?") else { return false }
    var sentence: [(hash: UInt64, isMarked: Bool)] = []
    var isOver = false
    paragraphs.walkText { part, isMarked in
      switch part {
      case .word(let word):
        if isOver { sentence = [] }
        isOver = false
        sentence.append((word.hash, isMarked))
      case .end: isOver = true
      }
    }
    guard sentence.contains(where: { askingWords.contains($0.hash) }) else { return false }
    return sentence.contains { denials.contains($0.hash) && !$0.isMarked }
  }
}

private let askingWords = WordSet("which", "what", "who")
private let denials = WordSet("not", "except", "isn't", "aren't", "never", "least")

extension Diagnostic.Code {
  static let hiddenNegation = Self(rawValue: "hidden-negation")
}

extension Explanation {
  static let hiddenNegation = Explanation(
    .hiddenNegation, .warning,
    rule: "A question that turns on a \"not\" marks it",
    why: """
      A trainee who reads fast, or in a second language, passes over the small word and answers the opposite of what
      they know. Better still, ask the other way round. Asked of courses in English only.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>Which of these is not your task?</prompt>
        <option id="b" correct="true">Look for the proof.</option>
        <option id="a">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>Which of these is <strong>not</strong> your task?</prompt>
        <option id="b" correct="true">Look for the proof.</option>
        <option id="a">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}
