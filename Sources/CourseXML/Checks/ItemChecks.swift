import Courseware
import Diagnostics

/// What is said about one item while its words are at hand; they may be forgotten afterwards.
func itemFaults(of item: CheckedItem) -> [Diagnostic] {
  var faults = itemChecks.flatMap { check in check(item) }
  if case .scenario(let scenario) = item.item.kind {
    faults += scenarioFaults(of: scenario, at: item.written.node)
  }
  return item.isEnglish ? faults + longSentences(in: item.written.node) : faults
}

private let itemChecks: [@Sendable (CheckedItem) -> [Diagnostic]] = [
  equalOptions, optionAboutOptions, negatedOption, hiddenNegation, echoedPrompt, equalFeedback, wideTolerance,
  equalAnswers, emptyCategory,
]

/// What is said about a scenario, wherever it stands.
func scenarioFaults(of scenario: Scenario, at node: Node) -> [Diagnostic] {
  unreachablePlaces(of: scenario, at: node) + noGoodEnding(of: scenario, at: node)
}
