internal import CourseXML
internal import Courseware
internal import Diagnostics
internal import Text

extension Outline {
  /// For a terminal of 80 columns. A chapter that would be empty is left out.
  var text: String {
    let chapters = [opening, modules, objectives, banks, final, guide, drafted, accepted, spoken, cited]
    return chapters.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private var opening: [String] {
    wrapped(course.title) + ["\(course.id) \(course.version), \(course.language), edition \(edition.prefix(16))"]
  }

  private var modules: [String] {
    let times = columns.map { column in course.modules.map { $0.readingTime(for: column.audience) } }
    var lines = [row("MODULES, IN MINUTES", columns.map(\.name))]
    for (index, module) in course.modules.enumerated() {
      // A module that is not for an audience takes none of its time.
      let minutes = times.map { $0[index] == ReadingTime() ? "-" : "\($0[index].minutes)" }
      lines.append(row("\(index + 1) \(module.title)", minutes))
    }
    let sums = times.map { $0.reduce(0) { $0 + $1.minutes } }
    lines.append(row("in all", sums.map(String.init)))
    let promise = course.minutes.map { " The course promises \($0)." } ?? ""
    let rule = "\(ReadingTime.wordsPerMinute) words a minute, and a minute for each question."
    return lines + wrapped(rule + promise, indent: 2)
  }

  private var objectives: [String] {
    course.objectiveOutlines.reduce(into: ["OBJECTIVES"]) { lines, outline in
      lines += wrapped("\(outline.objective.id): \(outline.objective.text)", indent: 2)
      lines += wrapped("practices: " + kinds(outline.practised), indent: 4)
      lines += wrapped("banks: " + kinds(outline.asked), indent: 4)
    }
  }

  private func kinds(_ counts: [String: Int]) -> String {
    counts.isEmpty ? "none" : counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
  }

  private var banks: [String] {
    [row("BANKS, IN QUESTIONS", columns.map(\.name))]
      + course.banks.map { bank in
        row(bank.id.text, columns.map { "\(bank.items(for: $0.audience).count)" })
      }
  }

  private var final: [String] {
    let finals = columns.map { course.finalOutline(for: $0.audience) }
    var lines = [row("FINAL, PASSED WITH \(course.assessment.passPercent) PERCENT", columns.map(\.name))]
    for bank in course.banks.map(\.id) where course.assessment.draws.contains(where: { $0.bank == bank }) {
      lines.append(
        row("from \(bank)", finals.map { final in final.draws.first { $0.bank == bank }.map { "\($0.count)" } ?? "-" }))
    }
    lines.append(row("questions", finals.map { "\($0.questions)" }))
    lines.append(row("points", finals.map { $0.points.words }))
    return lines
  }

  private var guide: [String] {
    guard let guide = course.guide else { return [] }
    let heading = ["GUIDE FOR FACILITATORS, IN PAGES: \(guide.pages.count)"] + wrapped(guide.title, indent: 2)
    return guide.pages.reduce(into: heading) { $0 += wrapped("\($1.id): \($1.title)", indent: 4) }
  }

  private var drafted: [String] {
    guard !drafts.isEmpty else { return [] }
    return drafts.reduce(into: ["DRAFTS: \(drafts.count)"]) { lines, draft in
      let name = draft.id.map { "\(draft.kind) \"\($0)\"" } ?? draft.kind
      lines += wrapped("\(draft.place.file):\(draft.place.start.line): \(name)", indent: 2)
      let lacks = draft.lacks.isEmpty ? ["lacks nothing: take status=\"draft\" away"] : draft.lacks.map(\.message)
      for lack in lacks { lines += wrapped("- " + lack, indent: 4) }
    }
  }

  private var accepted: [String] {
    guard !acceptances.isEmpty else { return [] }
    return acceptances.reduce(into: ["ACCEPTED WARNINGS: \(acceptances.count)"]) { lines, accepted in
      let place = "\(accepted.place.file):\(accepted.place.start.line)"
      lines += wrapped("\(place): \(accepted.code), in \(accepted.element)", indent: 2)
      lines += wrapped(accepted.reason, indent: 4)
    }
  }

  private var spoken: [String] {
    languages.reduce(into: ["LANGUAGES"]) { $0 += wrapped("\($1.tag): \($1.words)", indent: 2) }
  }

  private var cited: [String] {
    let citations = course.citations
    guard !citations.isEmpty else { return [] }
    return citations.reduce(into: ["SOURCES: \(citations.count)"]) { lines, citation in
      let places = citation.places.isEmpty ? "" : ": " + citation.places.joined(separator: "; ")
      lines += wrapped(citation.document + places, indent: 2)
    }
  }
}

extension Outline {
  private func wrapped(_ text: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return wrap(shown(text), width: 80 - indent, language: course.language).map { margin + $0 }
  }

  /// A name, shortened if it must be, and a number below each heading.
  private func row(_ name: String, _ values: [String]) -> String {
    let cells = values.map { String(repeating: " ", count: max(0, 11 - $0.count)) + $0 }.joined()
    var name = shown(name)
    let room = 80 - 11 * values.count
    while width(of: name) > room { name.removeLast() }
    return name + String(repeating: " ", count: room - width(of: name)) + cells
  }
}

extension ClosedRange<Int> {
  fileprivate var words: String { lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}
