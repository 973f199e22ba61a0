import Courseware
import Diagnostics

/// Where the choices of a scenario lead.
struct ScenarioWays {
  let start: Placed<Scenario.PlaceID>
  let scenes: [WrittenScene]
  let endings: [Placed<Scenario.PlaceID>]

  /// Every way must lead to a place that there is, and never back.
  var faults: [Diagnostic] {
    let found = repeated + unknown
    return found.isEmpty ? circle : found
  }

  private var repeated: [Diagnostic] {
    var first: [Scenario.PlaceID: SourceRange] = [:]
    var faults: [Diagnostic] = []
    for id in scenes.compactMap(\.id) + endings {
      if let other = first[id.value] {
        let message = "id \"\(id.value)\" is already taken in this scenario"
        faults.error(.duplicateID, message, at: id.range, notes: [.init("the first is here", at: other)])
      } else {
        first[id.value] = id.range
      }
    }
    return faults
  }

  private var unknown: [Diagnostic] {
    let sceneIDs = scenes.compactMap(\.id?.value)
    let known = sceneIDs + endings.map(\.value)
    var faults: [Diagnostic] = []
    if !sceneIDs.contains(start.value) {
      let message = "start \"\(start.value)\" is no scene of this scenario"
      faults.unknown(.unknownScene, message, start.value.text, among: sceneIDs.map(\.text), at: start.range)
    }
    for target in scenes.flatMap(\.targets) where !known.contains(target.value) {
      let message = "\"\(target.value)\" is no scene and no ending of this scenario"
      faults.unknown(.unknownScene, message, target.value.text, among: known.map(\.text), at: target.range)
    }
    return faults
  }

  /// The first choice that leads back to a scene on the way to it.
  private var circle: [Diagnostic] {
    let byID = Dictionary(
      scenes.compactMap { scene in scene.id.map { ($0.value, scene) } }, uniquingKeysWith: { first, _ in first })
    var finished: Set<Scenario.PlaceID> = []
    for first in scenes.compactMap(\.id?.value) where !finished.contains(first) {
      // The way so far, each scene with how many of its choices were followed.
      var way = [(place: first, followed: 0)]
      while let last = way.last {
        let targets = byID[last.place]?.targets ?? []
        guard last.followed < targets.count else {
          finished.insert(last.place)
          way.removeLast()
          continue
        }
        way[way.count - 1].followed += 1
        let next = targets[last.followed]
        if way.contains(where: { $0.place == next.value }) {
          let message = "choice leads back to \"\(next.value)\"; a way must end, so it may not come back"
          return [Diagnostic(.error, .scenarioCircle, message, at: next.range)]
        }
        if !finished.contains(next.value) { way.append((next.value, 0)) }
      }
    }
    return []
  }
}

extension Diagnostic.Code {
  static let unknownScene = Self(rawValue: "unknown-scene")
  static let scenarioCircle = Self(rawValue: "scenario-circle")
}
