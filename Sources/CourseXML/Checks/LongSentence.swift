import Diagnostics

/// A long sentence is read twice, and in a second language it may not be understood at all.
func longSentences(in node: Node) -> [Diagnostic] {
  var faults: [Diagnostic] = []
  var first: Int?
  var end = 0
  var words = 0
  node.walkText { part in
    switch part {
    case .word(let word):
      first = first ?? word.range.lowerBound
      end = word.range.upperBound
      words += 1
    case .end:
      if let first, words > mostWordsInASentence {
        let message = "sentence of \(words) words is hard to follow; at most \(mostWordsInASentence), so divide it"
        faults.append(Diagnostic(.warning, .longSentence, message, at: node.source.range(first..<end)))
      }
      (first, words) = (nil, 0)
    }
  }
  return faults
}

private let mostWordsInASentence = 35

extension Diagnostic.Code {
  static let longSentence = Self(rawValue: "long-sentence")
}

extension Explanation {
  static let longSentence = Explanation(
    .longSentence, .warning,
    rule: "A sentence has at most 35 words",
    why: """
      Many trainees read in their second language, at the end of a day. A long sentence is read twice, or not at all.
      Asked of courses in English only.
      """,
    bad: """
      <page id="when">
        <title>Help</title>
        <p>When you hear, see or suspect that a member of the mission has asked a person for anything of a sexual kind in
          return for food, money, work, a lift or protection, you report it at once to the focal point.</p>
      </page>
      """,
    good: """
      <page id="when">
        <title>Help</title>
        <p>Has somebody of the mission asked a person for sex in return for food, money or work? Report it at once to the focal
          point. A suspicion is enough.</p>
      </page>
      """)
}
