import Courseware
import Diagnostics

/// The options of an item to choose from, and which of them are marked as right.
struct WrittenOptions {
  let choices: [WrittenChoice]
  let keys: [Placed<Choice.ID>]

  /// Nil when a fault was reported that leaves the options in doubt.
  init?(_ options: [Node], of item: Node, in place: ItemPlace, _ faults: inout [Diagnostic]) {
    var choices: [WrittenChoice] = []
    var keys: [Placed<Choice.ID>] = []
    var isSound = item.has(options, of: "option", in: 2...8, &faults)
    for option in options {
      let feedback = option.elements.filter { $0.name == "feedback" }
      if let extra = feedback.dropFirst().first {
        faults.error(.duplicateElement, "\"feedback\" may stand only once in \"option\"", at: extra.tag)
      }
      let mark = option.attribute("correct")
      let isCorrect = mark?.boolean("correct", &faults)
      if feedback.isEmpty, place == .practice, mark == nil || isCorrect == false {
        let message = "wrong option in a practice needs a \"feedback\" element: say why it is wrong"
        faults.error(.missingFeedback, message, at: option.tag)
      }
      if mark != nil, isCorrect == nil { isSound = false }
      guard let choice = option.choice(attributes: ["id", "correct"], feedback: feedback.first, &faults) else {
        isSound = false
        continue
      }
      choices.append(choice)
      if isCorrect == true, let mark { keys.append(mark.map { _ in choice.choice.id }) }
    }
    guard choices.differ(&faults), isSound else { return nil }
    self.choices = choices
    self.keys = keys
  }
}

extension Node {
  /// The one option that is marked as right; nil when there is none, which is reported.
  func onlyKey(of options: WrittenOptions, _ what: String, _ faults: inout [Diagnostic]) -> Placed<Choice.ID>? {
    guard let key = options.keys.first else {
      faults.error(.noCorrectOption, "no option is marked correct=\"true\"; exactly one must be", at: tag)
      return nil
    }
    for extra in options.keys.dropFirst() {
      let mend = what == "single-choice" ? "use \"multiple-choice\", or keep one" : "keep one"
      faults.error(
        .tooManyCorrectOptions, "second correct option in a \(what); \(mend)", at: extra.range,
        notes: [.init("the first is here", at: key.range)])
    }
    return key
  }
}

extension Diagnostic.Code {
  static let missingFeedback = Self(rawValue: "missing-feedback")
  static let noCorrectOption = Self(rawValue: "no-correct-option")
  static let tooManyCorrectOptions = Self(rawValue: "too-many-correct-options")
}
