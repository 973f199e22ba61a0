import Courseware
import Diagnostics

/// A module as far as it could be read.
struct WrittenModule: Sendable {
  let node: Node
  let id: Placed<Module.ID>?
  let objectives: [Placed<Objective>]
  let pages: [Placed<Page.ID>]
  let practices: [WrittenPractice]
  let scenarios: [WrittenScenarioLesson]
  let acceptances: [WrittenAcceptance]
  /// Nil when a fault in it was reported.
  let module: Module?
}

struct WrittenPractice: Sendable {
  let id: Placed<Practice.ID>?
  /// Those that are shown.
  let items: [ItemFacts]
  let drafts: [ItemFacts]
  let surveys: [WrittenSurvey]
  /// Nil when a fault in it was reported, or when it holds nothing but drafts.
  let practice: Practice?
}

extension Node {
  func module(for purpose: Purpose, _ faults: inout [Diagnostic]) -> WrittenModule {
    let before = faults.count
    let parts = Parts(
      of: self, attributes: ["id", "xml:lang", "audience", "for"],
      elements: ["title", "objective", "content-warning", "page", "practice", "scenario", "accept"], &faults)
    let id: Placed<Module.ID>? = needed("id", &faults)?.name(&faults)
    let title = parts.one("title", &faults)?.plainText(&faults)
    let readers = readers(&faults)
    let objectives = parts.any(["objective"]).compactMap { $0.objective(&faults) }
    let warning = parts.optional("content-warning", &faults)?.plainText(&faults)
    var acceptances = parts.acceptances(&faults)
    let isEnglish = attribute("xml:lang").map { isEnglishTag($0.value) } ?? false
    var pages: [Placed<Page.ID>] = []
    var practices: [WrittenPractice] = []
    var scenarios: [WrittenScenarioLesson] = []
    var steps: [Module.Step] = []
    for node in parts.some("page", "practice", "scenario", faults: &faults) {
      switch node.name {
      case "page":
        guard let (page, id) = node.page(for: .trainees, &acceptances, &faults) else { continue }
        pages.append(id)
        steps.append(.page(page))
      case "practice":
        let practice = node.practice(for: purpose, isEnglish: isEnglish, &acceptances, &faults)
        practices.append(practice)
        if let practice = practice.practice { steps.append(.practice(practice)) }
      default:
        let scenario = node.scenarioLesson(&faults)
        acceptances += scenario.acceptances
        scenarios.append(scenario)
        if let lesson = scenario.lesson, !scenario.isDraft { steps.append(.scenario(lesson)) }
      }
    }
    var module: Module?
    if let id, let title, !faults[before...].contains(where: { $0.severity == .error }) {
      module = Module(
        id: id.value, title: title, objectives: objectives.map(\.value), contentWarning: warning, readers: readers,
        steps: steps)
    }
    return WrittenModule(
      node: self, id: id, objectives: objectives, pages: pages, practices: practices, scenarios: scenarios,
      acceptances: acceptances, module: module)
  }

  private func objective(_ faults: inout [Diagnostic]) -> Placed<Objective>? {
    let text = plainText(attributes: ["id", "refreshes"], &faults)
    let refreshes = attribute("refreshes")?.objectiveReference(&faults)
    guard let id: Placed<Objective.ID> = needed("id", &faults)?.name(&faults), let text else { return nil }
    return id.map { Objective(id: $0, text: text, refreshes: refreshes) }
  }

  private func practice(
    for purpose: Purpose, isEnglish: Bool, _ acceptances: inout [WrittenAcceptance], _ faults: inout [Diagnostic]
  ) -> WrittenPractice {
    let parts = Parts(
      of: self, attributes: ["id", "audience", "for", "confidence"],
      elements: itemElements + surveyElements + ["accept"], &faults)
    let id: Placed<Practice.ID>? = needed("id", &faults)?.name(&faults)
    let readers = readers(&faults)
    let asksConfidence = attribute("confidence")?.boolean("confidence", &faults) ?? false
    acceptances += parts.acceptances(&faults)
    var items: [ItemFacts] = []
    var surveys: [WrittenSurvey] = []
    var tasks: [Practice.Task] = []
    for node in parts.any(itemElements + surveyElements) {
      if surveyElements.contains(node.name) {
        let survey = node.survey(&faults)
        surveys.append(survey)
        if let task = survey.task { tasks.append(task) }
      } else {
        let written = node.item(in: .practice, &faults)
        let checked = purpose.asksChecks ? CheckedItem(written, in: .practice, isEnglish: isEnglish) : nil
        if let checked { faults += itemFaults(of: checked) }
        items.append(ItemFacts(written, checked.map(QuestionFacts.init)))
        if let item = written.item, !written.isDraft { tasks.append(.item(item)) }
      }
    }
    if items.isEmpty, surveys.isEmpty {
      let message = "\"practice\" holds no question; it needs \((itemElements + surveyElements).alternatives)"
      faults.error(.missingElement, message, at: tag)
    }
    var practice: Practice?
    if let id, !tasks.isEmpty {
      practice = Practice(id: id.value, readers: readers, asksConfidence: asksConfidence, tasks: tasks)
    }
    return WrittenPractice(
      id: id, items: items.filter { !$0.isDraft }, drafts: items.filter(\.isDraft), surveys: surveys,
      practice: practice)
  }
}
