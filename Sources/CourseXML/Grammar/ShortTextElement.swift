import Courseware
import Diagnostics
import Text

extension Node {
  func shortText(_ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(elements: ["answer"], &faults)
    let nodes = parts.any(["answer"])
    let isSound = has(nodes, of: "answer", in: 1...20, &faults)
    var answers: [String] = []
    for node in nodes {
      guard let text = node.plainText(&faults) else { continue }
      if Folding.first.fold(text).isEmpty {
        faults.error(
          .unanswerable, "answer \"\(text)\" holds no letter and no digit, so nothing equals it", at: node.tag)
      } else if !ShortText.canBeTyped(text) {
        let most = ShortText.longestAnswer
        faults.error(
          .unanswerable, "answer is longer than \(most) characters, which nobody can type here", at: node.tag)
      } else {
        answers.append(nfc(text))
      }
    }
    guard isSound, answers.count == nodes.count else { return (parts, nil) }
    return (parts, ShortText(answers: answers).map(Item.Kind.shortText))
  }
}

extension Diagnostic.Code {
  static let unanswerable = Self(rawValue: "unanswerable")
}
