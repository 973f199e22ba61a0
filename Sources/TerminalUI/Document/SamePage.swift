extension Document {
  /// Whether the reader stays where they are: only the draft, a notice or the hints differ, or the language.
  func isSamePage(as other: Document) -> Bool {
    if let key, let other = other.key { return key == other }
    return readsLike(other)
  }

  /// Whether it says the same, but for the draft, a notice and the hints.
  func readsLike(_ other: Document) -> Bool {
    title == other.title && progress == other.progress && blocks == other.blocks
      && field?.question == other.field?.question
  }
}

extension Field {
  /// The field without its draft: what is asked.
  fileprivate enum Question: Equatable {
    case menu(String, [ChoiceField.Option])
    case one(String, [ChoiceField.Option])
    case many(String, [ChoiceField.Option])
    case gaps(String, [GapField.Piece], [[[Document.Span]]])
    case matching(String, MatchingField.Sides, lefts: [[Document.Span]], rights: [[Document.Span]])
    case ordering(String, [[Document.Span]])
    case input(String, InputField.Matter, InputField.Secrecy, limit: Int)
  }

  fileprivate var question: Question {
    switch self {
    case .choice(let field):
      switch field.selection {
      case .menu: .menu(field.label, field.options)
      case .one: .one(field.label, field.options)
      case .many: .many(field.label, field.options)
      }
    case .matching(let field): .matching(field.label, field.sides, lefts: field.lefts, rights: field.rights)
    case .gaps(let field): .gaps(field.label, field.text, field.gaps)
    case .ordering(let field): .ordering(field.label, field.entries)
    case .input(let field): .input(field.label, field.matter, field.secrecy, limit: field.limit)
    }
  }
}
