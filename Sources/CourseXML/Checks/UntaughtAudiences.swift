import Courseware
import Diagnostics

/// What the final asks of somebody, a page or a scenario taught them.
func untaughtAudiences(in folder: WrittenFolder) -> [Diagnostic] {
  let asked = Audience.allCases.map { audience in (audience, objectives: folder.objectives(askedOf: audience)) }
  return folder.modules.flatMap { written -> [Diagnostic] in
    guard let taught = written.module?.taughtAudiences, !taught.isEmpty else { return [] }
    return written.objectives.compactMap { objective in
      let untaught = asked.first { audience, objectives in
        !taught.contains(audience) && objectives.contains(objective.value.id)
      }
      guard let audience = untaught?.0 else { return nil }
      let message =
        "objective \"\(objective.value.id)\" is asked of \"\(audience.rawValue)\", whom its module does not teach"
      return Diagnostic(.warning, .untaughtAudience, message, at: objective.range)
    }
  }
}

extension WrittenFolder {
  private func drawnItems(for audience: Audience) -> [LazyFilterSequence<[ItemFacts]>] {
    (course?.assessment?.draws ?? []).filter { $0.reaches(audience) }.map { draw in
      (draw.bank.flatMap { bank($0.value) }?.items ?? []).lazy.filter { $0.isFor(audience) }
    }
  }

  fileprivate func objectives(askedOf audience: Audience) -> Set<Objective.ID> {
    drawnItems(for: audience).reduce(into: []) { asked, pool in asked.formUnion(pool.compactMap(\.objective?.value)) }
  }

  /// What each draw of an audience's final draws from, and how many.
  func pools(for audience: Audience) -> [(pool: [QuestionFacts], count: Int)] {
    let counts = (course?.assessment?.draws ?? []).filter { $0.reaches(audience) }.map { $0.count?.value ?? 0 }
    return zip(drawnItems(for: audience), counts).map { (Array($0.compactMap(\.question)), $1) }
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

extension Explanation {
  static let untaughtAudience = Explanation(
    .untaughtAudience, .warning,
    rule: "What the final asks of an audience, a page or a scenario teaches them",
    why: """
      A trainee would fail for what nobody told them. Give the item, or its draw, the audience of the module.
      """,
    bad: """
      <module src="modules/02-command.xml"/>
      <!-- banks/duty.xml -->
      <true-false id="commander-acts" objective="act" points="1" answer="true">
        <prompt>A commander who hears of a case acts.</prompt>
        <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="4.1"/></explanation>
      </true-false>
      <!-- modules/02-command.xml -->
      <module id="command" xmlns="urn:conduct:course:1" xml:lang="en" audience="commander">
        <title>Command</title>
        <objective id="act">Act when you hear of a case.</objective>
        <page id="to-act"><title>Act</title><p>You act at once. <source ref="ST/SGB/2003/13" at="4.1"/></p></page>
        <practice id="try-act">
          <true-false id="wait-for-orders" objective="act" answer="false">
            <prompt>You wait for an order.</prompt>
            <feedback for="true">It can be too late then.</feedback>
            <feedback for="false">Right.</feedback>
            <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="4.1"/></explanation>
          </true-false>
        </practice>
      </module>
      """,
    good: """
      <module src="modules/02-command.xml"/>
      <!-- banks/duty.xml -->
      <true-false id="commander-acts" objective="act" points="1" answer="true">
        <prompt>A commander who hears of a case acts.</prompt>
        <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="4.1"/></explanation>
      </true-false>
      <!-- modules/02-command.xml -->
      <module id="command" xmlns="urn:conduct:course:1" xml:lang="en">
        <title>Command</title>
        <objective id="act">Act when you hear of a case.</objective>
        <page id="to-act"><title>Act</title><p>You act at once. <source ref="ST/SGB/2003/13" at="4.1"/></p></page>
        <practice id="try-act">
          <true-false id="wait-for-orders" objective="act" answer="false">
            <prompt>You wait for an order.</prompt>
            <feedback for="true">It can be too late then.</feedback>
            <feedback for="false">Right.</feedback>
            <explanation>It is a duty. <source ref="ST/SGB/2003/13" at="4.1"/></explanation>
          </true-false>
        </practice>
      </module>
      """)
}
