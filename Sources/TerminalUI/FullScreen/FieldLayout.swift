internal import Courseware

/// Where the trainee is in the body: the lines of the item in focus, and the cursor on its marker or at the caret.
struct Focus: Equatable {
  let lines: Range<Int>
  let cursor: Point
}

extension Typesetter {
  /// The numbers stand before the options, and the marker `>` with the real cursor on it before the one in focus.
  mutating func add(_ field: Field, glyphs: Glyphs, _ phrases: Phrasebook) -> Focus {
    skip()
    if !field.label.isEmpty { add([Run(field.label, .bold)]) }
    switch field {
    case .choice(let field): return add(field, glyphs: glyphs, phrases)
    case .matching(let field): return add(field, phrases)
    case .gaps(let field): return add(field, phrases)
    case .ordering(let field): return add(field, phrases)
    case .input(let field): return add(field)
    }
  }

  private mutating func add(_ field: ChoiceField, glyphs: Glyphs, _ phrases: Phrasebook) -> Focus {
    let digits = String(field.options.count).count
    var focused = 0..<0
    for (index, option) in field.options.enumerated() {
      let box =
        switch field.selection {
        case .menu: ""
        case .one: field.isChosen(index) ? glyphs.chosenOne + " " : "( ) "
        case .many: field.isChosen(index) ? glyphs.chosenOfMany + " " : "[ ] "
        }
      let number = String(repeating: " ", count: digits - String(index + 1).count) + "\(index + 1). "
      let mark = option.mark.map { [Run(phrases(.withMark, ["text": "", "mark": $0]))] } ?? []
      let lines = add(option.spans.runs + mark, lead: [Run(marker(index == field.focus) + box + number)])
      if index == field.focus { focused = lines }
    }
    return Focus(lines: focused, cursor: Point(row: focused.lowerBound, column: 0))
  }

  private mutating func add(_ field: MatchingField, _ phrases: Phrasebook) -> Focus {
    var focused = 0..<0
    for (index, left) in field.lefts.enumerated() {
      let lines = add(left.runs, lead: [Run(marker(index == field.focus) + "\(index + 1). ")])
      let partner = field.pairing[index].map { right in
        [Run("\(MatchingField.letter(right)). ")] + field.rights[right].runs
      }
      let below = add(partner ?? [Run(phrases(field.sides.none))], lead: [Run("     = ")])
      if index == field.focus { focused = lines.lowerBound..<below.upperBound }
    }
    skip()
    add([Run(phrases(field.sides.heading))])
    for (index, right) in field.rights.enumerated() {
      add(right.runs, lead: [Run("  \(MatchingField.letter(index)). ")])
    }
    return Focus(lines: focused, cursor: Point(row: focused.lowerBound, column: 0))
  }

  /// The text with its gaps first, then gap by gap what can stand there.
  private mutating func add(_ field: GapField, _ phrases: Phrasebook) -> Focus {
    add(field.spans { number, filling in "[\(number) \(filling ?? "____")]" }.runs)
    skip()
    var focused = 0..<0
    for (index, options) in field.gaps.enumerated() {
      let chosen = field.filling[index]
      let inside =
        chosen.map { [Run("\(MatchingField.letter($0)). ")] + options[$0].runs } ?? [Run(phrases(.nothingInGap))]
      let lines = add(inside, lead: [Run(marker(index == field.focus) + "\(index + 1) = ")])
      var below = lines
      for (place, option) in options.enumerated() {
        below = add(option.runs, lead: [Run("      \(MatchingField.letter(place)). ")])
      }
      if index == field.focus { focused = lines.lowerBound..<below.upperBound }
    }
    return Focus(lines: focused, cursor: Point(row: focused.lowerBound, column: 0))
  }

  private mutating func add(_ field: OrderingField, _ phrases: Phrasebook) -> Focus {
    var focused = 0..<0
    for (place, entry) in field.order.enumerated() {
      let isFocused = place == field.focus
      let mark = isFocused && field.isCarrying ? phrases(.withMark, ["text": "", "mark": phrases(.pickedUp)]) : ""
      let lines = add(field.entries[entry].runs + [Run(mark)], lead: [Run(marker(isFocused) + "\(place + 1). ")])
      if isFocused { focused = lines }
    }
    return Focus(lines: focused, cursor: Point(row: focused.lowerBound, column: 0))
  }

  /// The text with a line of underscores for what may still be typed, as far as there is room for it.
  private mutating func add(_ field: InputField) -> Focus {
    let shown: [Character] =
      switch field.secrecy {
      case .shown: field.text
      case .hidden: field.text.map { _ in "*" }
      }
    let row = room - 2
    var rows: [[Cell]] = [[]]
    var caret = Point(row: 0, column: 0)
    for (index, character) in (shown + [" "]).enumerated() {
      let cell = Cell(character, style: [])
      if Self.width(of: rows[rows.count - 1]) + cell.width > row { rows.append([]) }
      if index == field.caret { caret = Point(row: rows.count - 1, column: Self.width(of: rows[rows.count - 1])) }
      if index < shown.count { rows[rows.count - 1].append(cell) }
    }
    let left = min(field.limit - shown.count, row - Self.width(of: rows[rows.count - 1]))
    rows[rows.count - 1] += Array(repeating: Cell("_", style: []), count: max(0, left))
    let first = lines.count
    for (index, cells) in rows.enumerated() {
      add(cells: Self.cells([Run(marker(index == 0))]) + cells)
    }
    return Focus(lines: first..<lines.count, cursor: Point(row: first + caret.row, column: caret.column + 2))
  }

  private func marker(_ isFocused: Bool) -> String { isFocused ? "> " : "  " }
}
