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
