import Courseware
import Diagnostics

extension Node {
  func matching(_ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["scoring"], elements: ["pair", "distractor"], &faults)
    let scoring = scoring(&faults)
    let pairs = parts.any(["pair"])
    var isSound = has(pairs, of: "pair", in: 2...8, &faults)
    let distractors = parts.any(["distractor"])
    if distractors.count > 8 { isSound = has(distractors, of: "distractor", in: 0...8, &faults) }

    var sides: [(left: Choice, right: Choice)] = []
    var taken: [WrittenChoice] = []
    var lefts: [Placed<String>] = []
    var rights: [Placed<String>] = []
    for pair in pairs {
      let sideParts = Parts(of: pair, attributes: ["id"], elements: ["left", "right"], &faults)
      let id: Placed<Choice.ID>? = pair.attribute("id")?.name(&faults)
      let (left, right) = (sideParts.one("left", &faults), sideParts.one("right", &faults))
      let (leftText, rightText) = (left?.inline(&faults), right?.inline(&faults))
      guard let id, let left, let right, let leftText, let rightText else {
        isSound = false
        continue
      }
      sides.append((Choice(id: id.value, text: leftText), Choice(id: id.value, text: rightText)))
      taken.append(WrittenChoice(choice: Choice(id: id.value, text: rightText), id: id.range))
      lefts.append(Placed(value: leftText.plain, range: left.tag))
      rights.append(Placed(value: rightText.plain, range: right.tag))
    }
    let others = distractors.compactMap { $0.choice(&faults) }
    rights += zip(others, distractors).map { Placed(value: $0.choice.text.plain, range: $1.tag) }
    reportEqual(lefts, "left side", &faults)
    reportEqual(rights, "right side", &faults)
    guard (taken + others).differ(&faults), isSound, others.count == distractors.count else { return (parts, nil) }
    let kind = Matching(pairs: sides, distractors: others.map(\.choice), scoring: scoring)
    return (parts, kind.map(Item.Kind.matching))
  }

  /// Two equal texts on one side would leave a trainee to guess which of them is meant.
  private func reportEqual(_ texts: [Placed<String>], _ what: String, _ faults: inout [Diagnostic]) {
    var first: [String: SourceRange] = [:]
    for text in texts where !text.value.isEmpty {
      if let other = first.updateValue(text.range, forKey: text.value) {
        let message = "\(what) \"\(text.value)\" stands twice; the texts on one side must differ"
        faults.error(.equalSides, message, at: text.range, notes: [.init("the first is here", at: other)])
      }
    }
  }
}

extension Diagnostic.Code {
  static let equalSides = Self(rawValue: "equal-sides")
}
