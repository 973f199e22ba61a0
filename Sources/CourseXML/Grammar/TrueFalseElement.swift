import Courseware
import Diagnostics

extension Node {
  func trueFalse(in place: ItemPlace, _ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["answer"], elements: ["feedback"], &faults)
    let key = needed("answer", &faults)?.boolean("answer", &faults)
    var feedback: [Bool: Prose] = [:]
    for element in parts.any(["feedback"]) {
      let prose = element.prose(attributes: ["for"], &faults)
      guard let target = element.needed("for", &faults), let answer = target.boolean("for", &faults) else { continue }
      if feedback.updateValue(prose, forKey: answer) != nil {
        faults.error(.duplicateElement, "feedback for \"\(answer)\" is written twice", at: target.range)
      }
    }
    if place == .practice {
      for answer in [true, false] where feedback[answer] == nil {
        faults.error(.missingFeedback, "true-false in a practice needs <feedback for=\"\(answer)\">", at: tag)
      }
    }
    let kind = key.map { TrueFalse(key: $0, feedbackForTrue: feedback[true], feedbackForFalse: feedback[false]) }
    return (parts, kind.map(Item.Kind.trueFalse))
  }
}
