import Courseware
import Diagnostics

/// The parts of a scenario that its own elements make, wherever it stands.
let scenarioElements = ["title", "scene", "ending"]

extension Node {
  /// As an item of a practice or a bank.
  func scenarioItem(in place: ItemPlace, _ faults: inout [Diagnostic]) -> (parts: Parts, kind: Item.Kind?) {
    let parts = itemParts(attributes: ["start"], elements: scenarioElements, &faults)
    let scenario = scenario(of: parts, titled: parts.optional("title", &faults), &faults)
    if place == .bank, let scenario, scenario.bestPoints == 0 {
      let message = "scenario in a bank can earn nothing; give points to the choices of its best way"
      faults.error(.worthlessScenario, message, at: tag)
    }
    return (parts, scenario.map(Item.Kind.scenario))
  }

  /// Scenes, endings and the ways between them. Nil when a fault in them was reported.
  func scenario(of parts: Parts, titled title: Node?, _ faults: inout [Diagnostic]) -> Scenario? {
    let before = faults.count
    let title = title?.plainText(&faults)
    let start: Placed<Scenario.PlaceID>? = needed("start", &faults)?.name(&faults)
    let scenes = parts.some("scene", faults: &faults).map { $0.scene(&faults) }
    let endings = parts.some("ending", faults: &faults).compactMap { $0.ending(&faults) }
    guard let start, faults.count == before else { return nil }
    let ways = ScenarioWays(start: start, scenes: scenes, endings: endings.map(\.id))
    let ill = ways.faults
    faults += ill
    guard ill.isEmpty else { return nil }
    return Scenario(
      title: title, start: start.value, scenes: scenes.compactMap(\.scene), endings: endings.map(\.ending))
  }

  private func scene(_ faults: inout [Diagnostic]) -> WrittenScene {
    let parts = Parts(of: self, attributes: ["id"], elements: blockElements + ["choice"], &faults)
    let id: Placed<Scenario.PlaceID>? = needed("id", &faults)?.name(&faults)
    let blocks = blocks(of: parts, &faults)
    let nodes = parts.any(["choice"])
    let isSound = has(nodes, of: "choice", in: 2...6, &faults)
    var written: [WrittenChoice] = []
    var ways: [(way: Scenario.Way, to: Placed<Scenario.PlaceID>)] = []
    for node in nodes {
      guard let (choice, way, to) = node.way(&faults) else { continue }
      written.append(choice)
      ways.append((way, to))
    }
    var scene: Scenario.Scene?
    if written.differ(&faults), isSound, ways.count == nodes.count, let id {
      scene = Scenario.Scene(id: id.value, blocks: blocks, choices: ways.map(\.way))
    }
    return WrittenScene(id: id, targets: ways.map(\.to), scene: scene)
  }

  /// A choice's id is where it leads, when it has none of its own.
  private func way(_ faults: inout [Diagnostic]) -> (WrittenChoice, Scenario.Way, to: Placed<Scenario.PlaceID>)? {
    let feedback = elements.filter { $0.name == "feedback" }
    if let extra = feedback.dropFirst().first {
      faults.error(.duplicateElement, "\"feedback\" may stand only once in \"choice\"", at: extra.tag)
    }
    let text = inline(attributes: ["id", "to", "points"], besides: ["feedback"], &faults)
    let prose = feedback.first?.prose(&faults)
    let to: Placed<Scenario.PlaceID>? = needed("to", &faults)?.name(&faults)
    let points = attribute("points").map { $0.number("points", in: 0...10, &faults)?.value } ?? 0
    guard let to, let id: Placed<Choice.ID> = (attribute("id") ?? attribute("to"))?.name(&faults), let points else {
      return nil
    }
    let choice = Choice(id: id.value, text: text, feedback: prose)
    return (WrittenChoice(choice: choice, id: id.range), Scenario.Way(choice: choice, to: to.value, points: points), to)
  }

  private func ending(_ faults: inout [Diagnostic]) -> (id: Placed<Scenario.PlaceID>, ending: Scenario.Ending)? {
    let parts = Parts(of: self, attributes: ["id", "kind"], elements: blockElements, &faults)
    let id: Placed<Scenario.PlaceID>? = needed("id", &faults)?.name(&faults)
    let kind = needed("kind", &faults)?
      .word(of: Scenario.Ending.Kind.allCases.map(\.rawValue), as: "kind", &faults)
      .flatMap(Scenario.Ending.Kind.init(rawValue:))
    let blocks = blocks(of: parts, &faults)
    guard let id, let kind else { return nil }
    return (id, Scenario.Ending(id: id.value, kind: kind, blocks: blocks))
  }

  private func blocks(of parts: Parts, _ faults: inout [Diagnostic]) -> [Block] {
    let nodes = parts.any(blockElements)
    if nodes.isEmpty {
      faults.error(.missingElement, "\"\(name)\" says nothing; it needs \(blockElements.alternatives)", at: tag)
    }
    return nodes.compactMap { $0.block(&faults) }
  }
}

/// A scene as far as it could be read.
struct WrittenScene {
  let id: Placed<Scenario.PlaceID>?
  /// Where its choices lead.
  let targets: [Placed<Scenario.PlaceID>]
  /// Nil when a fault in it was reported.
  let scene: Scenario.Scene?
}

extension Diagnostic.Code {
  static let worthlessScenario = Self(rawValue: "worthless-scenario")
}
