import Courseware
import Diagnostics

/// A scenario of a module, as far as it could be read.
struct WrittenScenarioLesson: Sendable {
  let node: Node
  let id: Placed<Item.ID>?
  /// Nil when a fault in it was reported, or when it is a draft that lacks something.
  let lesson: ScenarioLesson?
  /// What a draft still lacks; nil when it is no draft.
  let lacks: [Diagnostic]?
  let acceptances: [WrittenAcceptance]

  var isDraft: Bool { lacks != nil }
}

extension Node {
  func scenarioLesson(_ faults: inout [Diagnostic]) -> WrittenScenarioLesson {
    readingDraft(&faults) { lacks, faults in
      let parts = Parts(
        of: self, attributes: ["id", "start", "audience", "for", "status"],
        elements: scenarioElements + ["prompt", "explanation", "accept"], &faults)
      let id: Placed<Item.ID>? = needed("id", &faults)?.name(&faults)
      let readers = readers(&faults)
      let prompt = parts.optional("prompt", &faults)?.prose(&faults)
      let explanation = parts.optional("explanation", &faults)?.explanation(&faults)
      let scenario = scenario(of: parts, titled: parts.one("title", &faults), &faults)
      var lesson: ScenarioLesson?
      if let id, let scenario {
        lesson = ScenarioLesson(
          id: id.value, readers: readers, prompt: prompt, scenario: scenario, explanation: explanation)
      }
      return WrittenScenarioLesson(
        node: self, id: id, lesson: lesson, lacks: lacks, acceptances: parts.acceptances(&faults))
    }
  }
}
