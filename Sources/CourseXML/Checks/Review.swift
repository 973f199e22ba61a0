import Courseware
import Diagnostics

/// What is said about the meaning of a course beside what makes it unusable: each item, each scenario and each module by
/// itself, then the course by the few facts that were kept of them.
struct Review {
  private(set) var diagnostics: [Diagnostic] = []
  private var items: [ItemFacts] = []
  private let isEnglish: Bool
  private let readingGradeLimit: Int?

  init(of folder: WrittenFolder) {
    let language = folder.course?.language ?? ""
    isEnglish = language == "en" || language.hasPrefix("en-")
    readingGradeLimit = folder.course?.readingGrade
    for module in folder.modules { visit(module) }
    for bank in folder.banks {
      for item in bank.items { visit(item, in: .bank, bank.id?.value) }
    }
    diagnostics += overall(folder)
  }

  /// What can only be said when nothing else is at fault: it is about the whole final.
  func ofFinal(_ assessment: WrittenAssessment) -> [Diagnostic] {
    let shuffles = assessment.assessment?.shufflesChoices ?? true
    return optionPosition(in: items, finalShuffles: shuffles) + shortTimeLimit(of: assessment, in: items)
      + strictPassMark(of: assessment, in: items)
  }

  private static let itemChecks: [@Sendable (CheckedItem) -> [Diagnostic]] = [
    equalOptions, optionAboutOptions, negatedOption, hiddenNegation, echoedPrompt, equalFeedback, wideTolerance,
    equalAnswers, emptyCategory,
  ]

  private static let scenarioChecks: [@Sendable (Scenario, Node) -> [Diagnostic]] = [unreachablePlaces, noGoodEnding]

  private static let moduleChecks: [@Sendable (WrittenModule) -> [Diagnostic]] = [
    { rulesForJobs(in: $0.node) }, { rulesWithoutSource(in: $0.node) }, { figureAlternatives(in: $0.node) },
    untaughtObjectives, missingPractice,
  ]

  private mutating func visit(_ module: WrittenModule) {
    diagnostics += Self.moduleChecks.flatMap { check in check(module) }
    for practice in module.practices {
      for item in practice.items { visit(item, in: .practice, nil) }
    }
    for written in module.scenarios where !written.isDraft {
      if let scenario = written.lesson?.scenario { visit(scenario, at: written.node) }
    }
    guard isEnglish else { return }
    diagnostics += missingContentWarning(in: module.node)
    for part in module.node.elements where !["practice", "accept"].contains(part.name) {
      diagnostics += longSentences(in: part)
      if part.name == "page", let readingGradeLimit { diagnostics += readingGrade(of: part, atMost: readingGradeLimit) }
    }
  }

  private mutating func visit(_ written: WrittenItem, in place: ItemPlace, _ bank: Bank.ID?) {
    guard let checked = CheckedItem(written, in: place, isEnglish: isEnglish) else { return }
    diagnostics += Self.itemChecks.flatMap { check in check(checked) }
    if case .scenario(let scenario) = checked.item.kind { visit(scenario, at: written.node) }
    if isEnglish { diagnostics += longSentences(in: written.node) }
    items.append(ItemFacts(of: checked, bank: bank))
  }

  private mutating func visit(_ scenario: Scenario, at node: Node) {
    diagnostics += Self.scenarioChecks.flatMap { check in check(scenario, node) }
  }

  private func overall(_ folder: WrittenFolder) -> [Diagnostic] {
    longestOption(in: items) + absoluteWords(in: items) + trueFalseBalance(in: items) + duplicateQuestions(in: items)
      + untaughtAudiences(in: folder, items)
  }
}
