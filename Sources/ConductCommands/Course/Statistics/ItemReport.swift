internal import Courseware
internal import Text

extension StatisticsReport {
  /// One question in words. At most 80 columns wide.
  func inWords(_ figures: ItemFigures, bars: Bars) -> [String] {
    let item = items[figures.id]
    var lines = [figures.id.text + (item.map { " (\($0.kind.word), objective \($0.objective))" } ?? "")]
    if let item { lines += wrapped(item.prompt.plain, indent: 2) }
    lines += ["", "Asked \(figures.asked) times, in \(percent(figures.exposure)) of the forms."]
    lines.append(
      "Facility \(fixed(figures.facility, 2)), discrimination \(fixed(figures.discrimination, 2)), half of the people took "
        + "less than \(fixed(figures.medianSeconds, 0)) s.")
    lines += ["", "    " + "answer".column(30) + "all".column(18) + "weakest third   strongest"]
    for answer in figures.answers where isTold(answer, of: figures) { lines += told(answer, item, bars) }
    if items.isEmpty {
      lines += ["", "The course is not among the courses here, so answers are told by their ids."]
    }
    lines.append("")
    if figures.observations.isEmpty { lines.append("Nothing to mend: the question does what it should.") }
    let words = ObservationWords(item: item, counts: counts)
    for observation in figures.observations { lines += wrapped(words.paragraph(observation), indent: 0) + [""] }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Of very many pairs or places only those that are right or that some people chose.
  private func isTold(_ answer: ItemFigures.Answer, of figures: ItemFigures) -> Bool {
    figures.answers.count <= 8 || answer.saying.isRight || answer.share >= ItemFigures.unusedBelow
  }

  private func told(_ answer: ItemFigures.Answer, _ item: Item?, _ bars: Bars) -> [String] {
    let id = shown(answer.saying.text)
    let words = item.map { shown($0.words(of: answer.saying)) } ?? id
    let text = wrap(words == id ? id : "\(id)  \(words)", width: 29, language: counts.sourceLanguage)
    let figures =
      percent(answer.share).column(6, rightAligned: true) + " " + bars.bar(answer.share, columns: 10)
      + percent(answer.inLowerThird).column(14, rightAligned: true)
      + percent(answer.inUpperThird).column(14, rightAligned: true)
    return text.enumerated().map { number, line in
      (number == 0 ? (answer.saying.isRight ? "  * " : "    ") : "    ") + String(line).column(number == 0 ? 30 : 29)
        + (number == 0 ? figures : "")
    }.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    wrap(shown(text), width: 78 - indent, language: counts.sourceLanguage)
      .map { String(repeating: " ", count: indent) + $0 }
  }
}
