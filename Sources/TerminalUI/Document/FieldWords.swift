internal import Courseware

/// What both front ends say about a field and its faults. Facts come in; the phrasebook has the words.
extension Field {
  var label: String {
    switch self {
    case .choice(let field): field.label
    case .matching(let field): field.label
    case .gaps(let field): field.label
    case .ordering(let field): field.label
    case .input(let field): field.label
    }
  }

  func sentence(about fault: AnswerFault, _ phrases: Phrasebook) -> String {
    switch fault {
    case .empty:
      if case .input = self { phrases(.faultNothingTyped) } else { phrases(.faultNothingChosen) }
    case .notUnderstood: phrases(.faultNotUnderstood)
    case .noSuchNumber(let number):
      phrases(.faultNoSuchNumber, ["number": "\(number)", "last": "\(lastNumber)"])
    case .noSuchLetter(let letter):
      phrases(.faultNoSuchLetter, ["letter": letter, "last": lastLetter])
    case .noSuchFilling(let letter, let gap, let last):
      phrases(.faultNoSuchFilling, ["letter": letter, "number": "\(gap)", "last": last])
    case .onlyOne: phrases(.faultOnlyOne)
    case .repeated(let number): phrases(.faultRepeated, ["number": "\(number)"])
    case .missing(let numbers):
      phrases(whatIsMissing, ["numbers": phrases.list(numbers.map(phrases.number))])
    case .tooLong(let limit): phrases(.faultTooLong, ["limit": "\(limit)"])
    case .notANumber: phrases(.faultNotANumber, ["digits": "\(DecimalNumber.mostDigits)"])
    }
  }

  private var whatIsMissing: Phrase {
    switch self {
    case .matching(let field):
      switch field.sides {
      case .partners: .faultNoPartner
      case .categories: .faultNoCategory
      }
    case .gaps: .faultEmptyGap
    case .choice, .ordering, .input: .faultNotInOrder
    }
  }

  private var lastNumber: Int {
    switch self {
    case .choice(let field): field.options.count
    case .matching(let field): field.lefts.count
    case .gaps(let field): field.gaps.count
    case .ordering(let field): field.entries.count
    case .input: 0
    }
  }

  private var lastLetter: String {
    switch self {
    case .matching(let field): String(MatchingField.letter(field.rights.count - 1))
    case .gaps(let field): String(field.lastLetter)
    case .choice, .ordering, .input: ""
    }
  }
}

extension MatchingField.Sides {
  /// Above the lettered list.
  var heading: Phrase {
    switch self {
    case .partners: .rightSides
    case .categories: .categories
    }
  }

  /// In place of what a left side has not got yet.
  var none: Phrase {
    switch self {
    case .partners: .noPartner
    case .categories: .noCategory
    }
  }
}

extension Document.Notice {
  /// The text with its kind in words before it.
  func sentence(_ phrases: Phrasebook) -> String {
    switch kind {
    case .information: phrases(.noticeInformation, ["text": text])
    case .warning: phrases(.noticeWarning, ["text": text])
    case .right: phrases(.noticeRight, ["text": text])
    case .wrong: phrases(.noticeWrong, ["text": text])
    }
  }
}

extension ChoiceField.Option {
  /// The text, and in brackets what is said of it.
  func words(_ phrases: Phrasebook, isChosen: Bool = false) -> String {
    let marks = [mark, isChosen ? phrases(.chosen) : nil].compactMap { $0 }
    return marks.isEmpty
      ? spans.words : phrases(.withMark, ["text": spans.words, "mark": phrases.list(marks)])
  }
}

extension Phrasebook {
  /// Several things one after the other, with the marks between them that the language has.
  func list(_ parts: [String], _ joint: Phrase = .listShort) -> String {
    parts.dropFirst().reduce(parts.first ?? "") { self(joint, ["first": $0, "next": $1]) }
  }
}

extension [Document.Span] {
  var words: String { map(\.text).joined() }
}
