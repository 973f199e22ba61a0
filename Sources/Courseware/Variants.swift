/// Where a course differs by whom it is given to.
extension Course {
  /// Whether anything in it is meant for one audience and not for another.
  public var variesByAudience: Bool {
    assessment.draws.contains { $0.audience != nil } || banks.flatMap(\.items).contains { $0.audience != nil }
      || readerships.contains { $0.audiences != nil } || tasks.contains { $0.audience != nil }
  }

  /// The jobs that have texts of their own, in the order in which they are declared.
  public var jobsInUse: [Job] {
    let named = Set(readerships.compactMap(\.jobs).joined())
    return jobs.filter { named.contains($0.id) }
  }

  /// Whether there is something to ask before the first page.
  public var hasVariants: Bool { variesByAudience || !jobsInUse.isEmpty }

  private var tasks: [Practice.Task] {
    modules.flatMap(\.steps).flatMap { step -> [Practice.Task] in
      if case .practice(let practice) = step { practice.tasks } else { [] }
    }
  }

  private var readerships: [Readership] {
    modules.flatMap { module in
      [module.readers]
        + module.steps.flatMap { step -> [Readership] in
          switch step {
          case .page(let page): [page.readers] + page.blocks.map(\.readers)
          case .practice(let practice): [practice.readers]
          case .scenario(let lesson):
            [lesson.readers]
              + (lesson.scenario.scenes.flatMap(\.blocks) + lesson.scenario.endings.flatMap(\.blocks)).map(\.readers)
          }
        }
    }
  }
}
