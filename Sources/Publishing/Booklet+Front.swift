import Courseware

extension Booklet {
  var titlePage: HTML {
    var facts: [(String, HTML)] = [
      ("Course", .text(course.id.text)), ("Version", .text(course.version.description)),
      ("Language", .text(course.language)), ("Edition", .element("span", class: "edition", .text(edition))),
    ]
    if let date { facts.append(("Date", .text(date))) }
    if let minutes = course.minutes { facts.append(("Time promised", label("\(minutes) minutes"))) }
    facts.append(
      ("Certificate", .group([.text(course.certificate.title), " ", label("(\(course.certificate.worth))")])))
    facts.append(("This booklet", label(about)))
    if let guide = course.guide {
      facts.append(("Guide", .group([.text(guide.title), " ", label("(for whoever leads a session; printed apart)")])))
    }
    var parts: [HTML] = [.element("h1", .text(course.title)), .element("p", .text(course.summary)), factsTable(facts)]
    if let notice { parts.append(callout("Language", [.element("p", label(notice))])) }
    return .element("section", parts)
  }

  private var about: String {
    showsKeys
      ? "With keys, feedback and explanations. Keep it as you keep an examination paper."
      : "Without keys, feedback and explanations. Options that trainees meet in an order by chance stand in the order "
        + "of their letters."
  }

  /// What the final asks, and of whom.
  var rules: HTML {
    let assessment = course.assessment
    var facts: [(String, String)] = [("To pass", "\(assessment.passPercent) percent of the points")]
    facts.append(("Attempts", assessment.attemptsAllowed.map { "\($0)" } ?? "no limit"))
    if let wait = assessment.wait { facts.append(("Between two attempts", wait.words)) }
    facts.append(("Time on the screen", assessment.timeLimit.map { "at most " + $0.words } ?? "no limit"))
    facts.append(("Questions come", assessment.shufflesItems ? "in an order by chance" : "in the order written"))
    facts.append(("Options come", assessment.shufflesChoices ? "in an order by chance" : "in the order written"))
    if assessment.atLeastPerObjective > 0 {
      facts.append(("Each objective", "at least \(assessment.atLeastPerObjective) of the questions"))
    }
    if assessment.criticalMustBeRight {
      facts.append(("Critical questions", "must be right, whatever the total"))
    }
    for needed in course.prerequisites {
      facts.append(("Passed before", "\(needed.course), version \(needed.major) or later"))
    }
    var parts: [HTML] = [
      .element("h2", class: "chapter", label("The final")), factsTable(facts.map { ($0, label($1)) }),
      .element("h3", label("Questions drawn")), draws,
    ]
    if !course.jobs.isEmpty {
      parts.append(.element("h3", label("Jobs with examples of their own")))
      parts.append(.element("ul", course.jobs.map { .element("li", .text($0.title)) }))
    }
    return .element("section", parts)
  }

  private var draws: HTML {
    let finals = Audience.allCases.map(course.finalOutline)
    let banks = course.banks.map(\.id).filter { id in course.assessment.draws.contains { $0.bank == id } }
    let header = [[label("Bank")]] + finals.map { [label($0.audience.rawValue)] }
    var rows = banks.map { bank -> [[HTML]] in
      [[.text(bank.text)]]
        + finals.map { final in
          let draw = final.draws.first { $0.bank == bank }
          return [label(draw.map { "\($0.count) of \($0.stock)" } ?? "–")]
        }
    }
    rows.append([[label("Questions")]] + finals.map { [.text("\($0.questions)")] })
    rows.append([[label("Points")]] + finals.map { [label($0.points.words)] })
    return table(header: header, rows: rows)
  }

  func factsTable(_ facts: [(String, HTML)]) -> HTML {
    .element(
      "table",
      .element("tbody", facts.map { .element("tr", .element("th", label($0.0)), .element("td", $0.1)) }))
  }
}

extension CertificateRule {
  fileprivate var worth: String {
    switch standing {
    case .specimen: "a specimen that never counts"
    case .counts(nil): "without an end"
    case .counts(.years(let count)?): "valid for " + counted(count, "year")
    case .counts(.months(let count)?): "valid for " + counted(count, "month")
    case .counts(.days(let count)?): "valid for " + counted(count, "day")
    }
  }
}

extension Assessment.Wait {
  /// `2 days`, `24 hours`, `45 minutes`.
  fileprivate var words: String {
    if minutes % 1440 == 0, minutes > 1440 { return counted(minutes / 1440, "day") }
    return minutes % 60 == 0 ? counted(minutes / 60, "hour") : counted(minutes, "minute")
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}

private func counted(_ count: Int, _ what: String) -> String { count == 1 ? "1 \(what)" : "\(count) \(what)s" }
