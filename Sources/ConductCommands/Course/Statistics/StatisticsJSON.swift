internal import Courseware

extension StatisticsReport {
  func json(by division: Counts.Division?) -> FigureValue {
    .object([
      ("assessment", figures.assessment?.json ?? .object([])),
      ("attempts", .string(counts.attempts.rawValue)),
      ("course", .string(counts.course.text)),
      ("groups", .array(division.map(groupValues) ?? [])),
      ("items", .array(figures.items.map(\.json))),
      ("major", .integer(counts.major)),
      ("pass_percent", .integer(counts.passPercent)),
    ])
  }

  private func groupValues(by division: Counts.Division) -> [FigureValue] {
    groups(by: division).map { group in
      let items = figures.items.compactMap { item in
        sums(of: item, in: group.sums).map { sums in
          FigureValue.object([
            ("asked", .integer(Int(sums.asked))), ("discrimination", .number(sums.discrimination)),
            ("facility", .number(sums.facility)), ("id", .string(item.id.text)),
          ])
        }
      }
      return .object([
        ("assessment", AssessmentFigures(group.sums, passPercent: counts.passPercent)?.json ?? .object([])),
        ("by", .string(division.rawValue)), ("items", .array(items)), ("name", .string(group.name)),
      ])
    }
  }
}

extension AssessmentFigures {
  fileprivate var json: FigureValue {
    .object([
      ("alpha", .number(alpha)), ("attempts", .integer(attempts)), ("dependability", .number(dependability)),
      ("length", .number(length)), ("mean", .number(mean)), ("passed", .integer(passed)),
      ("people", .integer(people)), ("spread", .number(spread)),
      ("standard_error_at_pass_mark", .number(standardErrorAtPassMark)),
    ])
  }
}

extension ItemFigures {
  var json: FigureValue {
    .object([
      (
        "answers",
        .array(
          answers.map { answer in
            .object([
              ("count", .integer(answer.count)), ("lower_third", .number(answer.inLowerThird)),
              ("saying", .string(answer.saying.text)), ("right", .bool(answer.saying.isRight)),
              ("share", .number(answer.share)), ("upper_third", .number(answer.inUpperThird)),
            ])
          })
      ),
      ("asked", .integer(asked)), ("discrimination", .number(discrimination)), ("exposure", .number(exposure)),
      ("facility", .number(facility)), ("id", .string(id.text)),
      (
        "languages",
        .array(
          languages.map { found in
            .object([
              ("chi_square", .number(found.difference.chiSquare)), ("class", .string(found.difference.size.rawValue)),
              ("delta", .number(found.difference.delta)), ("language", .string(found.language)),
              ("odds_ratio", .number(found.difference.oddsRatio)),
              ("standard_error", .number(found.difference.standardError)),
            ])
          })
      ),
      ("look_at", .array(observations.map { .string($0.mark) })), ("median_seconds", .number(medianSeconds)),
    ])
  }
}
