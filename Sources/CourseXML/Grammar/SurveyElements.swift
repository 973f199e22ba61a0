import Courseware
import Diagnostics

/// The elements of a practice that are no items: nothing in them is right or wrong.
let surveyElements = ["rating", "reflection"]

/// A rating or a reflection, with where its id stands.
struct WrittenSurvey: Sendable {
  let id: Placed<Item.ID>?
  /// Nil when a fault in it was reported.
  let task: Practice.Task?
}

extension Node {
  func survey(_ faults: inout [Diagnostic]) -> WrittenSurvey {
    name == "rating" ? rating(&faults) : reflection(&faults)
  }

  private func rating(_ faults: inout [Diagnostic]) -> WrittenSurvey {
    let parts = Parts(of: self, attributes: ["id", "audience"], elements: ["prompt", "point"], &faults)
    let id: Placed<Item.ID>? = needed("id", &faults)?.name(&faults)
    let audience = audience(&faults)
    let prompt = parts.one("prompt", &faults)?.prose(&faults)
    let nodes = parts.any(["point"])
    let isSound = has(nodes, of: "point", in: 2...10, &faults)
    let points = nodes.compactMap { $0.choice(&faults) }
    if points.count < nodes.count { reportMissingIDs(&faults) }
    guard points.differ(&faults), isSound, points.count == nodes.count, let id, let prompt else {
      return WrittenSurvey(id: id, task: nil)
    }
    let rating = Rating(id: id.value, audience: audience, prompt: prompt, points: points.map(\.choice))
    return WrittenSurvey(id: id, task: rating.map(Practice.Task.rating))
  }

  private func reflection(_ faults: inout [Diagnostic]) -> WrittenSurvey {
    let parts = Parts(of: self, attributes: ["id", "audience"], elements: ["prompt"], &faults)
    let id: Placed<Item.ID>? = needed("id", &faults)?.name(&faults)
    let audience = audience(&faults)
    let prompt = parts.one("prompt", &faults)?.prose(&faults)
    guard let id, let prompt else { return WrittenSurvey(id: id, task: nil) }
    return WrittenSurvey(id: id, task: .reflection(Reflection(id: id.value, audience: audience, prompt: prompt)))
  }
}
