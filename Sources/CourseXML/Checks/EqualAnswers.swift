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
