/// What a refresher keeps fresh, and when it comes due.
public struct Refreshing: Equatable, Sendable {
  /// The courses whose objectives it asks about again; at least one, each once.
  public let courses: [Course.ID]
  /// So many days after a pass in one of them; rising, each 1 to 3660.
  public let days: [Int]
  /// After the last of `days` it comes due again and again, each time so much later.
  public let then: Period

  /// nil when there is no course, or one twice, or when the days do not rise.
  public init?(courses: [Course.ID], days: [Int], then: Period) {
    guard !courses.isEmpty, Set(courses).count == courses.count, zip([0] + days, days).allSatisfy({ $0 < $1 }),
      (days.last ?? 0) <= 3660
    else { return nil }
    self.courses = courses
    self.days = days
    self.then = then
  }
}

extension Objective {
  /// An objective of another course that this one asks about again.
  public struct Reference: Hashable, Sendable, CustomStringConvertible {
    public let course: Course.ID
    public let objective: Objective.ID
    public init(course: Course.ID, objective: Objective.ID) {
      self.course = course
      self.objective = objective
    }

    /// `sea-prevention/suspicion`.
    public init?(_ text: String) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let course = Course.ID(parts[0]), let objective = Objective.ID(parts[1]) else {
        return nil
      }
      self.init(course: course, objective: objective)
    }

    public var description: String { "\(course)/\(objective)" }
  }
}

/// How a person did on one objective of one course, once.
public struct ObjectiveResult: Equatable, Sendable {
  public let objective: Objective.Reference
  public let score: Score
  /// Milliseconds since 1970.
  public let at: Int64
  public init(_ objective: Objective.Reference, score: Score, at: Int64) {
    self.objective = objective
    self.score = score
    self.at = at
  }
}

extension Course {
  /// The objectives that a session of this refresher is about, the weakest first: by the last result on each, here or
  /// in the course it comes from; of equal ones first what was asked about the longest time ago. An objective of a
  /// course that was not passed is left out.
  public func weakestObjectives(
    for audience: Audience, after results: [ObjectiveResult], passed: Set<Course.ID>
  ) -> [Objective.ID] {
    let own = modules.filter { $0.readers.audiences?.contains(audience) ?? true }.flatMap(\.objectives)
    let ranked = own.enumerated().compactMap { place, objective -> Weakness? in
      guard let source = objective.refreshes, passed.contains(source.course) else { return nil }
      let own = Objective.Reference(course: id, objective: objective.id)
      let last = results.filter { $0.objective == source || $0.objective == own }.max { $0.at < $1.at }
      return Weakness(objective: objective.id, last: last, place: place)
    }
    return ranked.sorted().map(\.objective)
  }

  /// Draws a session: one question on each of `objectives` in turn, until there are as many as the rules want. `spared`
  /// were asked before: another is asked where there is one. nil when there is nothing to ask.
  public func drawSession(
    for audience: Audience, about objectives: [Objective.ID], sparing spared: Set<Item.ID>,
    using random: inout some RandomNumberGenerator
  ) -> Form? {
    let draws = assessment.draws(for: audience)
    let wanted = draws.reduce(0) { $0 + $1.count }
    var open: [Objective.ID: [Item]] = [:]
    for item in Set(draws.map(\.bank)).sorted().flatMap({ items(of: $0, for: audience) }).shuffled(using: &random) {
      open[item.objective, default: []].append(item)
    }
    // Taken from the end: what was not asked before stands there.
    open = open.mapValues { items in items.filter { spared.contains($0.id) } + items.filter { !spared.contains($0.id) }
    }
    var drawn: [Item] = []
    var left = objectives.filter { open[$0] != nil }
    while drawn.count < wanted, !left.isEmpty {
      for objective in left where drawn.count < wanted {
        if let item = open[objective]?.popLast() { drawn.append(item) }
      }
      left.removeAll { open[$0]?.isEmpty ?? true }
    }
    guard !drawn.isEmpty else { return nil }
    return Form(drawn.map { Form.Entry(item: $0.id, choices: order(of: $0, using: &random)) })
  }
}

extension Course {
  /// What there is to read for a session about these objectives: the modules that teach one of them, those that teach
  /// none, and of the pages that tell of a change those that tell of a later version than the one that was passed.
  public func narrowed(to objectives: Set<Objective.ID>, passed: [Course.ID: Version]) -> Course {
    let read = modules.filter { $0.objectives.isEmpty || $0.objectives.contains { objectives.contains($0.id) } }
      .compactMap { $0.telling(changesAfter: passed) }
    return Course(
      id: id, version: version, language: language, title: title, summary: summary, minutes: minutes, modules: read,
      banks: banks, glossary: glossary, jobs: jobs, prerequisites: prerequisites, figures: figures,
      assessment: assessment, certificate: certificate, refreshes: refreshes, guide: guide)
  }
}

extension Module {
  /// nil when nothing of it is left.
  fileprivate func telling(changesAfter passed: [Course.ID: Course.Version]) -> Module? {
    let told = steps.filter { step in
      guard case .page(let page) = step, let change = page.change else { return true }
      return passed[change.course].map { $0 < change.version } ?? false
    }
    return told.isEmpty
      ? nil
      : Module(
        id: id, title: title, objectives: objectives, contentWarning: contentWarning, readers: readers, steps: told)
  }
}

/// What puts one objective before another.
private struct Weakness: Comparable {
  let objective: Objective.ID
  let last: ObjectiveResult?
  let place: Int

  static func < (left: Self, right: Self) -> Bool {
    switch (left.last, right.last) {
    // Nobody knows how well this one is known: after what was wrong, before what was right.
    case (nil, let known?): return known.score.isFull
    case (let known?, nil): return !known.score.isFull
    case (nil, nil): return left.place < right.place
    case (let one?, let other?):
      let (a, b) = (one.score.percentHundredths, other.score.percentHundredths)
      return (a, one.at, Int64(left.place)) < (b, other.at, Int64(right.place))
    }
  }

  static func == (left: Self, right: Self) -> Bool { left.place == right.place }
}

extension Score {
  fileprivate var isFull: Bool { earned == possible }
}
