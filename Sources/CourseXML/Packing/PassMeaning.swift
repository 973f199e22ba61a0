import Courseware

/// What a pass says about who has it. When it changes, those who passed before have shown something else: a new MAJOR.
struct PassMeaning: Sendable, Equatable {
  var passPercent: Int
  var atLeastPerObjective: Int
  var criticalMustBeRight: Bool
  /// How many questions a final asks, for each audience.
  var drawn: [Audience: Int]
  var objectives: Set<Objective.ID>
  /// Objectives with a question that may not be failed.
  var duties: Set<Objective.ID>
}

extension PassMeaning {
  init(of course: Course) {
    self.init(
      rules: course.assessment, objectives: Set(course.objectives.map(\.id)),
      duties: Set(course.banks.flatMap(\.items).filter(\.critical).map(\.objective)))
  }

  init(rules: Assessment, objectives: Set<Objective.ID>, duties: Set<Objective.ID>) {
    passPercent = rules.passPercent
    atLeastPerObjective = rules.atLeastPerObjective
    criticalMustBeRight = rules.criticalMustBeRight
    drawn = Dictionary(
      uniqueKeysWithValues: Audience.allCases.map { audience in
        (audience, rules.draws.filter { $0.audience?.contains(audience) ?? true }.reduce(0) { $0 + $1.count })
      })
    self.objectives = objectives
    self.duties = duties
  }
}
