import Courseware

/// An item as something to fill in: ids to places on the page, and the answer back to ids.
struct ItemField {
  let field: Field
  private let item: Item
  private let order: [Choice.ID]

  /// `order` is the order of the item's choices on the page; `response` what was answered before.
  init(_ item: Item, order: [Choice.ID], response: Response?, words: Phrasebook) {
    self.item = item
    self.order = order

    func shown(_ choices: [Choice]) -> [Choice] { order.compactMap { id in choices.first { $0.id == id } } }
    func places(_ ids: Set<Choice.ID>) -> Set<Int> { Set(order.indices.filter { ids.contains(order[$0]) }) }

    func choice(_ label: Phrase, _ options: [[Document.Span]], _ selection: ChoiceField.Selection, at focus: Int?)
      -> Field
    {
      let field = ChoiceField(
        label: words(label), options: options.map { .init($0) }, selection: selection, focus: focus ?? 0)
      guard let field else { preconditionFailure("\(item.id) has options") }
      return .choice(field)
    }

    switch item.kind {
    case .singleChoice(let kind):
      let chosen: Set<Int> = if case .chosen(let ids)? = response { places(ids) } else { [] }
      field = choice(
        .fieldSingleChoice, shown(kind.options).map(\.text.spans), .one(chosen.first), at: chosen.first)
    case .multipleChoice(let kind):
      let chosen: Set<Int> = if case .chosen(let ids)? = response { places(ids) } else { [] }
      field = choice(.fieldMultipleChoice, shown(kind.options).map(\.text.spans), .many(chosen), at: chosen.min())
    case .trueFalse:
      let chosen: Int? = if case .truth(let value)? = response { value ? 0 : 1 } else { nil }
      let options = [[Document.Span(words(.choiceTrue))], [Document.Span(words(.choiceFalse))]]
      field = choice(.fieldTrueFalse, options, .one(chosen), at: chosen)
    case .matching(let kind):
      let pairs: [Choice.ID: Choice.ID] = if case .pairs(let pairs)? = response { pairs } else { [:] }
      let matching = MatchingField(
        label: words(.fieldMatching), lefts: kind.lefts.map(\.text.spans), rights: shown(kind.rights).map(\.text.spans),
        pairing: kind.lefts.map { left in pairs[left.id].flatMap { order.firstIndex(of: $0) } })
      guard let matching else { preconditionFailure("\(item.id) has pairs") }
      field = .matching(matching)
    case .ordering(let kind):
      let before: [Choice.ID] = if case .order(let ids)? = response { ids } else { order }
      let ordering = OrderingField(
        label: words(.fieldOrdering), entries: shown(kind.entries).map(\.text.spans),
        order: before.compactMap { order.firstIndex(of: $0) })
      guard let ordering else { preconditionFailure("\(item.id) has entries") }
      field = .ordering(ordering)
    case .categorising(let kind):
      let places: [Choice.ID: Choice.ID] = if case .pairs(let pairs)? = response { pairs } else { [:] }
      let categorising = MatchingField(
        label: words(.fieldCategorising), sides: .categories,
        lefts: shown(kind.entries.map(\.choice)).map(\.text.spans),
        rights: kind.categories.map(\.text.spans),
        pairing: order.map { entry in
          places[entry].flatMap { category in kind.categories.firstIndex { $0.id == category } }
        })
      guard let categorising else { preconditionFailure("\(item.id) has entries") }
      field = .matching(categorising)
    case .gapChoice(let kind):
      let filling: [Choice.ID: Choice.ID] = if case .pairs(let pairs)? = response { pairs } else { [:] }
      let gaps = GapField(
        label: words(.fieldGaps), text: kind.text.map(\.shown),
        gaps: kind.gaps.map { shown($0.options).map(\.text.spans) },
        filling: kind.gaps.map { gap in
          filling[gap.id].flatMap { option in shown(gap.options).firstIndex { $0.id == option } }
        })
      guard let gaps else { preconditionFailure("\(item.id) has gaps") }
      field = .gaps(gaps)
    case .shortText:
      let before: String = if case .text(let text)? = response { text } else { "" }
      field = .input(
        InputField(label: words(.fieldShortText), matter: .shortAnswer, text: before, limit: ShortText.longestAnswer))
    case .number(let kind):
      let before: String = if case .number(let number)? = response { number.description } else { "" }
      let label = kind.unit.map { words(.fieldNumberOf, ["unit": $0]) } ?? words(.fieldNumber)
      field = .input(InputField(label: label, matter: .number(unit: kind.unit), text: before, limit: 40))
    case .scenario:
      preconditionFailure("\(item.id) is walked through scene by scene, by ScenarioPages")
    }
  }

  /// The field hands out places that are on the page, and whole answers only.
  func response(for answer: FieldAnswer) -> Response {
    switch (item.kind, answer) {
    case (.singleChoice, .choice(let place)): .chosen([order[place]])
    case (.multipleChoice, .choices(let places)): .chosen(Set(places.map { order[$0] }))
    case (.trueFalse, .choice(let place)): .truth(place == 0)
    case (.matching(let kind), .pairs(let places)):
      .pairs(Dictionary(uniqueKeysWithValues: zip(kind.lefts.map(\.id), places.map { order[$0] })))
    case (.ordering, .order(let places)): .order(places.map { order[$0] })
    case (.categorising(let kind), .pairs(let places)):
      .pairs(Dictionary(uniqueKeysWithValues: zip(order, places.map { kind.categories[$0].id })))
    case (.gapChoice(let kind), .pairs(let places)):
      .pairs(
        Dictionary(
          uniqueKeysWithValues: zip(kind.gaps, places).map { gap, place in
            (gap.id, order.filter { id in gap.options.contains { $0.id == id } }[place])
          }))
    case (.shortText, .text(let text)): .text(text)
    case (.number, .number(let number)): .number(number)
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _),
      (.categorising, _), (.gapChoice, _), (.shortText, _), (.number, _), (.scenario, _):
      preconditionFailure("a field gives the kind of answer that it was made for")
    }
  }
}

extension GapChoice.Piece {
  fileprivate var shown: GapField.Piece {
    switch self {
    case .words(let words): .words(words.spans)
    case .gap: .gap
    }
  }
}
