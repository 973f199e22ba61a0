import Diagnostics

/// The same question under two ids: a final may ask it twice, and the statistics of one say only half.
func duplicateQuestions(in items: some Collection<ItemFacts>) -> [Diagnostic] {
  let repeated = fingerprintsThatRepeat(in: items)
  var first: [UInt64: SourceRange] = [:]
  return items.compactMap { item in
    guard let id = item.id?.value, let question = item.question?.fingerprint, repeated.contains(question) else {
      return nil
    }
    guard let other = first[question] else {
      first[question] = item.range
      return nil
    }
    let message = "item \"\(id)\" asks the same as another; keep one, or ask something else"
    return Diagnostic(
      .warning, .duplicateQuestion, message, at: item.range, notes: [.init("the other is here", at: other)])
  }
}

/// Sorted numbers take a tenth of what a table of every question and its place would.
private func fingerprintsThatRepeat(in items: some Collection<ItemFacts>) -> Set<UInt64> {
  let sorted = items.compactMap { $0.question?.fingerprint }.sorted()
  return Set(zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0))
}

extension Diagnostic.Code {
  static let duplicateQuestion = Self(rawValue: "duplicate-question")
}

extension Explanation {
  static let duplicateQuestion = Explanation(
    .duplicateQuestion, .warning,
    rule: "No two items ask the same",
    why: """
      A final may draw both, and then one answer counts twice. Two items are the same when their prompts are, from
      eight words on, or else their prompts and options.
      """,
    bad: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <single-choice id="suspicion" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Look for the proof.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """,
    good: """
      <single-choice id="concern" objective="report" points="1">
        <prompt>You have a concern and no proof. What do you do?</prompt>
        <option id="b">Look for the proof.</option>
        <option id="a" correct="true">Report the concern.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      <single-choice id="suspicion" objective="report" points="1">
        <prompt>You suspect a friend. You are not sure. What do you do?</prompt>
        <option id="a" correct="true">Report the concern.</option>
        <option id="b">Look for the proof.</option>
        <explanation>A concern is enough. <source ref="ST/SGB/2003/13" at="3.2(e)"/></explanation>
      </single-choice>
      """)
}
