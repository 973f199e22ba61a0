import Courseware

extension Booklet {
  func task(_ task: Practice.Task, _ numbers: inout QuestionNumbers) -> HTML {
    switch task {
    case .item(let item): question(item, isGraded: false, &numbers)
    case .rating(let rating):
      .element(
        "div", class: "question",
        [heading("Rating", numbers.next(), rating.audience), about([rating.id.text, "counted, without the person"])]
          + paragraphs(rating.prompt) + [.element("ul", rating.points.map { .element("li", inline($0.text)) })])
    case .reflection(let reflection):
      .element(
        "div", class: "question",
        [heading("Reflection", numbers.next(), reflection.audience), about([reflection.id.text, "never kept"])]
          + paragraphs(reflection.prompt))
    }
  }

  func question(_ item: Item, isGraded: Bool, _ numbers: inout QuestionNumbers) -> HTML {
    var facts = [item.id.text, item.kind.word, "objective \(item.objective)"]
    if isGraded { facts.append(item.points == 1 ? "1 point" : "\(item.points) points") }
    if item.critical { facts.append("critical: it may not be failed") }
    var parts = [heading("Question", numbers.next(), item.audience), about(facts)]
    parts += paragraphs(item.prompt)
    parts += answer(item.kind, inAnyOrder: isGraded && numbers.shufflesChoices)
    if showsKeys { parts += why(item.explanation) }
    return .element("div", class: "question", parts)
  }

  func why(_ explanation: Prose?) -> [HTML] { paragraphs(explanation, class: "why") }

  private func heading(_ word: String, _ number: Int, _ audience: Set<Audience>?) -> HTML {
    .element("h4", label("\(word) \(number)"), tags(audience))
  }

  private func about(_ facts: [String]) -> HTML {
    .element("p", class: "about", label(facts.joined(separator: " · ")))
  }

  /// What can be answered, and with keys what is right.
  ///
  /// - Parameter inAnyOrder: options stand in the order of their letters, since trainees meet them in an order by
  ///   chance. Whatever the written order gives away is put into that order, too: it says nothing about what is right.
  private func answer(_ kind: Item.Kind, inAnyOrder: Bool) -> [HTML] {
    switch kind {
    case .singleChoice(let kind): [options(kind.options, keys: [kind.key], inAnyOrder)]
    case .multipleChoice(let kind): [options(kind.options, keys: kind.keys, inAnyOrder)] + scoring(kind.scoring)
    case .trueFalse(let kind): trueFalse(kind)
    case .matching(let kind): matching(kind) + scoring(kind.scoring)
    case .ordering(let kind): ordering(kind) + scoring(kind.scoring)
    case .categorising(let kind): categorising(kind) + scoring(kind.scoring)
    case .gapChoice(let kind): gaps(kind, inAnyOrder) + scoring(kind.scoring)
    case .shortText(let kind): shortText(kind)
    case .number(let kind): number(kind)
    case .scenario(let kind): scenario(kind, points: true)
    }
  }

  func options(_ options: [Choice], keys: Set<Choice.ID>, _ inAnyOrder: Bool) -> HTML {
    let shown = inAnyOrder ? options.inOrderOfLetters : options
    return .element(
      "ol", class: "letters",
      shown.map { option in
        .element("li", inline(option.text) + mark(keys.contains(option.id)) + feedback(option.feedback))
      })
  }

  private func trueFalse(_ kind: TrueFalse) -> [HTML] {
    let answers = [(true, "True", kind.feedbackForTrue), (false, "False", kind.feedbackForFalse)]
    return [
      .element(
        "ul",
        answers.map { value, word, prose in
          .element("li", [label(word)] + mark(kind.key == value) + feedback(prose))
        })
    ]
  }

  func mark(_ isRight: Bool) -> [HTML] {
    showsKeys && isRight ? [" ", .element("span", class: "mark", "✓ ", label("right"))] : []
  }

  func feedback(_ prose: Prose?) -> [HTML] { showsKeys ? paragraphs(prose, class: "feedback") : [] }

  private func scoring(_ scoring: Scoring) -> [HTML] {
    switch scoring {
    case .allOrNothing: []
    case .partial: [.element("p", class: "about", label("A part of the answer gives a part of the points."))]
    }
  }
}

extension [Choice] {
  /// By their words alone, so that the order is the same whichever of them is right.
  var inOrderOfLetters: [Choice] {
    sorted { $0.text.plain.unicodeScalars.lexicographicallyPrecedes($1.text.plain.unicodeScalars) }
  }
}
