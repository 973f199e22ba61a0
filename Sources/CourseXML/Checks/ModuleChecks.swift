import Courseware
import Diagnostics

/// What is said about one module. Its questions were spoken of while they were read.
func moduleFaults(in folder: WrittenFolder) -> [Diagnostic] {
  folder.modules.flatMap { module in
    moduleChecks.flatMap { check in check(module) } + scenarioFaults(in: module)
      + (folder.isEnglish
        ? missingContentWarning(in: module.node)
          + hardToRead(module.node, gradeAtMost: folder.course?.readingGrade) : [])
  }
}

private let moduleChecks: [@Sendable (WrittenModule) -> [Diagnostic]] = [
  { rulesForJobs(in: $0.node) }, { rulesWithoutSource(in: $0.node) }, { figureAlternatives(in: $0.node) },
  untaughtObjectives, missingPractice,
]

private func scenarioFaults(in module: WrittenModule) -> [Diagnostic] {
  module.scenarios.filter { !$0.isDraft }.flatMap { written in
    written.lesson.map { scenarioFaults(of: $0.scenario, at: written.node) } ?? []
  }
}

/// What makes the texts of a file hard to read, but for those of its questions, which have checks of their own.
func hardToRead(_ file: Node, gradeAtMost limit: Int?) -> [Diagnostic] {
  let texts = file.elements.filter { !["practice", "accept"].contains($0.name) }
  let tooHard = limit.map { limit in
    texts.filter { $0.name == "page" }.flatMap { readingGrade(of: $0, atMost: limit) }
  }
  return texts.flatMap(longSentences) + (tooHard ?? [])
}

extension WrittenFolder {
  /// Whether the course may be judged by English words.
  var isEnglish: Bool { (course?.language).map(isEnglishTag) ?? false }
}

/// `en`, `en-GB` and so on.
func isEnglishTag(_ language: String) -> Bool { language == "en" || language.hasPrefix("en-") }
