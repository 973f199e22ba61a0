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

extension Explanation {
  static let equalFeedback = Explanation(
    .equalFeedback, .warning,
    rule: "Each wrong option of a practice has a feedback of its own",
    why: """
      Each wrong option is wrong for another reason. "No, that is wrong" teaches nothing: say what would come of it.
      """,
    bad: """
      <practice id="first-try">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.<feedback>No, that is wrong.</feedback></option>
          <option id="c">Wait for a sign.<feedback>No, that is wrong.</feedback></option>
          <option id="a" correct="true">Report the concern.<feedback>Yes.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """,
    good: """
      <practice id="first-try">
        <single-choice id="concern" objective="report">
          <prompt>You have a concern and no proof. What do you do?</prompt>
          <option id="b">Look for the proof.<feedback>This can put people at risk.</feedback></option>
          <option id="c">Wait for a sign.<feedback>Waiting can harm somebody.</feedback></option>
          <option id="a" correct="true">Report the concern.<feedback>Yes.</feedback></option>
          <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
        </single-choice>
      </practice>
      """)
}
