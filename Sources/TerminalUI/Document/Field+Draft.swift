extension Field {
  /// The same question in other words, with what the trainee has made of it so far. Where it is another question, nothing
  /// is taken over.
  func goingOn(from before: Field?) -> Field {
    switch (self, before) {
    case (.choice(let field), .choice(let before)?): .choice(field.goingOn(from: before))
    case (.matching(let field), .matching(let before)?): .matching(field.goingOn(from: before))
    case (.gaps(let field), .gaps(let before)?): .gaps(field.goingOn(from: before))
    case (.ordering(let field), .ordering(let before)?): .ordering(field.goingOn(from: before))
    case (.input(let field), .input(let before)?): .input(field.goingOn(from: before))
    case (.choice, _), (.matching, _), (.gaps, _), (.ordering, _), (.input, _): self
    }
  }

  /// Whether the trainee has changed nothing of an order that was put to them; other fields are no answer then.
  func isLeft(as asked: Field) -> Bool {
    if case .ordering(let field) = self, case .ordering(let asked) = asked { return field.order == asked.order }
    return self == asked
  }
}
