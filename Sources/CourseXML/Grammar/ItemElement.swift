import Courseware
import Diagnostics

/// The elements that are items.
let itemElements = [
  "single-choice", "multiple-choice", "true-false", "matching", "ordering", "categorising", "gap-choice", "short-text",
  "number", "scenario",
]

/// Where an item stands decides what it needs: feedback in a practice, points in a bank.
enum ItemPlace { case practice, bank }

/// An item as far as it could be read. What the checks over the course ask for is kept even when the rest is faulty,
/// so that one fault does not bring others with it.
struct WrittenItem: Sendable {
  let node: Node
  let id: Placed<Item.ID>?
  let objective: Placed<Objective.ID>?
  let audience: Set<Audience>?
  let critical: Bool
  let prompt: Prose?
  /// Nil when a fault in it was reported, or when it is a draft that lacks something.
  let item: Item?
  /// What a draft still lacks; nil when it is no draft.
  let lacks: [Diagnostic]?
  let acceptances: [WrittenAcceptance]

  var isDraft: Bool { lacks != nil }
}

extension Node {
  func item(in place: ItemPlace, _ faults: inout [Diagnostic]) -> WrittenItem {
    readingDraft(&faults) { lacks, faults in writtenItem(in: place, lacks: lacks, &faults) }
  }

  private func writtenItem(in place: ItemPlace, lacks: [Diagnostic]?, _ faults: inout [Diagnostic]) -> WrittenItem {
    let body = itemBody(in: place, &faults)
    if body.kind == nil { reportMissingIDs(&faults) }
    let id: Placed<Item.ID>? = needed("id", &faults)?.name(&faults)
    let objective: Placed<Objective.ID>? = needed("objective", &faults)?.name(&faults)
    let audience = audience(&faults)
    let critical = critical(in: place, &faults)
    let points = points(in: place, &faults)
    // A scenario's first scene can say all that there is to say.
    let prompt =
      name == "scenario"
      ? body.parts.optional("prompt", &faults).map { $0.prose(&faults) } ?? Prose([])
      : body.parts.one("prompt", &faults)?.prose(&faults)
    let explanation = body.parts.one("explanation", &faults)?.explanation(&faults)
    var item: Item?
    if let id, let objective, let points, let prompt, let explanation, let kind = body.kind {
      item = Item(
        id: id.value, objective: objective.value, points: points, critical: critical, audience: audience,
        prompt: prompt, kind: kind, explanation: explanation)
    }
    return WrittenItem(
      node: self, id: id, objective: objective, audience: audience, critical: critical, prompt: prompt,
      item: item,
      lacks: lacks, acceptances: body.parts.acceptances(&faults))
  }

  private func itemBody(in place: ItemPlace, _ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    switch name {
    case "single-choice": singleChoice(in: place, &faults)
    case "multiple-choice": multipleChoice(in: place, &faults)
    case "true-false": trueFalse(in: place, &faults)
    case "matching": matching(&faults)
    case "ordering": ordering(&faults)
    case "categorising": categorising(&faults)
    case "gap-choice": gapChoice(in: place, &faults)
    case "short-text": shortText(&faults)
    case "number": number(&faults)
    case "scenario": scenarioItem(in: place, &faults)
    default: preconditionFailure("\(name) is no item, and nobody may ask for it")
    }
  }

  /// The parts of an item: what all kinds have, and what this kind has besides.
  func itemParts(attributes: [String] = [], elements: [String], _ faults: inout [Diagnostic]) -> Parts {
    Parts(
      of: self, attributes: ["id", "objective", "points", "critical", "audience", "status"] + attributes,
      elements: ["prompt", "explanation", "accept"] + elements, &faults)
  }

  private func points(in place: ItemPlace, _ faults: inout [Diagnostic]) -> Int? {
    switch (place, attribute("points")) {
    case (.practice, nil): return 1
    case (.practice, let written?):
      faults.error(
        .pointsInPractice, "points have no place in a practice, which never counts; remove them", at: written.range)
      return nil
    case (.bank, nil):
      faults.error(.missingPoints, "\"\(name)\" in a bank needs points from 1 to 10", at: tag)
      return nil
    case (.bank, let written?): return written.number("points", in: 1...10, &faults)?.value
    }
  }

  private func critical(in place: ItemPlace, _ faults: inout [Diagnostic]) -> Bool {
    guard let written = attribute("critical") else { return false }
    if place == .practice {
      faults.error(
        .criticalInPractice, "\"critical\" has no place in a practice, which never counts; remove it", at: written.range
      )
    }
    return written.boolean("critical", &faults) ?? false
  }

  func explanation(_ faults: inout [Diagnostic]) -> Prose {
    let prose = prose(&faults)
    if prose.sources.isEmpty, descendants(named: "source").isEmpty {
      let message = "explanation cites no source; add <source ref=\"…\" at=\"…\"/>"
      faults.error(.missingSource, message, at: tag)
    }
    return prose
  }
}

extension Diagnostic.Code {
  static let pointsInPractice = Self(rawValue: "points-in-practice")
  static let missingPoints = Self(rawValue: "missing-points")
  static let criticalInPractice = Self(rawValue: "critical-in-practice")
  static let missingSource = Self(rawValue: "missing-source")
}
