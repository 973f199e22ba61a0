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

extension Explanation {
  static let unreachablePlace = Explanation(
    .unreachablePlace, .warning,
    rule: "A choice leads to every scene and every ending",
    why: """
      What no choice leads to is seen by no trainee. Often one choice leads elsewhere than it should.
      """,
    bad: """
      <scenario id="patrol" objective="report" points="1" start="bar">
        <scene id="bar">
          <p>A friend from your unit leaves a bar with a girl who looks very young.</p>
          <choice to="told" points="2">Report what you saw.</choice>
          <choice to="silence">Look away.</choice>
          <choice id="ask" to="silence">Ask him about it first.</choice>
        </scene>
        <ending id="told" kind="good"><p>The focal point acts on your report.</p></ending>
        <ending id="warned" kind="mixed"><p>He is warned, and she may be in more danger.</p></ending>
        <ending id="silence" kind="bad"><p>Nobody helps her.</p></ending>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </scenario>
      """,
    good: """
      <scenario id="patrol" objective="report" points="1" start="bar">
        <scene id="bar">
          <p>A friend from your unit leaves a bar with a girl who looks very young.</p>
          <choice to="told" points="2">Report what you saw.</choice>
          <choice to="silence">Look away.</choice>
          <choice id="ask" to="warned">Ask him about it first.</choice>
        </scene>
        <ending id="told" kind="good"><p>The focal point acts on your report.</p></ending>
        <ending id="warned" kind="mixed"><p>He is warned, and she may be in more danger.</p></ending>
        <ending id="silence" kind="bad"><p>Nobody helps her.</p></ending>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </scenario>
      """)
}
