public import Courseware

/// What a trainee answered. All numbers are indices into the field's own arrays, from 0.
public enum FieldAnswer: Equatable, Sendable {
  case choice(Int)
  /// Never empty.
  case choices(Set<Int>)
  /// For each left side, its right side; for each gap, its option.
  case pairs([Int])
  case order([Int])
  /// In NFC; empty only where the field says so.
  case text(String)
  case number(DecimalNumber)
}

/// What a field did with a key or a typed line.
public enum Reaction: Equatable, Sendable {
  /// The field has no use for it.
  case ignored
  case changed
  case answered(FieldAnswer)
  case refused(AnswerFault)
}

/// Why an answer is none. Numbers are those that the trainee sees, from 1.
public enum AnswerFault: Error, Equatable, Sendable {
  case empty
  /// Neither numbers nor what else the field takes.
  case notUnderstood
  case noSuchNumber(Int)
  case noSuchLetter(String)
  /// A letter of another gap. `last` is the last one of this.
  case noSuchFilling(String, gap: Int, last: String)
  case onlyOne
  case repeated(Int)
  /// Left sides without a partner, gaps without a word, or entries left out of the order.
  case missing([Int])
  case tooLong(limit: Int)
  case notANumber
}
