import Courseware

/// A scenario as pages: scene by scene as the trainee decides, and at the end the way that was taken.
struct ScenarioPages {
  let scenario: Scenario
  let course: Course
  let role: Role?

  /// What stands on the page after so many choices: what the last one brought about, then the next scene.
  ///
  /// - Parameter isFinal: a final says nothing about what was chosen.
  func blocks(after way: [Choice.ID], isFinal: Bool, in room: Surroundings) -> [Document.Block] {
    guard let walk = scenario.walk(way) else { return [] }
    var blocks: [Document.Block] = []
    if !isFinal, let feedback = walk.steps.last?.way.choice.feedback { blocks += feedback.blocks }
    switch walk.end {
    case .scene(let scene): blocks += shown(scene.blocks, in: room)
    case .ending(let ending): if !isFinal { blocks += shown(ending.blocks, in: room) }
    }
    return blocks
  }

  /// nil when the way has come to its end.
  func field(after way: [Choice.ID], _ words: Phrasebook) -> Field? {
    guard case .scene(let scene)? = scenario.walk(way)?.end else { return nil }
    return ChoiceField(
      label: words(.fieldScenario), options: scene.choices.map { .init($0.choice.text.spans) }, selection: .one(nil)
    ).map(Field.choice)
  }

  /// The way with one more choice.
  func way(_ way: [Choice.ID], choosing place: Int) -> [Choice.ID] {
    guard case .scene(let scene)? = scenario.walk(way)?.end, scene.choices.indices.contains(place) else { return way }
    return way + [scene.choices[place].choice.id]
  }

  func hasEnded(_ way: [Choice.ID]) -> Bool {
    if case .ending? = scenario.walk(way)?.end { true } else { false }
  }

  func ending(of way: [Choice.ID]) -> Scenario.Ending.Kind? {
    if case .ending(let ending)? = scenario.walk(way)?.end { ending.kind } else { nil }
  }

  /// What was chosen, scene by scene.
  func taken(_ way: [Choice.ID]) -> [[Document.Span]] { steps(of: way).map { $0.way.choice.text.spans } }

  /// What was chosen, what it led to and, where choices have points, what it was worth, in words.
  func replay(of way: [Choice.ID], in room: Surroundings) -> [Document.Block] {
    steps(of: way).enumerated().flatMap { number, step -> [Document.Block] in
      var blocks: [Document.Block] = [
        .paragraph(
          [Document.Span(room.words.number(number + 1) + ". ")]
            + step.way.choice.text.spans.map { Document.Span($0.text, .strong) })
      ]
      blocks += step.way.choice.feedback?.blocks ?? []
      if let worth = step.worth { blocks.append(.paragraph(room.words(worth))) }
      return blocks
    }
  }

  private func steps(of way: [Choice.ID]) -> [Step] {
    scenario.walk(way)?.steps.map { Step(scene: $0.scene, way: $0.way) } ?? []
  }

  private func shown(_ blocks: [Block], in room: Surroundings) -> [Document.Block] {
    room.blocks(blocks, for: role, in: course)
  }

  private struct Step {
    let scene: Scenario.Scene
    let way: Scenario.Way

    /// nil where no choice of the scene has points.
    var worth: Phrase? {
      let most = scene.choices.map(\.points).max() ?? 0
      if most == 0 { return nil }
      return way.points == most ? .scenarioBest : way.points > 0 ? .scenarioPart : .scenarioNone
    }
  }
}

extension Scenario.Ending.Kind {
  /// How it ended, in words.
  func notice(_ words: Phrasebook) -> Document.Notice {
    switch self {
    case .good: Document.Notice(.right, words(.scenarioGood))
    case .mixed: Document.Notice(.information, words(.scenarioMixed))
    case .bad: Document.Notice(.wrong, words(.scenarioBad))
    }
  }
}
