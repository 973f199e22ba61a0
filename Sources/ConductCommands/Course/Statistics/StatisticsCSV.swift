internal import Courseware
internal import Encoding

extension StatisticsReport {
  /// The order is fixed: scripts read it. A row without an item is about the final as a whole; one without a group about
  /// everybody.
  static let columns = [
    "by", "group", "item", "asked", "exposure", "facility", "discrimination", "median_seconds", "mh_delta",
    "mh_standard_error", "mh_class", "look_at", "passed", "mean_percent", "spread", "alpha", "dependability",
    "standard_error_at_pass_mark",
  ]

  func csv(by division: Counts.Division?) -> [UInt8] {
    var csv = CSVWriter()
    csv.append(Self.columns)
    if let final = figures.assessment { csv.append(["", ""] + final.fields) }
    for item in figures.items { csv.append(["", ""] + item.fields) }
    for group in division.map(groups) ?? [] {
      let about = [division?.rawValue ?? "", shown(group.name)]
      if let final = AssessmentFigures(group.sums, passPercent: counts.passPercent) { csv.append(about + final.fields) }
      for item in figures.items {
        guard let sums = sums(of: item, in: group.sums) else { continue }
        let found = division == .language ? item.languages.first { $0.language == group.name }?.difference : nil
        csv.append(
          about + [
            item.id.text, "\(Int(sums.asked))", "", exact(sums.facility), exact(sums.discrimination), "",
            exact(found?.delta), exact(found?.standardError), found?.size.rawValue ?? "", "", "", "", "", "", "", "",
          ])
      }
    }
    return csv.drain()
  }

  static let answerColumns = ["item", "answer", "right", "count", "share", "lower_third", "upper_third"]

  func csv(of item: ItemFigures) -> [UInt8] {
    var csv = CSVWriter()
    csv.append(Self.answerColumns)
    for answer in item.answers {
      csv.append([
        item.id.text, shown(answer.saying.text), "\(answer.saying.isRight)", "\(answer.count)", exact(answer.share),
        exact(answer.inLowerThird), exact(answer.inUpperThird),
      ])
    }
    return csv.drain()
  }
}

/// With as many digits as tell it from its neighbours; nothing for what cannot be told.
private func exact(_ value: Double?) -> String { value.flatMap { $0.isFinite ? "\($0)" : nil } ?? "" }

extension AssessmentFigures {
  fileprivate var fields: [String] {
    [
      "", "\(attempts)", "", "", "", "", "", "", "", "", "\(passed)", exact(mean), exact(spread), exact(alpha),
      exact(dependability), exact(standardErrorAtPassMark),
    ]
  }
}

extension ItemFigures {
  fileprivate var fields: [String] {
    [
      id.text, "\(asked)", exact(exposure), exact(facility), exact(discrimination), exact(medianSeconds), "", "", "",
      observations.map { shown($0.mark) }.joined(separator: "; "), "", "", "", "", "", "",
    ]
  }
}
