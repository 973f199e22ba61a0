import Courseware
import Testing

struct ScenarioTests {
  private func way(_ to: String, _ points: Int = 0) -> Scenario.Way {
    Scenario.Way(choice: Choice(id: name(to), text: [.text(to)]), to: name(to), points: points)
  }

  private func scene(_ id: String, _ ways: [Scenario.Way]) -> Scenario.Scene {
    Scenario.Scene(id: name(id), blocks: [], choices: ways)
  }

  private func scenario(_ scenes: [Scenario.Scene], start: String = "road") -> Scenario? {
    Scenario(
      title: nil, start: name(start), scenes: scenes,
      endings: ["good", "bad"].map { Scenario.Ending(id: name($0), kind: .good, blocks: []) })
  }

  private var patrol: Scenario? {
    scenario([scene("road", [way("talk", 1), way("bad")]), scene("talk", [way("good", 2), way("bad", 1)])])
  }

  @Test func knowsTheMostThatAWayCanEarn() { #expect(patrol?.bestPoints == 3) }
  @Test func knowsTheWayThatEarnsTheMost() { #expect(patrol?.bestWay == [name("talk"), name("good")]) }

  @Test func walksFromTheStartToAnEnding() throws {
    let walk = try #require(patrol?.walk([name("talk"), name("bad")]))
    #expect(walk.points == 2)
    #expect(walk.end == .ending(Scenario.Ending(id: name("bad"), kind: .good, blocks: [])))
  }

  @Test func stopsInASceneWhileTheWayGoesOn() throws {
    let walk = try #require(patrol?.walk([name("talk")]))
    guard case .scene(let scene) = walk.end else { throw NoScene() }
    #expect(scene.id == name("talk"))
  }

  @Test func takesNoChoiceBehindAnEnding() { #expect(patrol?.walk([name("bad"), name("talk")]) == nil) }
  @Test func takesNoChoiceOfAnotherScene() { #expect(patrol?.walk([name("good")]) == nil) }

  @Test func isNoneWhenAWayLeadsBack() {
    #expect(scenario([scene("road", [way("talk"), way("bad")]), scene("talk", [way("road"), way("bad")])]) == nil)
  }

  @Test func isNoneWhenAWayLeadsNowhere() { #expect(scenario([scene("road", [way("talk"), way("bad")])]) == nil) }
  @Test func isNoneWithoutItsStart() { #expect(scenario([scene("talk", [way("good"), way("bad")])]) == nil) }

  @Test func acceptsAWayOnlyWhenItHasEnded() throws {
    let item = Sample.item("i", patrol.map(Item.Kind.scenario))
    #expect(item.accepts(.path([name("talk"), name("good")])))
    #expect(!item.accepts(.path([name("talk")])))
  }

  @Test func earnsWhatTheWayDidOfWhatTheBestWayDoes() {
    let item = Sample.item("i", points: 2, patrol.map(Item.Kind.scenario))
    let mark = Grader.first.mark(.path([name("talk"), name("bad")]), to: item)
    #expect(mark.earned == Points(4, over: 3))
    #expect(mark.reason == .way(points: 2, best: 3))
  }
}

private struct NoScene: Error {}
