/// A situation that goes on as the trainee decides: scenes, choices that lead from one to another, and endings.
///
/// No way comes back to where it has been, so every way is finite and the best of them can be known.
public struct Scenario: Equatable, Sendable {
  public typealias PlaceID = Name<Scenario>

  public let title: String?
  public let start: PlaceID
  public let scenes: [Scene]
  public let endings: [Ending]
  /// The most points that a way can earn.
  public let bestPoints: Int

  public struct Scene: Equatable, Sendable {
    public let id: PlaceID
    public let blocks: [Block]
    /// Two to six; ids differ within the scene.
    public let choices: [Way]
    public init(id: PlaceID, blocks: [Block], choices: [Way]) {
      self.id = id
      self.blocks = blocks
      self.choices = choices
    }
  }

  /// Something the trainee can do in a scene.
  public struct Way: Equatable, Sendable {
    /// With its words, and with what is said at once when it is taken.
    public let choice: Choice
    public let to: PlaceID
    /// 0 to 10.
    public let points: Int
    public init(choice: Choice, to: PlaceID, points: Int) {
      self.choice = choice
      self.to = to
      self.points = points
    }
  }

  public struct Ending: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable { case good, mixed, bad }
    public let id: PlaceID
    public let kind: Kind
    public let blocks: [Block]
    public init(id: PlaceID, kind: Kind, blocks: [Block]) {
      self.id = id
      self.kind = kind
      self.blocks = blocks
    }
  }

  /// nil when a way leads nowhere or back to where it has been, an id stands twice, or a scene has not 2 to 6 choices.
  public init?(title: String?, start: PlaceID, scenes: [Scene], endings: [Ending]) {
    self.title = title
    self.start = start
    self.scenes = scenes
    self.endings = endings
    let places = scenes.map(\.id) + endings.map(\.id)
    guard Set(places).count == places.count, scenes.contains(where: { $0.id == start }), !endings.isEmpty else {
      return nil
    }
    let isSound = scenes.allSatisfy { scene in
      (2...6).contains(scene.choices.count) && allDiffer(scene.choices.map(\.choice))
        && scene.choices.allSatisfy { (0...10).contains($0.points) }
    }
    guard isSound, let best = Self.bestPoints(from: start, scenes, Set(endings.map(\.id))) else { return nil }
    bestPoints = best
  }

  /// Where the choices lead, one after another from the start.
  public struct Walk: Equatable, Sendable {
    public let steps: [(scene: Scene, way: Way)]
    public let end: End
    public enum End: Equatable, Sendable {
      case scene(Scene)
      case ending(Ending)
    }
    public var points: Int { steps.reduce(0) { $0 + $1.way.points } }

    public static func == (left: Self, right: Self) -> Bool {
      left.end == right.end && left.steps.map(\.scene) == right.steps.map(\.scene)
        && left.steps.map(\.way) == right.steps.map(\.way)
    }
  }

  /// nil when a choice is none of its scene's, or goes on behind an ending.
  public func walk(_ choices: [Choice.ID]) -> Walk? {
    var steps: [(scene: Scene, way: Way)] = []
    var place = start
    for id in choices {
      guard let scene = scenes.first(where: { $0.id == place }),
        let way = scene.choices.first(where: { $0.choice.id == id })
      else { return nil }
      steps.append((scene, way))
      place = way.to
    }
    if let scene = scenes.first(where: { $0.id == place }) { return Walk(steps: steps, end: .scene(scene)) }
    return endings.first { $0.id == place }.map { Walk(steps: steps, end: .ending($0)) }
  }

  /// The choices of a way that earns the most.
  public var bestWay: [Choice.ID] {
    let ends = Set(endings.map(\.id))
    var way: [Choice.ID] = []
    var place = start
    while let scene = scenes.first(where: { $0.id == place }) {
      let best = scene.choices.max { left, right in worth(left, ends) < worth(right, ends) }
      guard let best else { break }
      way.append(best.choice.id)
      place = best.to
    }
    return way
  }

  private func worth(_ way: Way, _ ends: Set<PlaceID>) -> Int {
    way.points + (Self.bestPoints(from: way.to, scenes, ends) ?? 0)
  }

  /// nil when a way leads nowhere or in a circle. Each place is worked out once, after those that it leads to.
  private static func bestPoints(from start: PlaceID, _ scenes: [Scene], _ endings: Set<PlaceID>) -> Int? {
    let byID = Dictionary(scenes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var best: [PlaceID: Int] = Dictionary(uniqueKeysWithValues: endings.map { ($0, 0) })
    var open: Set<PlaceID> = []
    var stack = [start]
    while let place = stack.last {
      guard best[place] == nil else {
        stack.removeLast()
        continue
      }
      guard let scene = byID[place] else { return nil }
      let ahead = scene.choices.map(\.to).filter { best[$0] == nil }
      if ahead.isEmpty {
        best[place] = scene.choices.map { $0.points + (best[$0.to] ?? 0) }.max() ?? 0
        open.remove(place)
        stack.removeLast()
      } else {
        // Met again while what it leads to is still open: it leads back to itself.
        guard open.insert(place).inserted, ahead.allSatisfy({ !open.contains($0) }) else { return nil }
        stack += ahead
      }
    }
    return best[start]
  }
}
