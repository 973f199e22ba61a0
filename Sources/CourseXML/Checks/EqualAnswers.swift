import Courseware
import Diagnostics

/// Case, accents and punctuation do not count in a typed answer, so an answer that differs in them only says nothing.
func equalAnswers(in item: CheckedItem) -> [Diagnostic] {
  guard case .shortText(let kind) = item.item.kind else { return [] }
  let nodes = item.written.node.elements.filter { $0.name == "answer" }
  var first: [String: Int] = [:]
  return kind.answers.indices.compactMap { index in
    let folded = Folding.first.fold(kind.answers[index])
    guard let other = first.updateValue(index, forKey: folded) else { return nil }
    return Diagnostic(
      .warning, .equalAnswers,
      "answer \"\(kind.answers[index])\" is the same as \"\(kind.answers[other])\": case, accents and punctuation do "
        + "not count",
      at: nodes[index].tag, notes: [.init("the first is here", at: nodes[other].tag)])
  }
}

extension Diagnostic.Code {
  static let equalAnswers = Self(rawValue: "equal-answers")
}

extension Explanation {
  static let equalAnswers = Explanation(
    .equalAnswers, .warning,
    rule: "The answers of a short-text differ in more than case, accents and punctuation",
    why: """
      These do not count when answers are compared, so the second answer accepts nothing that the first does not.
      Perhaps another was meant.
      """,
    bad: """
      <short-text id="who" objective="report" points="1">
        <prompt>To whom do you report?</prompt>
        <answer>focal point</answer>
        <answer>Focal Point!</answer>
        <explanation>To the focal point. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </short-text>
      """,
    good: """
      <short-text id="who" objective="report" points="1">
        <prompt>To whom do you report?</prompt>
        <answer>focal point</answer>
        <answer>the focal point</answer>
        <explanation>To the focal point. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </short-text>
      """)
}
