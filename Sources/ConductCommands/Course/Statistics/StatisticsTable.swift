internal import Courseware

extension StatisticsReport {
  /// At most 80 columns wide.
  func table(by division: Counts.Division?, bars: Bars) -> [String] {
    var lines = heading + [""]
    lines.append(
      "question".column(24) + "asked".column(7, rightAligned: true) + "seen".column(6, rightAligned: true)
        + "  facility     discr.   time  look at")
    for item in figures.items { lines += row(item, bars) }
    lines += ["", "In words, with what to do: conduct course stats \(counts.course) --item ID"]
    if let division { lines += [""] + table(by: division) }
    return lines
  }

  private var heading: [String] {
    let which =
      switch counts.attempts {
      case .first: "first attempts only"
      case .all: "repeated attempts too"
      }
    guard let final = figures.assessment else { return ["\(counts.course) \(counts.major).x: nothing to tell"] }
    return [
      "\(counts.course) \(counts.major).x: \(final.attempts) finals, \(which)",
      "Passed \(final.passed) of \(final.attempts) (\(percent(Double(final.passed) / Double(final.attempts)))).   "
        + "Mean \(fixed(final.mean, 1)) %, spread \(fixed(final.spread, 1)).",
      "Alpha \(fixed(final.alpha, 2)), dependability \(fixed(final.dependability, 2)).   "
        + "Pass mark \(counts.passPercent) %, standard error there \(fixed(final.standardErrorAtPassMark, 1)).",
    ]
  }

  private func row(_ item: ItemFigures, _ bars: Bars) -> [String] {
    var look: [String] = []
    for word in item.observations.map(\.word) where !look.contains(word) { look.append(word) }
    let cells =
      "\(item.asked)".column(7, rightAligned: true) + percent(item.exposure).column(6, rightAligned: true) + "  "
      + bars.bar(item.facility, columns: 8) + " " + fixed(item.facility, 2).column(4, rightAligned: true)
      + fixed(item.discrimination, 2).column(7, rightAligned: true)
      + (item.medianSeconds.map { fixed($0, 0) + " s" } ?? "-").column(7, rightAligned: true) + "  "
    let room = 80 - 24 - cells.count
    var said = look.joined(separator: ", ")
    while said.count > room {
      look.removeLast()
      said = look.joined(separator: ", ") + " +"
    }
    return named(item.id, cells + said)
  }

  /// A long id has a line of its own.
  private func named(_ id: Item.ID, _ cells: String) -> [String] {
    let lines = id.text.count <= 24 ? [id.text.column(24) + cells] : [id.text, "".column(24) + cells]
    return lines.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Groups side by side, as many as there is room for, then the next.
  private func table(by division: Counts.Division) -> [String] {
    let groups = groups(by: division)
    var lines: [String] = []
    for start in stride(from: 0, to: groups.count, by: 6) {
      let shown = groups[start..<min(start + 6, groups.count)]
      func line(_ name: String, _ cell: ((name: String, sums: Sums)) -> String) -> String {
        named(name, shown.map { cell($0).column(9, rightAligned: true) }.joined())
      }
      func final(_ sums: Sums) -> AssessmentFigures? {
        AssessmentFigures(sums, passPercent: counts.passPercent)
      }
      lines += [
        line("by \(division.rawValue)") { ConductCommands.shown($0.name) },
        line("finals") { "\($0.sums.attempts)" },
        line("passed") { percent(Double($0.sums.passed) / Double(max(1, $0.sums.attempts))) },
        line("mean, in percent") { fixed(final($0.sums)?.mean, 1) },
        line("spread") { fixed(final($0.sums)?.spread, 1) },
        line("alpha") { fixed(final($0.sums)?.alpha, 2) },
      ]
      for item in figures.items {
        lines += named(
          item.id,
          shown.map { group in
            let right = fixed(sums(of: item, in: group.sums)?.facility, 2)
            return (right + note(item, in: group.name, division)).column(9, rightAligned: true)
          }.joined())
      }
      lines.append("")
    }
    if groups.contains(where: { $0.name == Counts.otherGroup }) {
      lines.append("other: groups under \(smallestGroup) people, told together, and people of no known group")
    }
    switch division {
    case .language:
      lines.append("B-, C-: harder than in \(counts.sourceLanguage) for people of the same score; B+, C+: easier")
    case .country: break
    }
    return lines
  }

  private func named(_ name: String, _ cells: String) -> String { name.column(24) + cells }

  private func note(_ item: ItemFigures, in group: String, _ division: Counts.Division) -> String {
    guard division == .language, let found = item.languages.first(where: { $0.language == group }),
      found.difference.size != .negligible
    else { return division == .language ? "   " : "" }
    return " " + found.difference.size.rawValue + (found.difference.delta < 0 ? "-" : "+")
  }
}

extension Observation {
  /// For the table.
  var word: String {
    switch self {
    case .fewAnswers: "few"
    case .keyInDoubt: "key"
    case .weak: "weak"
    case .hard: "hard"
    case .easy: "easy"
    case .belief: "belief"
    case .lure: "lure"
    case .unused: "unused"
    case .language(let found): shown(found.language) + " " + found.difference.size.rawValue
    }
  }

  /// For other programs: the word, and the answer that it is about.
  var mark: String {
    switch self {
    case .belief(let answer), .lure(let answer): word + " " + answer.saying.text
    case .unused(let saying): word + " " + saying.text
    case .fewAnswers, .keyInDoubt, .weak, .hard, .easy, .language: word
    }
  }
}
