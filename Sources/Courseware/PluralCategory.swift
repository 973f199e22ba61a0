/// The forms that languages have for words beside a number, as Unicode's CLDR names them. A language has some of them,
/// and always `other`.
public enum PluralCategory: String, CaseIterable, Sendable {
  case zero, one, two, few, many, other

  /// Whether words of this form may leave the number out, such as "one minute", since it stands for one number only or
  /// is said by the form itself.
  public var mayLeaveNumberOut: Bool {
    switch self {
    case .zero, .one, .two: true
    case .few, .many, .other: false
    }
  }
}

extension Phrase {
  /// The placeholder whose number decides the form of the words; nil for a phrase that does not count.
  public var counted: String? { Self.countedBy[self] }

  private static let countedBy: [Phrase: String] = [
    .courseMinutes: "minutes", .rulesWait: "hours", .rulesTime: "minutes", .timeOver: "minutes",
    .resultAttemptsLeft: "left", .rulesExtraTime: "minutes", .staffSaysTime: "minutes",
    .standingExpires: "days",
  ]
}
