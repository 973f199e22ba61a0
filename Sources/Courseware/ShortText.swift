/// Type a word or a few. What counts as equal is decided by `Folding`.
public struct ShortText: Equatable, Sendable {
  /// One to twenty accepted answers, as their author wrote them; none folds to nothing.
  public let answers: [String]
  /// What translations of the course accept. A trainee may read in one language and type in another; all of them are
  /// right, whichever is read. They are no part of what is scored.
  public let translatedAnswers: [String]

  /// Unicode scalars that an answer may have.
  public static let longestAnswer = 200

  public init?(answers: [String], translatedAnswers: [String] = []) {
    guard (1...20).contains(answers.count), answers.allSatisfy({ !Folding.first.fold($0).isEmpty }) else { return nil }
    self.answers = answers
    self.translatedAnswers = translatedAnswers
  }

  /// Whether a response may hold this: something, not too long, and no character that acts instead of being seen.
  public static func canBeTyped(_ text: String) -> Bool {
    (1...longestAnswer).contains(text.unicodeScalars.count)
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  public func accepts(_ typed: String, folding: Folding) -> Bool {
    let folded = folding.fold(typed)
    return (answers + translatedAnswers).contains { folding.fold($0) == folded }
  }
}
