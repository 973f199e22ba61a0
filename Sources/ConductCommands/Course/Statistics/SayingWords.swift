internal import Courseware

extension Item {
  /// What a saying says, in the words of the question; its own text where they are not known.
  func words(of saying: Saying) -> String {
    if saying == .other { return "other answers, each of fewer than \(smallestGroup) people" }
    switch kind {
    case .singleChoice(let kind): return text(saying.text, in: kind.options)
    case .multipleChoice(let kind): return text(saying.text, in: kind.options)
    case .trueFalse: return saying.text == "true" ? "that this is true" : "that this is not true"
    case .matching(let kind): return pair(saying, kind.lefts, kind.rights)
    case .ordering(let kind):
      let parts = saying.text.split(separator: "@").map(String.init)
      guard parts.count == 2 else { return saying.text }
      return text(parts[0], in: kind.entries) + " / in place " + parts[1]
    case .categorising(let kind): return pair(saying, kind.entries.map(\.choice), kind.categories)
    case .gapChoice(let kind): return pair(saying, [], kind.gaps.flatMap(\.options))
    case .shortText: return saying.text
    case .number(let kind): return [saying.text, kind.unit].compactMap(\.self).joined(separator: " ")
    case .scenario(let kind):
      let ids = saying.text.split(separator: ">").compactMap { Choice.ID(String($0)) }
      guard let walk = kind.walk(ids) else { return saying.text }
      return walk.steps.map(\.way.choice.text.plain).joined(separator: " > ")
    }
  }

  /// What the author says to who chooses it.
  func feedback(on saying: Saying) -> String? {
    func feedback(_ choices: [Choice]) -> String? { choices.first { $0.id.text == saying.text }?.feedback?.plain }
    return switch kind {
    case .singleChoice(let kind): feedback(kind.options)
    case .multipleChoice(let kind): feedback(kind.options)
    case .trueFalse(let kind): (saying.text == "true" ? kind.feedbackForTrue : kind.feedbackForFalse)?.plain
    case .matching, .ordering, .categorising, .gapChoice, .shortText, .number, .scenario: nil
    }
  }

  private func pair(_ saying: Saying, _ firsts: [Choice], _ seconds: [Choice]) -> String {
    let sides = saying.text.split(separator: "=").map(String.init)
    guard sides.count == 2 else { return saying.text }
    return text(sides[0], in: firsts) + " / " + text(sides[1], in: seconds)
  }

  private func text(_ id: String, in choices: [Choice]) -> String {
    choices.first { $0.id.text == id }?.text.plain ?? id
  }
}
