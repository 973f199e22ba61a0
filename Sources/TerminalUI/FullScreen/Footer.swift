internal import Courseware
internal import Text

/// What the keys do now, in the words of the last rows.
struct Footer {
  private struct Item {
    let text: String
    /// Less is kept longer where there is no room for all.
    let rank: Int
  }

  private let items: [Item]

  init(of document: Document, _ phrases: Phrasebook) {
    func item(_ key: String, _ text: String, rank: Int) -> Item {
      Item(text: phrases(.footerKey, ["key": key, "text": text]), rank: rank)
    }
    let enter = document.hints.first { $0.trigger == .enter }
    var items: [Item] = []
    if let field = document.field {
      items = Self.keys(of: field, enter: enter, phrases).enumerated().map { index, key in
        item(phrases(key.name), key.text, rank: index == 0 ? 0 : 3)
      }
    } else if let enter {
      items = [item(phrases(.keyEnter), enter.text, rank: 0)]
    }
    for hint in document.hints {
      switch hint.trigger {
      case .enter: break
      case .letter(let letter):
        // A letter that the field takes does nothing else here.
        if !document.takes(letter) { items.append(item(String(letter), hint.text, rank: 1)) }
      case .command(let command):
        let rank = command == .help || command == .quit ? 1 : 2
        if let name = Self.name(of: command, on: document, phrases) {
          items.append(item(name, hint.text, rank: rank))
        }
      }
    }
    self.items = items
  }

  /// All hints, or as many of the most needed as fit in the rows; in their own order.
  func lines(columns: Int, atMost rows: Int) -> [[String]] {
    var kept: Set<Int> = []
    var lines: [[String]] = []
    for index in items.indices.sorted(by: { (items[$0].rank, $0) < (items[$1].rank, $1) }) {
      let more = items.indices.filter { kept.contains($0) || $0 == index }
      let attempt = Self.lines(of: more.map { items[$0].text }, columns)
      guard attempt.count <= rows else { continue }
      kept.insert(index)
      lines = attempt
    }
    return lines
  }

  private static func lines(of texts: [String], _ columns: Int) -> [[String]] {
    var lines: [[String]] = []
    for text in texts {
      if let last = lines.last, width(of: (last + [text]).joined(separator: "  ")) <= columns {
        lines[lines.count - 1].append(text)
      } else {
        lines.append([text])
      }
    }
    return lines
  }

  /// The field's own keys, Enter first.
  private static func keys(
    of field: Field, enter: Document.Hint?, _ phrases: Phrasebook
  ) -> [(name: Phrase, text: String)] {
    let answer = enter?.text ?? phrases(.doesAnswer)
    let move = (Phrase.keyArrows, phrases(.doesMove))
    switch field {
    case .choice(let field):
      switch field.selection {
      case .menu: return [(.keyEnter, enter?.text ?? phrases(.doesOpen)), move]
      case .one(nil): return [(.keyEnter, phrases(.doesChoose)), move]
      case .one: return [(.keyEnter, answer), (.keySpace, phrases(.doesChoose)), move]
      case .many: return [(.keyEnter, answer), (.keySpace, phrases(.doesChoose)), move]
      }
    case .matching(let field):
      let match: Phrase =
        switch field.sides {
        case .partners: .doesMatch
        case .categories: .doesCategorise
        }
      return [(.keyEnter, answer), (.keySpace, phrases(match)), move]
    case .gaps: return [(.keyEnter, answer), (.keySpace, phrases(.doesFill)), move]
    case .ordering(let field):
      return [(.keyEnter, answer), (.keySpace, phrases(field.isCarrying ? .doesPutDown : .doesPickUp)), move]
    case .input: return [(.keyEnter, answer)]
    }
  }

  /// The key that does it here: a field that takes letters leaves Esc and the function keys. nil where there is none.
  private static func name(of command: Command, on document: Document, _ phrases: Phrasebook) -> String? {
    if !document.takes(command.letter) { return String(command.letter) }
    return command == .back ? phrases(.keyEscape) : command.functionKey.map { "F\($0)" }
  }
}

extension Document {
  /// Whether a letter goes into the field.
  fileprivate func takes(_ letter: Character) -> Bool {
    switch field {
    case .input: true
    case .matching(let field): field.takes(letter)
    case .gaps(let field): field.takes(letter)
    case .choice, .ordering, nil: false
    }
  }
}
