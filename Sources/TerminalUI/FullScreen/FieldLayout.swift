internal import Courseware
internal import Text

/// Where the trainee is in the body: the lines of the item in focus, and the cursor on its marker or at the caret.
struct Focus: Equatable {
  let lines: Range<Int>
  let cursor: Point
}

extension Typesetter {
  /// The numbers stand before the options, and the marker `>` with the real cursor on it before the one in focus.
  mutating func add(_ field: Field, _ phrases: Phrasebook) -> Focus {
    skip()
    if !field.label.isEmpty { add([Run(field.label, .bold)]) }
    switch field {
    case .choice(let field): return add(field, phrases)
    case .matching(let field): return add(field, phrases)
    case .gaps(let field): return add(field, phrases)
    case .ordering(let field): return add(field, phrases)
    case .input(let field): return add(field)
    }
  }

  private mutating func add(_ field: ChoiceField, _ phrases: Phrasebook) -> Focus {
    let digits = String(field.options.count).count
    var focused = 0..<0
    for (index, option) in field.options.enumerated() {
      let box =
        switch field.selection {
        case .menu: ""
        case .one: field.isChosen(index) ? profile.glyphs.chosenOne + " " : "( ) "
        case .many: field.isChosen(index) ? profile.glyphs.chosenOfMany + " " : "[ ] "
        }
      let blanks = String(repeating: " ", count: digits - String(index + 1).count)
      let number = blanks + phrases.number(index + 1) + ". "
      let mark = option.mark.map { [Run(phrases(.withMark, ["text": "", "mark": $0]))] } ?? []
      let lines = add(option.spans.runs + mark, lead: [marker(index == field.focus), Run(box), Run(number)])
      if index == field.focus { focused = lines }
    }
    return Focus(lines: focused, cursor: Point(row: focused.lowerBound, column: 0))
  }

  private mutating func add(_ field: MatchingField, _ phrases: Phrasebook) -> Focus {
    var focused = 0..<0
    for (index, left) in field.lefts.enumerated() {
      let lines = add(left.runs, lead: [marker(index == field.focus), Run(phrases.number(index + 1) + ". ")])
      let partner = field.pairing[index].map { right in
        field.rights[right].runs
      }
      let letter = field.pairing[index].map { [Run("\(MatchingField.letter($0)). ")] } ?? []
      let below = add(partner ?? [Run(phrases(field.sides.none))], lead: [Run("     = ")] + letter)
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
    add(field.spans { number, filling in "[\(phrases.number(number)) \(filling ?? "____")]" }.runs)
    skip()
    var focused = 0..<0
    for (index, options) in field.gaps.enumerated() {
      let chosen = field.filling[index]
      let inside = chosen.map { options[$0].runs } ?? [Run(phrases(.nothingInGap))]
      let letter = chosen.map { [Run("\(MatchingField.letter($0)). ")] } ?? []
      let lines = add(
        inside, lead: [marker(index == field.focus), Run(phrases.number(index + 1) + " = ")] + letter)
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
      let lines = add(
        field.entries[entry].runs + [Run(mark)], lead: [marker(isFocused), Run(phrases.number(place + 1) + ". ")])
      if isFocused { focused = lines }
    }
    return Focus(lines: focused, cursor: Point(row: focused.lowerBound, column: 0))
  }

  /// The text with a line of underscores for what may still be typed, as far as there is room for it. What is typed is
  /// read as its first letter is, beside the marker.
  private mutating func add(_ field: InputField) -> Focus {
    let shown: [Character] =
      switch field.secrecy {
      case .shown: field.text
      case .hidden: field.text.map { _ in "*" }
      }
    let row = room - 2
    var rows: [[Character]] = [[]]
    var widths = [0]
    var caret = (row: 0, place: 0)
    for (index, character) in (shown + [" "]).enumerated() {
      let width = Text.width(of: String(character), spacingMarks: profile.spacingMarks)
      if widths[widths.count - 1] + max(1, width) > row {
        rows.append([])
        widths.append(0)
      }
      if index == field.caret { caret = (rows.count - 1, rows[rows.count - 1].count) }
      rows[rows.count - 1].append(character)
      widths[widths.count - 1] += max(1, width)
    }
    // The last blank is where the caret stands behind the text; an underscore, while more can be typed.
    let left = min(field.limit - shown.count, row - widths[widths.count - 1] + 1)
    if left > 0 {
      rows[rows.count - 1].removeLast()
      rows[rows.count - 1] += Array(repeating: "_", count: left)
    }
    let direction = Direction(ofFirstLetterIn: String(shown)) ?? page
    let first = lines.count
    var column = 0
    for (index, clusters) in rows.enumerated() {
      let marker = Line.Piece(cells: profile.cells([marker(index == 0)]), direction: page)
      let cells = profile.cells(clusters.map { ($0, []) })
      if index == caret.row { column = marker.width + columns(of: clusters, before: caret.place) }
      add(pieces: [marker, Line.Piece(cells: cells, direction: direction)])
    }
    return Focus(lines: first..<lines.count, cursor: Point(row: first + caret.row, column: column))
  }

  /// Columns of the cells that end before a cluster; letters that are drawn as one are one cell.
  private func columns(of clusters: [Character], before place: Int) -> Int {
    guard profile.order == .application else {
      return Self.width(of: profile.cells(clusters[..<place].map { ($0, []) }))
    }
    let before = joinedForms(of: clusters).prefix { $0.sources.upperBound <= place }
    return before.reduce(0) { $0 + max(1, Text.width(of: $1.text, spacingMarks: profile.spacingMarks)) }
  }

  private func marker(_ isFocused: Bool) -> Run { Run(isFocused ? "> " : "  ") }
}
