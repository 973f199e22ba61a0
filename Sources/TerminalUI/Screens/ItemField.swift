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
    case .categorising, .gapChoice, .shortText, .number, .scenario:
      preconditionFailure("no field yet")
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
    case (.singleChoice, _), (.multipleChoice, _), (.trueFalse, _), (.matching, _), (.ordering, _),
      (.categorising, _), (.gapChoice, _), (.shortText, _), (.number, _), (.scenario, _):
      preconditionFailure("a field gives the kind of answer that it was made for")
    }
  }
}
