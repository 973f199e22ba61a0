internal import Courseware

/// What linear mode says of a field: its kind, what to type, and the answer read back.
extension Field {
  func role(_ phrases: Phrasebook) -> String {
    switch self {
    case .choice(let field):
      let count = "\(field.options.count)"
      switch field.selection {
      case .menu: return phrases(.roleMenu, ["count": count])
      case .one: return phrases(.roleSingleChoice, ["count": count])
      case .many: return phrases(.roleMultipleChoice, ["count": count])
      }
    case .matching(let field):
      let counts: KeyValuePairs = ["lefts": "\(field.lefts.count)", "rights": "\(field.rights.count)"]
      switch field.sides {
      case .partners: return phrases(.roleMatching, counts)
      case .categories: return phrases(.roleCategorising, counts)
      }
    case .gaps(let field): return phrases(.roleGaps, ["count": "\(field.gaps.count)"])
    case .ordering(let field): return phrases(.roleOrdering, ["count": "\(field.entries.count)"])
    case .input(let field):
      switch field.secrecy {
      case .shown:
        switch field.matter {
        case .text: return phrases(.roleText, ["limit": "\(field.limit)"])
        case .shortAnswer: return phrases(.roleShortAnswer, ["limit": "\(field.limit)"])
        case .number: return phrases(.roleNumber)
        case .thoughts: return phrases(.roleThoughts)
        }
      case .hidden: return phrases(.roleHiddenText, ["limit": "\(field.limit)"])
      }
    }
  }

  func prompt(_ phrases: Phrasebook) -> String {
    switch self {
    case .choice(let field):
      switch field.selection {
      case .menu, .one:
        if let ifEmpty = field.ifEmpty {
          phrases(.promptOneOrThis, ["count": "\(field.options.count)", "number": "\(ifEmpty + 1)"])
        } else {
          phrases(.promptOne, ["count": "\(field.options.count)"])
        }
      case .many: phrases(.promptMany, ["count": "\(field.options.count)"])
      }
    case .matching, .gaps: phrases(.promptPairs)
    case .ordering: phrases(.promptOrder)
    case .input(let field):
      switch (field.matter, field.ifEmpty) {
      case (.number(let unit?), _): phrases(.promptNumberOf, ["unit": unit])
      case (.number(nil), _): phrases(.promptNumber)
      case (.thoughts, _): phrases(.promptThoughts)
      case (.text, nil), (.shortAnswer, _): phrases(.promptText)
      case (.text, ""?): phrases(.promptTextOrNothing)
      case (.text, let text?): phrases(.promptTextOrThis, ["text": text])
      }
    }
  }

  /// The draft read back; nil when there is none.
  func answerInWords(_ phrases: Phrasebook) -> String? {
    let answer: String
    switch self {
    case .choice(let field):
      let chosen = field.options.indices.filter { field.isChosen($0) }
      answer = phrases.list(
        chosen.map { "\(phrases.number($0 + 1)). \(field.options[$0].spans.words)" }, .listLong)
    case .matching(let field):
      answer = Self.pairs(field.pairing, phrases)
    case .gaps(let field):
      answer = Self.pairs(field.filling, phrases)
    case .ordering(let field):
      answer = phrases.list(field.order.map { "\(phrases.number($0 + 1)). \(field.entries[$0].words)" }, .listLong)
    case .input(let field):
      switch field.secrecy {
      case .shown:
        guard field.matter != .thoughts else { return nil }
        answer = String(field.text)
      case .hidden: return field.text.isEmpty ? nil : phrases(.yourHiddenAnswer, ["count": "\(field.text.count)"])
      }
    }
    return answer.isEmpty ? nil : phrases(.yourAnswer, ["answer": answer])
  }

  private static func pairs(_ chosen: [Int?], _ phrases: Phrasebook) -> String {
    phrases.list(
      chosen.indices.compactMap { place in
        chosen[place].map { "\(phrases.number(place + 1))-\(MatchingField.letter($0))" }
      })
  }
}
