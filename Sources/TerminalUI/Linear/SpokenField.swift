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
      return phrases(.roleMatching, ["lefts": "\(field.lefts.count)", "rights": "\(field.rights.count)"])
    case .ordering(let field): return phrases(.roleOrdering, ["count": "\(field.entries.count)"])
    case .input(let field):
      switch field.secrecy {
      case .shown: return phrases(.roleText, ["limit": "\(field.limit)"])
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
    case .matching: phrases(.promptPairs)
    case .ordering: phrases(.promptOrder)
    case .input(let field):
      switch field.ifEmpty {
      case nil: phrases(.promptText)
      case ""?: phrases(.promptTextOrNothing)
      case let text?: phrases(.promptTextOrThis, ["text": text])
      }
    }
  }

  /// The draft read back; nil when there is none.
  func answerInWords(_ phrases: Phrasebook) -> String? {
    let answer: String
    switch self {
    case .choice(let field):
      let chosen = field.options.indices.filter { field.isChosen($0) }
      answer = chosen.map { "\($0 + 1). \(field.options[$0].spans.words)" }.joined(separator: "; ")
    case .matching(let field):
      let pairs = field.pairing.indices.compactMap { left in
        field.pairing[left].map { "\(left + 1)-\(MatchingField.letter($0))" }
      }
      answer = pairs.joined(separator: ", ")
    case .ordering(let field):
      answer = field.order.map { "\($0 + 1). \(field.entries[$0].words)" }.joined(separator: "; ")
    case .input(let field):
      switch field.secrecy {
      case .shown: answer = String(field.text)
      case .hidden: return field.text.isEmpty ? nil : phrases(.yourHiddenAnswer, ["count": "\(field.text.count)"])
      }
    }
    return answer.isEmpty ? nil : phrases(.yourAnswer, ["answer": answer])
  }
}
