public import Courseware

/// A course as one line of steps: warnings, pages, practice questions and scenarios in the order they are taught.
public struct ReadingPlan: Equatable, Sendable {
  public let steps: [Step]

  /// - Parameter role: whom it is for; nil is everything, as its author sees it.
  public init(_ course: Course, for role: Role?) {
    steps = course.modules.flatMap { Self.steps(of: $0, for: role) }
  }

  /// Where the teaching of an objective begins, with the content warning if there is one; nil where there is no page of
  /// it for this role.
  static func firstPlace(of objective: Objective.ID, in course: Course, for role: Role?) -> String? {
    course.modules.first { $0.objectives.contains { $0.id == objective } }
      .flatMap { steps(of: $0, for: role).first?.place }
  }

  /// The steps of one module; none where it is for others.
  public static func steps(of module: Module, for role: Role?) -> [Step] {
    guard module.readers.isOpen(to: role) else { return [] }
    let warning = module.contentWarning.map {
      [Step(place: "module/\(module.id)", title: module.title, content: .warning($0))]
    }
    return (warning ?? []) + module.steps.flatMap { steps(of: $0, in: module, for: role) }
  }

  private static func steps(of step: Module.Step, in module: Module, for role: Role?) -> [Step] {
    switch step {
    case .page(let page):
      guard page.readers.isOpen(to: role) else { return [] }
      return [Step(place: "page/\(page.id)", title: module.title, content: .page(page))]
    case .practice(let practice):
      guard practice.readers.isOpen(to: role) else { return [] }
      return practice.tasks.filter { $0.audience.isOpen(to: role) }.map { task in
        switch task {
        case .item(let item):
          Step(
            place: "item/\(item.id)", title: module.title,
            content: .item(item, asksConfidence: practice.asksConfidence))
        case .rating(let rating): Step(place: "rating/\(rating.id)", title: module.title, content: .rating(rating))
        case .reflection(let reflection):
          Step(place: "reflection/\(reflection.id)", title: module.title, content: .reflection(reflection))
        }
      }
    case .scenario(let lesson):
      guard lesson.readers.isOpen(to: role) else { return [] }
      return [Step(place: "scenario/\(lesson.id)", title: module.title, content: .scenario(lesson))]
    }
  }

  public struct Step: Equatable, Sendable {
    /// What a bookmark holds: it means the same when pages are added around it.
    public let place: String
    /// What stands above it: the module's title.
    public let title: String
    public let content: Content

    public init(place: String, title: String, content: Content) {
      self.place = place
      self.title = title
      self.content = content
    }

    public enum Content: Equatable, Sendable {
      case warning(String)
      case page(Page)
      case item(Item, asksConfidence: Bool)
      case rating(Rating)
      case reflection(Reflection)
      case scenario(ScenarioLesson)
    }
  }

  /// Where a bookmark points; nil when the edition no longer has the place.
  public func index(of place: String) -> Int? { steps.firstIndex { $0.place == place } }
}

extension Readership {
  /// Nobody in particular is everybody.
  func isOpen(to role: Role?) -> Bool { role.map(includes) ?? true }
}

extension Set<Audience>? {
  func isOpen(to role: Role?) -> Bool { role.map { self?.contains($0.audience) ?? true } ?? true }
}
