import Diagnostics

/// In a practice each wrong option is wrong for a reason of its own; one feedback for all of them teaches nothing.
func equalFeedback(in item: CheckedItem) -> [Diagnostic] {
  guard item.place == .practice else { return [] }
  return item.choices.compactMap { group in
    let wrong = group.options.indices.filter { !group.options[$0].isRight }
    let feedbacks = wrong.compactMap { group.options[$0].feedback }
    guard wrong.count > 1, feedbacks.count == wrong.count, Set(feedbacks).count == 1 else { return nil }
    return Diagnostic(
      .warning, .equalFeedback, "feedback is the same for every wrong option; say why each is wrong",
      at: group.place(of: wrong[1]), notes: [.init("the first is here", at: group.place(of: wrong[0]))])
  }
}

extension Diagnostic.Code {
  static let equalFeedback = Self(rawValue: "equal-feedback")
}
