import Courseware
import Diagnostics

/// What the final asks of somebody, a page or a scenario taught them.
func untaughtAudiences(in folder: WrittenFolder, _ items: [ItemFacts]) -> [Diagnostic] {
  guard let assessment = folder.course?.assessment else { return [] }
  return folder.modules.flatMap { written -> [Diagnostic] in
    guard let module = written.module else { return [] }
    let taught = module.taughtAudiences
    guard !taught.isEmpty else { return [] }
    return written.objectives.compactMap { objective in
      let asked = Audience.allCases.first { audience in
        !taught.contains(audience)
          && items.contains { item in
            item.objective == objective.value.id && item.isFor(audience)
              && assessment.draws.contains { $0.bank?.value == item.bank && item.bank != nil && $0.reaches(audience) }
          }
      }
      guard let asked else { return nil }
      let message = "objective \"\(objective.value.id)\" is asked of \"\(asked.rawValue)\", whom its module does not teach"
      return Diagnostic(.warning, .untaughtAudience, message, at: objective.range)
    }
  }
}

extension Module {
  fileprivate var taughtAudiences: Set<Audience> {
    Set(
      Audience.allCases.filter { audience in
        readers.includes(Role(audience))
          && steps.contains { step in
            switch step {
            case .page(let page): page.readers.includes(Role(audience))
            case .scenario(let lesson): lesson.readers.includes(Role(audience))
            case .practice: false
            }
          }
      })
  }
}

extension Diagnostic.Code {
  static let untaughtAudience = Self(rawValue: "untaught-audience")
}
