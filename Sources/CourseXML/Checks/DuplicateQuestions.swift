import Diagnostics

/// The same question under two ids: a final may ask it twice, and the statistics of one say only half.
func duplicateQuestions(in items: [ItemFacts]) -> [Diagnostic] {
  var first: [UInt64: SourceRange] = [:]
  return items.compactMap { item in
    guard let question = item.question else { return nil }
    guard let other = first[question] else {
      first[question] = item.range
      return nil
    }
    let message = "item \"\(item.id)\" asks the same as another; keep one, or ask something else"
    return Diagnostic(
      .warning, .duplicateQuestion, message, at: item.range, notes: [.init("the other is here", at: other)])
  }
}

extension Diagnostic.Code {
  static let duplicateQuestion = Self(rawValue: "duplicate-question")
}
