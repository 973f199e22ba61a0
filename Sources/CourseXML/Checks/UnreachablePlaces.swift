import Courseware
import Diagnostics

/// Scenes and endings to which no way leads: work that no trainee will see, or a choice that leads elsewhere than it
/// should.
func unreachablePlaces(of scenario: Scenario, at node: Node) -> [Diagnostic] {
  var reached: Set<Scenario.PlaceID> = [scenario.start]
  var open = [scenario.start]
  while let place = open.popLast() {
    for way in scenario.scenes.first(where: { $0.id == place })?.choices ?? [] where reached.insert(way.to).inserted {
      open.append(way.to)
    }
  }
  return node.elements.filter { ["scene", "ending"].contains($0.name) }.compactMap { element in
    guard let id = element.attribute("id"), let place = Scenario.PlaceID(id.value), !reached.contains(place) else {
      return nil
    }
    return Diagnostic(
      .warning, .unreachablePlace, "\(element.name) \"\(place)\" is never reached: no choice leads to it", at: id.range)
  }
}

extension Diagnostic.Code {
  static let unreachablePlace = Self(rawValue: "unreachable-place")
}
